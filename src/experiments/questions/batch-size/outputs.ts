/** Sharpness and errors against the batch as outputs: of a whole survey, of the points so far, or of one run, which is one point. */
import { fieldBandOf } from "../../gathering.ts";
import { meanOf } from "../../mean.ts";
import { readerOf } from "../../reader.ts";
import { bandOf } from "../../summary.ts";
import type { FieldBand, Gathered, Outputs, SweepPoint, Values } from "../../types.ts";
import { edgeOf, type FamilyName, familyNames, perFamily, styles } from "./nets.ts";
import type { Ended } from "./training.ts";

const of = (family: FamilyName, what: string) => ({
  label: `${what}, ${styles[family].label}`,
  ink: styles[family].ink,
});

export const outputs = {
  scalars: {
    runs: { label: "Runs so far", format: "integer" },
    edge: { label: "Edge of descent at the rate, 2 / rate" },
    "rate.lost": { ...of("rate", "Runs that diverged"), format: "integer" },
    "ratio.lost": { ...of("ratio", "Runs that diverged"), format: "integer" },
    "rate.top": of("rate", "Sharpness with the largest batch"),
    "rate.test": of("rate", "Error on new examples with the largest batch"),
    "rate.train": of("rate", "Training error with the largest batch"),
    "ratio.top": of("ratio", "Sharpness with the largest batch"),
    "ratio.test": of("ratio", "Error on new examples with the largest batch"),
    "ratio.train": of("ratio", "Training error with the largest batch"),
    "rate.four.top": of("rate", "Sharpness with batches of 4"),
    "rate.four.test": of("rate", "Error on new examples with batches of 4"),
    "rate.four.train": of("rate", "Training error with batches of 4"),
    "rate.quotient": of("rate", "Mean error on new examples with batches of 4 over that with the largest batch"),
    "ratio.one.top": of("ratio", "Sharpness with one example at a time"),
    "ratio.four.top": of("ratio", "Sharpness with batches of 4"),
    "ratio.sixteen.top": of("ratio", "Sharpness with batches of 16"),
  },
  fields: {
    batches: { label: "Batch", pool: "first" },
    draws: { label: "Draws so far", x: "batches", pool: "first" },
    "rate.tops": { ...of("rate", "Sharpness"), x: "batches", pool: "median" },
    "ratio.tops": { ...of("ratio", "Sharpness"), x: "batches", pool: "median" },
    "rate.tests": { ...of("rate", "Error on new examples"), x: "batches", pool: "median" },
    "ratio.tests": { ...of("ratio", "Error on new examples"), x: "batches", pool: "median" },
    "rate.losts": { ...of("rate", "Runs that diverged"), x: "batches", pool: "first" },
    "ratio.losts": { ...of("ratio", "Runs that diverged"), x: "batches", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** Two runs with the same examples and first weights. */
export type Draw = Readonly<Record<FamilyName, Ended>>;

/** All draws at one batch. */
export interface Point {
  readonly batch: number;
  readonly draws: readonly Draw[];
}

const lostOf = (draws: readonly Draw[], family: FamilyName) =>
  draws.filter((draw) => !Number.isFinite(draw[family].top)).length;

/** Of the runs that diverged there are no numbers, and a median leaves them out. */
const allOf = (point: Point | undefined, family: FamilyName, what: keyof Ended) =>
  (point?.draws ?? []).map((draw) => draw[family][what]);

const median = (...of: Parameters<typeof allOf>) => bandOf(allOf(...of)).median ?? Number.NaN;

/** Mean over the draws that did not diverge. */
function meanTest(point: Point | undefined, family: FamilyName): number {
  return meanOf(allOf(point, family, "test").filter(Number.isFinite));
}

/** Points ascending in the batch; the rate is that of the family of one rate. */
export function curveOf(points: readonly Point[], rate: number): Gathered {
  const last = points.at(-1);
  const at = (batch: number) => points.find((point) => point.batch === batch);
  const all = points.flatMap(({ draws }) => draws);
  const bands = (family: FamilyName, what: keyof Ended) =>
    fieldBandOf(points.map((point) => bandOf(allOf(point, family, what))));
  const scalars: Record<string, number> = {
    runs: familyNames.length * all.length,
    edge: edgeOf(rate),
    "rate.four.top": median(at(4), "rate", "top"),
    "rate.four.test": median(at(4), "rate", "test"),
    "rate.four.train": median(at(4), "rate", "train"),
    "rate.quotient": meanTest(at(4), "rate") / meanTest(last, "rate"),
    "ratio.one.top": median(at(1), "ratio", "top"),
    "ratio.four.top": median(at(4), "ratio", "top"),
    "ratio.sixteen.top": median(at(16), "ratio", "top"),
  };
  const fields: Record<string, FieldBand> = {
    batches: { values: points.map(({ batch }) => batch) },
    draws: { values: points.map(({ draws }) => draws.length) },
  };
  for (const family of familyNames) {
    scalars[`${family}.lost`] = lostOf(all, family);
    for (const what of ["top", "test", "train"] as const) scalars[`${family}.${what}`] = median(last, family, what);
    fields[`${family}.tops`] = bands(family, "top");
    fields[`${family}.tests`] = bands(family, "test");
    fields[`${family}.losts`] = { values: points.map(({ draws }) => lostOf(draws, family)) };
  }
  return { scalars, fields };
}

export const gather = (points: readonly SweepPoint[], { rate }: Values): Gathered =>
  curveOf(
    points.map(({ value, summary }) => ({
      batch: Number(value),
      draws: summary.members.map((_, place) =>
        perFamily((family) => ({
          top: read.member(summary, place, `${family}.top`),
          test: read.member(summary, place, `${family}.test`),
          train: read.member(summary, place, `${family}.train`),
        })),
      ),
    })),
    Number(rate),
  );
