/**
 * Least squares with so many weights: of all weights that fit the points best, the shortest; with a ridge, those that make
 * |Φ w - y|² + price |w|² least, the price being the ridge, and for units the ridge times their number. Exact solves in float64.
 */
import { shortestLeastSquares } from "../../../engine/least-squares.ts";
import { dampedStep, times } from "../../../engine/levenberg-marquardt.ts";
import type { Key } from "../../../engine/random.ts";
import { places, type Where } from "./axis.ts";
import { featuresAt, featureTable, type Kind } from "./features.ts";

export interface Learner {
  readonly features: Kind;
  /** Draws the units, where there are such. */
  readonly units: Key;
  readonly ridge: number;
}

/** Points x W of the widest model that is asked for; narrower ones take its first columns. */
export interface Design {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export function designOf({ features, units }: Learner, x: readonly number[], columns: number): Design {
  return { rows: x.length, columns, values: featuresAt(features, units, x, columns) };
}

function firstColumns({ rows, columns, values }: Design, weights: number): Float64Array {
  const out = new Float64Array(rows * weights);
  for (let i = 0; i < rows; i++) out.set(values.subarray(i * columns, i * columns + weights), i * weights);
  return out;
}

/** Units are as many as there are weights, and the larger their sum: their ridge grows along. Polynomials need none of that. */
const priceOf = ({ features, ridge }: Learner, weights: number) => (features === "units" ? ridge * weights : ridge);

/** The weights for the labels `y`. */
export function weightsFor(learner: Learner, design: Design, weights: number, y: Float64Array): Float64Array {
  const phi = firstColumns(design, weights);
  if (learner.ridge === 0) return shortestLeastSquares(phi, design.rows, weights, y).x;
  const w = dampedStep(
    phi,
    y.map((value) => -value),
    priceOf(learner, weights),
  );
  return w ?? new Float64Array(weights).fill(Number.NaN);
}

/** What these weights make of the points. */
export const atPoints = (design: Design, w: Float64Array): Float64Array => times(firstColumns(design, w.length), w);

/** What they make of the axis. */
export function along({ features, units }: Learner, w: Float64Array, where: Where): Float64Array {
  const table = featureTable(features, units, where);
  const out = new Float64Array(places[where].length);
  for (let k = 0; k < w.length; k++) {
    const weight = w[k]!;
    const from = k * out.length;
    for (let i = 0; i < out.length; i++) out[i]! += weight * table[from + i]!;
  }
  return out;
}
