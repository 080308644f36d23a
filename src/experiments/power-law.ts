/** A power law read off points: the straight line of least squares through their logarithms. */
import { exp, log } from "../engine/functions.ts";

/** Below this an error is rounding, and says nothing about a slope. */
const ROUNDING = 1e-13;

export interface PowerLaw {
  /** NaN where fewer than two points are above rounding. */
  readonly slope: number;
  /** A law of that exponent through the middle of the points. */
  readonly at: (x: number, exponent: number) => number;
}

/** @param x, y  positive numbers, one each for every point */
export function powerLaw(x: readonly number[], y: readonly number[]): PowerLaw {
  const points = x.flatMap((value, i) => (y[i]! > ROUNDING ? [[log(value), log(y[i]!)] as const] : []));
  const mean = (side: 0 | 1) => points.reduce((sum, point) => sum + point[side], 0) / points.length;
  const [a, b] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - a) * (point[0] - a), 0);
  const both = points.reduce((sum, point) => sum + (point[0] - a) * (point[1] - b), 0);
  return {
    slope: across > 0 ? both / across : Number.NaN,
    at: (value, exponent) => exp(b + exponent * (log(value) - a)),
  };
}
