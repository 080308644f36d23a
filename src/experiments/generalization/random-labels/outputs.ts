/** Errors against examples as outputs: of a whole survey, of the points so far, or of one run, which is a curve of one point. */
import { meanOf } from "../../mean.ts";
import { readerOf } from "../../reader.ts";
import type { Band, FieldBand, Gathered, Outputs, SweepPoint, Values } from "../../types.ts";
import { type Settings, weightsFor } from "./parameters.ts";

export const outputs = {
  scalars: {
    weights: { label: "Weights of the learner", format: "integer" },
    examples: { label: "Most examples so far", format: "integer" },
    train: { label: "Training error with the most examples", format: "percent", ink: "accent" },
    test: { label: "Test error with the most examples", format: "percent", ink: "accent" },
    "true.train": { label: "Training error with the most examples, true labels", format: "percent", ink: "plain" },
    "true.test": { label: "Test error with the most examples, true labels", format: "percent", ink: "plain" },
    met: { label: "Share of the draws in which the most examples are all fitted", format: "percent" },
    exact: { label: "Most examples of which half of the draws fit all", format: "integer", ink: "accent" },
    "exact.ratio": { label: "The same for each weight", ink: "accent" },
  },
  fields: {
    at: { label: "Examples", pool: "first" },
    ratios: { label: "Examples for each weight", pool: "first" },
    trains: { label: "Training error, median of the draws", x: "at", ink: "accent", pool: "median" },
    tests: { label: "Test error, median of the draws", x: "at", ink: "accent", pool: "median" },
    "true.trains": { label: "Training error with true labels", x: "at", ink: "plain", pool: "median" },
    "true.tests": { label: "Test error with true labels", x: "at", ink: "plain", pool: "median" },
    shares: { label: "Share of the draws that are fitted exactly", x: "ratios", pool: "median" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

export const errorNames = ["train", "test", "true.train", "true.test"] as const;
export type ErrorName = (typeof errorNames)[number];

/** Of all draws with one number of examples. Errors are shares of wrong labels; one layer of weights has none of them. */
export interface Point {
  readonly examples: number;
  readonly errors: Readonly<Record<ErrorName, Band>>;
  /** Share of the draws, or of the labelings, that are met to the last example. */
  readonly met: number;
}

const number = (value: number | null | undefined): number => value ?? Number.NaN;

/** Ascending in the examples. */
export function curveOf(points: readonly Point[], settings: Pick<Settings, "learner" | "units" | "weights">): Gathered {
  const weights = weightsFor(settings);
  const last = points.at(-1);
  const banded = (name: ErrorName): FieldBand => {
    const side = (of: keyof Band) => points.map(({ errors }) => number(errors[name][of]));
    return { values: side("median"), low: side("low"), high: side("high") };
  };
  // the last before the first of which half of the draws do not fit all
  const misses = points.findIndex(({ met }) => !(met >= 0.5));
  const exact = number((misses < 0 ? last : points[misses - 1])?.examples);
  return {
    scalars: {
      weights,
      examples: number(last?.examples),
      train: number(last?.errors.train.median),
      test: number(last?.errors.test.median),
      "true.train": number(last?.errors["true.train"].median),
      "true.test": number(last?.errors["true.test"].median),
      met: number(last?.met),
      exact,
      "exact.ratio": exact / weights,
    },
    fields: {
      at: { values: points.map(({ examples }) => examples) },
      ratios: { values: points.map(({ examples }) => examples / weights) },
      trains: banded("train"),
      tests: banded("test"),
      "true.trains": banded("true.train"),
      "true.tests": banded("true.test"),
      shares: { values: points.map(({ met }) => met) },
    },
  };
}

export const gather = (points: readonly SweepPoint[], values: Values): Gathered =>
  curveOf(
    points.map(({ value, summary }) => ({
      examples: Number(value),
      errors: Object.fromEntries(errorNames.map((name) => [name, read.band(summary, name)])) as Point["errors"],
      met: meanOf(read.members(summary, "met")),
    })),
    values as Settings,
  );
