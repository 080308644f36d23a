/** Error against weights as outputs: of a whole survey, of the points so far, or of one run, which is a curve of one point. */
import { fieldBandOf } from "../../gathering.ts";
import { meanOf } from "../../mean.ts";
import { readerOf } from "../../reader.ts";
import type { Band, Gathered, Outputs, SweepPoint, Values } from "../../types.ts";

export const outputs = {
  scalars: {
    "peak.weights": { label: "Weights at the peak", format: "integer" },
    "test.peak": { label: "Test error at the peak", ink: "accent" },
    "test.bestSmall": { label: "Test error of the best small model", ink: "accent" },
    "weights.bestSmall": { label: "Weights of the best small model", format: "integer" },
    "test.largest": { label: "Test error with the most weights", ink: "accent" },
    "train.largest": { label: "Training error with the most weights", format: "scientific", ink: "plain" },
    "norm.peak": { label: "Length of the weights at the peak" },
    "norm.largest": { label: "Length of the weights, with the most of them" },
  },
  fields: {
    weights: { label: "Weights", pool: "first" },
    test: { label: "Test error, median of the draws", x: "weights", ink: "accent", pool: "median" },
    "test.mean": { label: "Test error, mean of the draws", x: "weights", ink: "accent", pool: "median" },
    train: { label: "Training error, median of the draws", x: "weights", ink: "plain", pool: "median" },
    norm: { label: "Length of the weights, median of the draws", x: "weights", pool: "median" },
    draws: { label: "Draws so far", x: "weights", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** Of all draws at one number of weights. */
export interface Point {
  readonly weights: number;
  readonly draws: number;
  readonly test: Band;
  readonly mean: number;
  readonly train: Band;
  readonly norm: Band;
}

const number = (value: number | null): number => value ?? Number.NaN;

const best = (points: readonly Point[], better: (a: number, b: number) => boolean): Point | undefined =>
  points.reduce<Point | undefined>((found, point) => {
    if (point.test.median === null) return found;
    return found?.test.median == null || better(point.test.median, found.test.median) ? point : found;
  }, undefined);

/** Ascending in the weights; a small model has fewer weights than `examples`. */
export function curveOf(points: readonly Point[], examples: number): Gathered {
  const peak = best(points, (a, b) => a > b);
  const small = best(
    points.filter(({ weights }) => weights < examples),
    (a, b) => a < b,
  );
  const largest = points.at(-1);
  const banded = (of: (point: Point) => Band) => fieldBandOf(points.map(of));
  return {
    scalars: {
      "peak.weights": peak?.weights ?? Number.NaN,
      "test.peak": number(peak?.test.median ?? null),
      "test.bestSmall": number(small?.test.median ?? null),
      "weights.bestSmall": small?.weights ?? Number.NaN,
      "test.largest": number(largest?.test.median ?? null),
      "train.largest": number(largest?.train.median ?? null),
      "norm.peak": number(peak?.norm.median ?? null),
      "norm.largest": number(largest?.norm.median ?? null),
    },
    fields: {
      weights: { values: points.map(({ weights }) => weights) },
      test: banded(({ test }) => test),
      "test.mean": { values: points.map(({ mean }) => mean) },
      train: banded(({ train }) => train),
      norm: banded(({ norm }) => norm),
      draws: { values: points.map(({ draws }) => draws) },
    },
  };
}

/** A run with one number of weights says what a survey of that point alone would. */
export function gather(points: readonly SweepPoint[], { examples }: Values): Gathered {
  const known = points.map(({ value, summary }): Point => {
    return {
      weights: Number(value),
      draws: summary.seeds.length,
      test: read.band(summary, "test.largest"),
      mean: meanOf(read.members(summary, "test.largest")),
      train: read.band(summary, "train.largest"),
      norm: read.band(summary, "norm.largest"),
    };
  });
  return curveOf(known, Number(examples));
}
