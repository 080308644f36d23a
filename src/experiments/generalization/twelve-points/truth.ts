/** The curve that the points lie about, and how far another one is from it: on a grid, by Simpson's rule. */
import { sin } from "../../../engine/functions.ts";

/** A wave and a half, between -0.6 and 0.6. */
export const HEIGHT = 0.6;
export const PACE = 5;
export const truthAt = (x: number): number => HEIGHT * sin(PACE * x);

/** Even, as Simpson's rule wants it, and several for each wave of the highest degree. */
const INTERVALS = 400;
export const grid: readonly number[] = Array.from({ length: INTERVALS + 1 }, (_, i) => -1 + (2 * i) / INTERVALS);
export const truth = Float64Array.from(grid, truthAt);

/** Shares of the places in a mean over [-1, 1]: 1, 4, 2, ... 4, 1. */
const shares = Float64Array.from(
  grid,
  (_, i) => (i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2) / (3 * INTERVALS),
);

/** Mean over [-1, 1] of the product of two functions, given on the grid. */
export function meanProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) sum += shares[i]! * a[i]! * b[i]!;
  return sum;
}
