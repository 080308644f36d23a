/** What `one-equation` says. */
import { withMinus } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { ELSEWHERE } from "./brick.ts";
import { read } from "./outputs.ts";

const EXACT = 1e-12;

const short = (value: number) => {
  const size = Math.abs(value);
  return size < EXACT ? "0" : withMinus(String(Number(value.toPrecision(size < 1 ? 2 : 3))));
};

const fitted = (summary: Summary) => read.median(summary, "loss") < EXACT;

export function valleyTitle(summary: Summary): string {
  const [along, across] = [read.median(summary, "along"), read.median(summary, "across")];
  if (!fitted(summary)) return `Loss ${short(read.median(summary, "loss"))}`;
  return `Curvature ${short(along)} along, ${short(across)} across`;
}

export const brickTitle = (summary: Summary): string =>
  `At x = ${ELSEWHERE} it predicts ${short(read.median(summary, "prediction"))}`;

export function describe(summary: Summary): string {
  const [first, second] = [read.median(summary, "first"), read.median(summary, "second")];
  const weights = `With weights ${short(first)} and ${short(second)}`;
  const prediction = `At x = ${ELSEWHERE} the net predicts ${short(read.median(summary, "prediction"))}.`;
  if (!fitted(summary)) return `${weights} the loss is ${short(read.median(summary, "loss"))}. ${prediction}`;
  const what = summary.values.equations === "one" ? "the example is" : "both examples are";
  const [along, across] = [short(read.median(summary, "along")), short(read.median(summary, "across"))];
  return `${weights} ${what} fitted exactly, and the loss curves by ${along} along its flattest direction and by ${across} across it. ${prediction}`;
}
