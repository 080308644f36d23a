/** What `robust` says: its sentence, its titles, and what noise did to the length of the weights. */
import { grouped, wholePercent } from "../../../terms/numbers.ts";
import { capital } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";
import { isDrawn } from "./parameters.ts";

/** Whether the weights came out shorter than without noise, in the middle seed. */
export function verdictOf(summary: Summary): string {
  const ratio = read.median(summary, "length") / read.median(summary, "free");
  if (!Number.isFinite(ratio)) return "unknown";
  if (ratio < 0.95) return "shorter";
  return ratio > 1.05 ? "longer" : "as";
}

export const short = (value: number): string =>
  value < 1e-9 ? "0" : String(Number(value.toPrecision(2))).replace("-", "−");

const sigmaOf = (summary: Summary) => Number(summary.values.sigma);
export const copiesOf = (summary: Summary): number => summary.step;
export const copiesTitle = (summary: Summary): string =>
  copiesOf(summary) === 1 ? "one noisy copy" : `${grouped(copiesOf(summary))} noisy copies`;

/** Copies whose fit lies this share of its length from where they lead say nothing yet of where that is. */
const SCATTER = 0.1;

export function planeTitle(summary: Summary): string {
  if (sigmaOf(summary) === 0) return "No noise: least squares";
  if (isDrawn(String(summary.values.noise))) {
    if (copiesOf(summary) === 0) return "No noisy copy yet: least squares";
    if (read.median(summary, "off") > SCATTER) return `${capital(copiesTitle(summary))}: still scattered`;
  }
  if (read.median(summary, "length") < 1e-9) return "The safest weights are zero";
  switch (summary.values.noise) {
    case "whole":
      return "The worst noise: the same path, another place";
    case "columns":
      return read.median(summary, "smaller") < 1e-9
        ? "Input by input: one weight is exactly zero"
        : "Input by input: another path";
    case "gain":
      return "A random gain leaves the ridge path";
    default:
      return "Noisy inputs lead to ridge regression";
  }
}

const WORST = { whole: "the worst noise of the whole table", columns: "the worst noise on each input" } as const;

export function describe(summary: Summary): string {
  const { noise } = summary.values;
  const share = wholePercent(read.median(summary, "length") / read.median(summary, "free"));
  if (sigmaOf(summary) === 0) return "Without noise on the inputs the weights are those of least squares.";
  const ridge = `The ridge fit has ${wholePercent(read.median(summary, "ridge") / read.median(summary, "free"))}.`;
  if (!isDrawn(String(noise))) {
    const which = noise === "whole" ? "whole" : "columns";
    if (read.median(summary, "length") < 1e-9) return `Against ${WORST[which]} the safest weights are zero. ${ridge}`;
    const zero = read.median(summary, "smaller") < 1e-9 ? ", and one of them is exactly zero" : "";
    return `The weights that are safest against ${WORST[which]} have ${share} of the length without noise${zero}. ${ridge}`;
  }
  if (copiesOf(summary) === 0) return "No noisy copy is drawn yet: these are the weights of least squares.";
  const what = noise === "gain" ? "a random gain" : "random noise";
  return `Least squares over ${copiesTitle(summary)}, with ${what}, gives weights of ${share} of the length without noise, ${short(100 * read.median(summary, "miss"))} % away from the ridge fit.`;
}
