/** What `more-data` says: its sentence, its verdict, and the titles of its panels. */
import { grouped, wholePercent } from "../../../terms/numbers.ts";
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

/** A share with at most one decimal: 4.3 %, 12 %. */
export function short(share: number): string {
  if (!Number.isFinite(share)) return "–";
  return share > 0 && share < 0.0995 ? `${(share * 100).toFixed(1)} %` : wholePercent(share);
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
    ? `The gap closes: ${short(first)} to ${short(last)}`
    : `A gap stays: ${short(first)} to ${short(last)}`;
}

/** Of curves of test errors, one for each share of wrong labels. */
export function noiseTitle(curves: readonly (readonly number[])[]): string {
  const known = curves.filter((curve) => curve.length > 2);
  if (known.length === 0) return "With wrong labels";
  // more than chance does to medians of four draws
  const peak = known.some((curve) =>
    curve.some((error, i) => error > 1.15 * Math.min(...curve.slice(0, i + 1)) && error > (curve.at(-1) ?? 0)),
  );
  return peak ? "Wrong labels: the error rises on the way" : "Wrong labels: higher, but no peak on the way";
}

export function describe(summary: Summary): string {
  const found = (name: Parameters<typeof read.median>[1]) => read.median(summary, name);
  const weights = grouped(found("weights"));
  const noise = Number(summary.values.noise);
  const labels = noise > 0 ? `${short(noise)} of whose labels are wrong` : "all of whose labels are right";
  if (pointsOf(summary) === 0) return `A net of ${weights} weights, and it has not seen any examples yet, ${labels}.`;
  const errors = `of ${most(summary)} examples it gets ${short(found("train.largest"))} wrong, of new ones ${short(found("test.largest"))}`;
  if (pointsOf(summary) === 1) return `A net of ${weights} weights: ${errors}.`;
  const exact = found("exact");
  const fits = Number.isFinite(exact)
    ? `fits up to ${grouped(exact)} examples exactly in at least half of the draws`
    : "fits not even the fewest examples exactly";
  const middle = Number.isFinite(found("test.weights"))
    ? ` With as many examples as weights it errs on ${short(found("test.weights"))} of new ones.`
    : "";
  return `After ${grouped(Number(summary.values.steps))} steps a net of ${weights} weights ${fits}.${middle} At the end, ${errors}.`;
}
