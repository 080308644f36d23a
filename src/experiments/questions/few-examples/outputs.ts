/** Errors against hidden units as outputs: of a whole survey, of the points so far, or of one run, which is a curve of one point. */
import { fieldBandOf } from "../../gathering.ts";
import { readerOf } from "../../reader.ts";
import { bandOf } from "../../summary.ts";
import type { Gathered, Outputs, SweepPoint, Values } from "../../types.ts";
import { TEN } from "./parameters.ts";

export const outputs = {
  scalars: {
    "whole.widest": { label: "Error of the trained net, with the most units", format: "percent", ink: "shallow" },
    "train.widest": { label: "Its error on the examples", format: "percent", ink: "plain" },
    "last.widest": { label: "Error of the solved last layer, with the most units", format: "percent", ink: "accent" },
    "whole.ten": { label: "Error of the trained net, with ten units", format: "percent", ink: "shallow" },
    "train.ten": { label: "Its error on the examples, with ten units", format: "percent", ink: "plain" },
    flat: { label: "Distance between ten units and the most", format: "percent" },
    "last.level": {
      label: "Error of the solved last layer, with as many weights as examples",
      format: "percent",
      ink: "accent",
    },
    "whole.level": { label: "Error of the trained net with those units", format: "percent", ink: "shallow" },
    "fits.from": { label: "Units from which on more than half of the draws are fitted", format: "integer" },
    "graph.error": { label: "Error on a function of eight variables, of its spread" },
  },
  fields: {
    units: { label: "Hidden units", pool: "first" },
    whole: { label: "Error of the trained net on new points", x: "units", ink: "shallow", pool: "median" },
    train: { label: "Its error on the examples", x: "units", ink: "plain", pool: "median" },
    last: { label: "Error of the solved last layer on new points", x: "units", ink: "accent", pool: "median" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** All draws at one number of units: shares of errors, a number for each draw. */
export interface Point {
  readonly units: number;
  readonly whole: readonly number[];
  readonly train: readonly number[];
  readonly last: readonly number[];
}

type Curve = Exclude<keyof Point, "units">;

/** Ascending in the units. */
export function curveOf(points: readonly Point[], examples: number): Gathered {
  const middle = (point: Point | undefined, of: Curve) =>
    point ? (bandOf(point[of]).median ?? Number.NaN) : Number.NaN;
  const at = (units: number) => points.find((point) => point.units === units);
  const [ten, level, widest] = [at(TEN), at(examples - 1), points.at(-1)];
  const lastMiss = points.findLastIndex((point) => !(middle(point, "train") === 0));
  const bands = (of: Curve) => fieldBandOf(points.map((point) => bandOf(point[of])));
  return {
    scalars: {
      "whole.widest": middle(widest, "whole"),
      "train.widest": middle(widest, "train"),
      "last.widest": middle(widest, "last"),
      "whole.ten": middle(ten, "whole"),
      "train.ten": middle(ten, "train"),
      flat: Math.abs(middle(widest, "whole") - middle(ten, "whole")),
      "last.level": middle(level, "last"),
      "whole.level": middle(level, "whole"),
      "fits.from": points[lastMiss + 1]?.units ?? Number.NaN,
      "graph.error": Number.NaN,
    },
    fields: {
      units: { values: points.map(({ units }) => units) },
      whole: bands("whole"),
      train: bands("train"),
      last: bands("last"),
    },
  };
}

export const gather = (points: readonly SweepPoint[], { examples }: Values): Gathered =>
  curveOf(
    points.map(({ value, summary }) => ({
      units: Number(value),
      whole: read.members(summary, "whole.widest"),
      train: read.members(summary, "train.widest"),
      last: read.members(summary, "last.widest"),
    })),
    Number(examples),
  );
