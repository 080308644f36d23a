/** What `max-margin` says: in a sentence or two, and over its panels. */
import { grouped, wholePercent, withMinus } from "../../../terms/numbers.ts";
import { counted } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { type History, read, timesOf, valueAfter } from "./outputs.ts";

const short = (value: number): string =>
  value >= 100 ? grouped(Math.floor(value + 0.5)) : String(Number(value.toPrecision(2)));

export const separable = (summary: Summary): boolean => read.median(summary, "fewest") === 0;
export const stepsSoFar = (summary: Summary): number => read.median(summary, "steps");
const inSteps = (steps: number) => counted(steps, "step");
const inPercent = (ratio: number) => withMinus(wholePercent(ratio));
const share = (summary: Summary) => inPercent(read.median(summary, "ratio"));
/** All points are on their right sides. */
const right = (summary: Summary) => read.median(summary, "wrong") === 0;

/** Over the data. */
export function dataTitle(summary: Summary): string {
  const steps = stepsSoFar(summary);
  if (!separable(summary)) return "No line separates them";
  if (steps === 0) return "Two classes, and the line of the widest margin";
  return `After ${inSteps(steps)}: ${right(summary) ? `${share(summary)} of the widest margin` : "not yet separated"}`;
}

/** Titles judge lengths from so many steps on, and shares of a margin, which settle later, beyond them. */
const EARLY = 1e3;

/** What it was after a tenth of the steps; NaN early on. */
function earlier(summary: Summary, name: History): number {
  const history = read.series(summary, name);
  if (!history) return Number.NaN;
  const then = stepsSoFar(summary) / 10;
  const place = timesOf(summary, history.x).findLastIndex((time) => time > 0 && time <= then);
  return history.median[place] ?? Number.NaN;
}

/** Over the share of the widest margin. */
export function ratioTitle(summary: Summary): string {
  if (!separable(summary)) return "No margin, so no share of one";
  const [then, now] = [earlier(summary, "ratio"), read.median(summary, "ratio")];
  const neutral = "Share of the widest margin";
  if (stepsSoFar(summary) <= EARLY || !Number.isFinite(then)) return neutral;
  if (1 - now < 0.005) return "The widest margin, all but reached";
  if (now - then > 0.005) return "Nearer and nearer, ever more slowly";
  return Math.abs(now - then) < 1e-4 ? "It has stopped short of the widest margin" : neutral;
}

/** How much longer the weights are than after a tenth of the steps; NaN early on. */
const growth = (summary: Summary): number => read.median(summary, "length") / earlier(summary, "length");

/** Over the length of the weights. */
export function lengthTitle(summary: Summary): string {
  const times = growth(summary);
  if (!Number.isFinite(times) || stepsSoFar(summary) < EARLY) return "How long the weights are";
  if (times < 1.05) return "The weights have stopped growing";
  return summary.values.descent === "logistic" && separable(summary)
    ? "The weights grow like the logarithm"
    : "The weights grow";
}

export function describe(summary: Summary): string {
  const steps = stepsSoFar(summary);
  const points = counted(read.median(summary, "points"), "point");
  const length = short(read.median(summary, "length"));
  if (!separable(summary)) {
    const wrong = read.median(summary, "fewest");
    const first = `No line through the origin separates the ${points}: the best one leaves ${wrong} wrong, and there is no widest margin.`;
    if (steps === 0) return first;
    const stays = growth(summary) < 1.05;
    return `${first} After ${inSteps(steps)} the weights are ${length} long${stays ? ", and stay there" : ""}.`;
  }
  const widest = short(read.median(summary, "widest"));
  if (steps === 0) return `${points} that a line separates: the widest margin is ${widest}. Descent has not begun.`;
  const long = `the weights are ${length} long`;
  if (!right(summary))
    return `After ${inSteps(steps)} descent’s line has ${counted(read.median(summary, "wrong"), "point")} on a wrong side, and ${long}.`;
  const first = steps >= 1e4 ? valueAfter(summary, "ratio", 1e3) : Number.NaN;
  const before =
    Number.isFinite(first) && inPercent(first) !== share(summary)
      ? ` After 1,000 steps it had ${inPercent(first)}.`
      : "";
  return `After ${inSteps(steps)} descent’s line has ${share(summary)} of the widest margin, ${widest}, and ${long}.${before}`;
}
