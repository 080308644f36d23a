/** What `more-data` says: its sentence, its verdict, and the titles of its panels. */
import { grouped, shortPercent } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

export type Verdict = "jumps" | "stops" | "falls" | "unknown";

/** What the test error does beyond the last number of examples of which half of the draws fit all. */
export function verdictOf(summary: Summary): Verdict {
  const examples = Array.from(read.field(summary, "examples"));
  const test = Array.from(read.field(summary, "test"));
  const exact = examples.indexOf(read.median(summary, "exact"));
  const beyond = test.slice(Math.max(0, exact));
  const [first = Number.NaN] = beyond;
  const last = beyond.at(-1) ?? Number.NaN;
  // a tenth more is what other draws would make of it
  if (exact < 0 || beyond.length < 3) return "unknown";
  if (beyond.some((error) => error > 1.1 * first + 0.01)) return "jumps";
  return last < 0.85 * first ? "falls" : "stops";
}

const most = (summary: Summary) => grouped(read.median(summary, "examples"));
const pointsOf = (summary: Summary) => read.field(summary, "examples").length;

export function errorsTitle(summary: Summary): string {
  const verdict = verdictOf(summary);
  if (verdict === "unknown") return "Errors against examples";
  const exact = grouped(read.median(summary, "exact"));
  const what = {
    jumps: "then the error on new ones jumps up",
    stops: "and the error on new ones stays where it is",
    falls: "but the error on new ones goes on falling",
  }[verdict];
  return `Beyond ${exact} examples not all are fitted, ${what}`;
}

export function gapTitle(summary: Summary): string {
  const gap = read.field(summary, "gap");
  const [first, last] = [gap[0] ?? Number.NaN, gap[gap.length - 1] ?? Number.NaN];
  if (gap.length < 3) return "The gap between the two errors";
  return last < first / 2
    ? `The gap closes: ${shortPercent(first)} to ${shortPercent(last)}`
    : `A gap stays: ${shortPercent(first)} to ${shortPercent(last)}`;
}

/** Of curves of test errors at the same places, one for each share of wrong labels, ascending from none. */
export function noiseTitle(curves: readonly (readonly number[])[]): string {
  const known = curves.filter((curve) => curve.length > 2);
  if (known.length < 2) return "With wrong labels";
  // more than chance does to medians of six draws
  const peak = known
    .slice(1)
    .some((curve) =>
      curve.some((error, i) => error > 1.15 * Math.min(...curve.slice(0, i + 1)) && error > (curve.at(-1) ?? 0)),
    );
  if (peak) return "Wrong labels: the error rises on the way";
  const last = Math.min(...known.map((curve) => curve.length)) - 1;
  const higher = known.every((curve, i) => i === 0 || (curve[last] ?? 0) > (known[i - 1]?.[last] ?? Number.NaN));
  return higher ? "Wrong labels: higher, but no peak on the way" : "Wrong labels: no peak on the way";
}

export function describe(summary: Summary): string {
  const found = (name: Parameters<typeof read.median>[1]) => read.median(summary, name);
  const weights = grouped(found("weights"));
  const noise = Number(summary.values.noise);
  const labels = noise > 0 ? `${shortPercent(noise)} of whose labels are wrong` : "all of whose labels are right";
  if (pointsOf(summary) === 0) return `A net of ${weights} weights, and it has not seen any examples yet, ${labels}.`;
  const errors = `of ${most(summary)} examples it gets ${shortPercent(found("train.largest"))} wrong, of new ones ${shortPercent(found("test.largest"))}`;
  if (pointsOf(summary) === 1) return `A net of ${weights} weights: ${errors}.`;
  const exact = found("exact");
  const fits = Number.isFinite(exact)
    ? `fits up to ${grouped(exact)} examples exactly in at least half of the draws`
    : "fits not even the fewest examples exactly";
  const middle = Number.isFinite(found("test.weights"))
    ? ` With as many examples as weights it errs on ${shortPercent(found("test.weights"))} of new ones.`
    : "";
  return `After ${grouped(Number(summary.values.steps))} steps a net of ${weights} weights ${fits}.${middle} At the end, ${errors}.`;
}
