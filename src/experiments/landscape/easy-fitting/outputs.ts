/** Shares of runs that fit as outputs: of a whole survey, of the points so far, or of one run, which is a curve of one point. */

import { meanOf } from "../../mean.ts";
import { readerOf } from "../../reader.ts";
import type { FieldBand, Gathered, Outputs, SweepPoint, Values } from "../../types.ts";
import { type DescentName, descentNames, styles, weightsOf } from "./nets.ts";
import { wilson } from "./shares.ts";

const labelled = (name: DescentName, what: string) => ({
  label: `${what}, ${styles[name].label}`,
  ink: styles[name].ink,
});

export const outputs = {
  scalars: {
    ratio: { label: "Most weights for each example so far" },
    runs: { label: "Draws so far", format: "integer" },
    "gd.share": { ...labelled("gd", "Share that fits with the most weights"), format: "percent" },
    "sgd.share": { ...labelled("sgd", "Share that fits with the most weights"), format: "percent" },
    "adam.share": { ...labelled("adam", "Share that fits with the most weights"), format: "percent" },
    "gd.fitted": { ...labelled("gd", "Runs that fit"), format: "integer" },
    "sgd.fitted": { ...labelled("sgd", "Runs that fit"), format: "integer" },
    "adam.fitted": { ...labelled("adam", "Runs that fit"), format: "integer" },
    "only.gd": { label: "Draws that only descent without noise fits, of the two", format: "integer" },
    "only.sgd": { label: "Draws that only descent with noise fits, of the two", format: "integer" },
  },
  fields: {
    ratios: { label: "Weights for each example", pool: "first" },
    gd: { ...labelled("gd", "Share that fits"), x: "ratios", pool: "median" },
    sgd: { ...labelled("sgd", "Share that fits"), x: "ratios", pool: "median" },
    adam: { ...labelled("adam", "Share that fits"), x: "ratios", pool: "median" },
    "run.ratio": { label: "Weights for each example of a draw", pool: "first" },
    "run.number": { label: "Its number among those with as many weights", x: "run.ratio", pool: "first" },
    "run.who": { label: "1: descent without noise fits it, 2: with noise, 3: both", x: "run.ratio", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** One draw: 1 for each descent that fits it, 0 for others. */
export type Fits = Readonly<Record<DescentName, number>>;

/** All draws with one number of hidden units. */
export interface Point {
  readonly units: number;
  readonly fits: readonly Fits[];
}

/** Ascending in the units. */
export function curveOf(points: readonly Point[], examples: number): Gathered {
  const ratioOf = ({ units }: Point) => weightsOf(units) / examples;
  const last = points.at(-1);
  const all = points.flatMap((point) => point.fits.map((fits, number) => ({ ratio: ratioOf(point), number, fits })));
  const count = (fitted: (fits: Fits) => boolean) => all.filter(({ fits }) => fitted(fits)).length;
  const shares = (name: DescentName): FieldBand => {
    const bands = points.map(({ fits }) => wilson(meanOf(fits.map((each) => each[name])), fits.length));
    return {
      values: bands.map(({ share }) => share),
      low: bands.map(({ low }) => low),
      high: bands.map(({ high }) => high),
    };
  };
  const shareAtLast = (name: DescentName) => meanOf((last?.fits ?? []).map((fits) => fits[name]));
  return {
    scalars: {
      ratio: last ? ratioOf(last) : Number.NaN,
      runs: all.length,
      "gd.share": shareAtLast("gd"),
      "sgd.share": shareAtLast("sgd"),
      "adam.share": shareAtLast("adam"),
      "gd.fitted": count(({ gd }) => gd > 0),
      "sgd.fitted": count(({ sgd }) => sgd > 0),
      "adam.fitted": count(({ adam }) => adam > 0),
      "only.gd": count(({ gd, sgd }) => gd > sgd),
      "only.sgd": count(({ gd, sgd }) => sgd > gd),
    },
    fields: {
      ratios: { values: points.map(ratioOf) },
      ...Object.fromEntries(descentNames.map((name) => [name, shares(name)])),
      "run.ratio": { values: all.map(({ ratio }) => ratio) },
      "run.number": { values: all.map(({ number }) => number) },
      "run.who": { values: all.map(({ fits: { gd, sgd } }) => gd + 2 * sgd) },
    },
  };
}

export const gather = (points: readonly SweepPoint[], { examples }: Values): Gathered =>
  curveOf(
    points.map(({ value, summary }) => ({
      units: Number(value),
      fits: summary.members.map((_, place) => ({
        gd: read.member(summary, place, "gd.fitted"),
        sgd: read.member(summary, place, "sgd.fitted"),
        adam: read.member(summary, place, "adam.fitted"),
      })),
    })),
    Number(examples),
  );
