/**
 * Kernel ridge regression on a line: of all functions f of the kernel's space the one that makes the mean square error at
 * the examples plus ridge * |f|² least. It is f(x) = sum of c_i k(x, x_i), a net with one unit at each example
 * (Schölkopf, Herbrich and Smola 2001), and its weights solve (K + N ridge I) c = y.
 */
import { factor, solveFactored } from "../../../engine/cholesky.ts";
import { eigenvalues } from "../../../engine/eigenvalues.ts";
import type { Point } from "../../points.ts";
import { unitAt } from "./unit.ts";

export interface Machine {
  /** Weight of the unit at each example. */
  readonly weights: Float64Array;
  /** Value at each example. */
  readonly fitted: Float64Array;
  /** Length in the kernel's space: the root of c K c. */
  readonly norm: number;
  /** Largest over least eigenvalue of K + N ridge I. */
  readonly condition: number;
  /** Trace of K (K + N ridge I)⁻¹: so many numbers of the examples pass into the fit. */
  readonly freedom: number;
  /** Largest part of the slope of the objective at c. */
  readonly slope: number;
}

const gram = (points: readonly Point[], width: number): Float64Array =>
  Float64Array.from({ length: points.length * points.length }, (_, at) =>
    unitAt(width, points[Math.floor(at / points.length)]!.x - points[at % points.length]!.x),
  );

const times = (matrix: Float64Array, vector: Float64Array): Float64Array =>
  vector.map((_, i) => vector.reduce((sum, value, j) => sum + matrix[i * vector.length + j]! * value, 0));

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** @param ridge above 0: K alone may be singular as far as rounding can tell */
export function machineOf(points: readonly Point[], width: number, ridge: number): Machine {
  const n = points.length;
  const kernel = gram(points, width);
  const heights = Float64Array.from(points, ({ y }) => y);
  const lower = kernel.slice();
  for (let i = 0; i < n; i++) lower[i * n + i]! += n * ridge;
  if (!factor(lower, n)) throw new RangeError(`kernel-machine: ridge ${ridge} is too small for ${n} examples`);
  const weights = heights.slice();
  solveFactored(lower, n, weights);
  // what rounding left over is solved for once more
  const over = times(kernel, weights).map((value, i) => heights[i]! - value - n * ridge * weights[i]!);
  solveFactored(lower, n, over);
  for (let i = 0; i < n; i++) weights[i]! += over[i]!;
  const fitted = times(kernel, weights);
  // half the gradient in c: K ((K c - y) / N + ridge c)
  const slopes = times(
    kernel,
    fitted.map((value, i) => (value - heights[i]!) / n + ridge * weights[i]!),
  );
  // rounding may leave those of K a little below 0
  const spectrum = eigenvalues(kernel, n).map((value) => Math.max(0, value));
  return {
    weights,
    fitted,
    norm: Math.sqrt(Math.max(0, dot(weights, fitted))),
    condition: (spectrum[n - 1]! + n * ridge) / (spectrum[0]! + n * ridge),
    freedom: spectrum.reduce((sum, value) => sum + value / (value + n * ridge), 0),
    slope: slopes.reduce((most, value) => Math.max(most, 2 * Math.abs(value)), 0),
  };
}
