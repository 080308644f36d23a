/** Errors against examples as outputs: of a whole survey, of the points so far, or of one run, which is a curve of one point. */
import { weightsOf } from "../../label-nets.ts";
import { readerOf } from "../../reader.ts";
import type { Band, FieldBand, Gathered, Outputs, SweepPoint, Values } from "../../types.ts";
import { INPUTS } from "./parameters.ts";

export const outputs = {
  scalars: {
    weights: { label: "Weights of the net", format: "integer" },
    examples: { label: "Most examples so far", format: "integer" },
    "train.largest": { label: "Training error with the most examples", format: "percent", ink: "plain" },
    "test.largest": { label: "Test error with the most examples", format: "percent", ink: "accent" },
    "gap.largest": { label: "Gap with the most examples", format: "percent" },
    "train.weights": { label: "Training error with as many examples as weights", format: "percent", ink: "plain" },
    "test.weights": { label: "Test error with as many examples as weights", format: "percent", ink: "accent" },
    "gap.weights": { label: "Gap with as many examples as weights", format: "percent" },
    exact: { label: "Most examples of which half of the draws fit all", format: "integer" },
  },
  fields: {
    examples: { label: "Examples", pool: "first" },
    train: { label: "Training error, median of the draws", x: "examples", ink: "plain", pool: "median" },
    test: { label: "Test error, median of the draws", x: "examples", ink: "accent", pool: "median" },
    gap: { label: "Test error less training error, median of the draws", x: "examples", pool: "median" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** Of all draws with one number of examples. Errors are shares of wrong labels. */
export interface Point {
  readonly examples: number;
  readonly train: Band;
  readonly test: Band;
  readonly gap: Band;
}

const number = (value: number | null | undefined): number => value ?? Number.NaN;

/** Ascending in the examples. */
export function curveOf(points: readonly Point[], units: number): Gathered {
  const weights = weightsOf({ inputs: INPUTS, units });
  const last = points.at(-1);
  const atWeights = points.find(({ examples }) => examples === weights);
  const misses = points.findIndex(({ train }) => number(train.median) > 0);
  const exact = misses < 0 ? last : points[misses - 1];
  const banded = (name: "train" | "test" | "gap"): FieldBand => {
    const side = (of: keyof Band) => points.map((point) => number(point[name][of]));
    return { values: side("median"), low: side("low"), high: side("high") };
  };
  return {
    scalars: {
      weights,
      examples: number(last?.examples),
      "train.largest": number(last?.train.median),
      "test.largest": number(last?.test.median),
      "gap.largest": number(last?.gap.median),
      "train.weights": number(atWeights?.train.median),
      "test.weights": number(atWeights?.test.median),
      "gap.weights": number(atWeights?.gap.median),
      exact: number(exact?.examples),
    },
    fields: {
      examples: { values: points.map(({ examples }) => examples) },
      train: banded("train"),
      test: banded("test"),
      gap: banded("gap"),
    },
  };
}

export const gather = (points: readonly SweepPoint[], { units }: Values): Gathered =>
  curveOf(
    points.map(({ value, summary }) => ({
      examples: Number(value),
      train: read.band(summary, "train.largest"),
      test: read.band(summary, "test.largest"),
      gap: read.band(summary, "gap.largest"),
    })),
    Number(units),
  );
