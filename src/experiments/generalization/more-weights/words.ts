/** What came out of `more-weights`, in a sentence or two, and in the titles of its panels. */

import { grouped } from "../../../terms/numbers.ts";
import { counted } from "../../../terms/words.ts";
import type { Summary, Values } from "../../types.ts";
import { read } from "./curve.ts";

/** Two digits, which is what twenty draws can bear. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "unknown";
  if (value < 1e-12) return "0";
  const digits = Number(value.toPrecision(2));
  return digits >= 1000 ? grouped(digits) : digits < 1e-4 ? digits.toExponential(0) : String(digits);
}

/** What the curve does, as far as it is known. */
export interface Shape {
  /** Places at which there is a fit. */
  readonly points: number;
  readonly examples: number;
  /** It rises and falls again by half or more. */
  readonly peak: boolean;
  /** The highest place is at as many weights as examples, or next to it. */
  readonly atExamples: boolean;
  /** Error with the most weights over that of the best small model; NaN where one is not known. */
  readonly ratio: number;
  /** With the most weights every label is met, but for rounding. */
  readonly exact: boolean;
  readonly largest: number;
}

export function shapeOf(summary: Summary): Shape {
  const weights = read.field(summary, "weights");
  const test = read.field(summary, "test");
  const examples = Number(summary.values.examples);
  const high = read.median(summary, "test.peak");
  const [first = Number.NaN, last = Number.NaN] = [test[0], test[test.length - 1]];
  const at = read.median(summary, "peak.weights");
  return {
    points: Array.from(test).filter(Number.isFinite).length,
    examples,
    peak: high > 1.5 * first && high > 1.5 * last && high > 1.5 * read.median(summary, "test.bestSmall"),
    atExamples: Math.abs(at - examples) <= 2,
    ratio: read.median(summary, "test.largest") / read.median(summary, "test.bestSmall"),
    exact: read.median(summary, "train.largest") < 1e-12,
    largest: weights[weights.length - 1] ?? Number.NaN,
  };
}

/** A tenth more or less is no difference: it is what other draws would make of it. */
const worse = ({ ratio }: Shape): boolean => ratio > 1.1;
const better = ({ ratio }: Shape): boolean => ratio < 0.9;

/** Errors are shares there, else mean squares. */
export const trained = ({ learner }: Values): boolean => learner === "trained";

/** What an error is at the settings. */
export const errorName = (values: Values): string =>
  trained(values) ? "Share of wrong answers" : "Mean squared error";

/** Of the panel with the errors. */
export function errorTitle(summary: Summary): string {
  const shape = shapeOf(summary);
  if (shape.points < 3) return "Error against weights";
  if (!shape.peak) {
    if (worse(shape)) return "No peak, and many weights do worse than few";
    return better(shape) ? "No peak, and many weights do better than few" : "No peak";
  }
  const where = shape.atExamples ? "A peak at as many weights as examples" : "A peak";
  if (shape.largest <= shape.examples) return where;
  if (better(shape)) return `${where}; far beyond, lower than any small model`;
  return worse(shape) ? `${where}; far beyond, lower, but not as low as a small model` : where;
}

/** Of the panel with the lengths. */
export function lengthTitle(summary: Summary): string {
  const shape = shapeOf(summary);
  const ratio = read.median(summary, "norm.peak") / read.median(summary, "norm.largest");
  if (shape.points < 3 || !shape.peak || !(ratio > 2)) return "How long the weights are";
  return `Weights ${short(ratio)} times as long at the peak`;
}

/** Of the panel with fewer and more examples: their errors with the most weights, in the order of the examples. */
export function fewTitle(errors: readonly number[]): string {
  const falling = errors.every((error, i) => i === 0 || error < 0.9 * (errors[i - 1] ?? Number.NaN));
  return errors.length > 1 && falling
    ? "Fewer examples: the far end lies higher"
    : "Error for few and for many examples";
}

export function describe(summary: Summary): string {
  const shape = shapeOf(summary);
  const { examples, points, largest } = shape;
  const found = (name: Parameters<typeof read.median>[1]) => read.median(summary, name);
  if (points === 0) return `${counted(examples, "example")} to fit, and nothing has been fitted yet.`;
  const error = short(found("test.largest"));
  if (points === 1)
    return `${counted(largest, "weight")} for ${counted(examples, "example")}: the error on new examples is ${error}.`;
  const peak = found("peak.weights");
  const parts: string[] = [];
  if (shape.peak)
    parts.push(
      `With ${counted(examples, "example")}, the error on new ones is largest at ${counted(peak, "weight")}: ${short(found("test.peak"))}.`,
    );
  else
    parts.push(
      `With ${counted(examples, "example")}, the error on new ones has no peak: it is ${short(found("test.peak"))} at most.`,
    );
  const small = found("test.bestSmall");
  const far = `With ${counted(largest, "weight")} it is ${error}`;
  if (largest > examples && Number.isFinite(small)) {
    const best = `the best small model’s ${short(small)} (${counted(found("weights.bestSmall"), "weight")})`;
    const verdict = better(shape) ? "less than" : worse(shape) ? "more than" : "much the same as";
    parts.push(`${far}, ${verdict} ${best}${shape.exact ? ", and every label is fitted exactly" : ""}.`);
  } else parts.push(`${far} so far.`);
  return parts.join(" ");
}
