/**
 * |q| on the square [-1, 1]², q a saddle x² - y² that is turned by an angle: two straight creases that cross in the
 * middle. It is a function of two variables with one bounded derivative. It is also a composition: a polynomial of two
 * variables, then a corner of one.
 */
import { cos, sin } from "../../../engine/functions.ts";

export interface Saddle {
  readonly at: (x: number, y: number) => number;
  /** Largest |q| on the square. */
  readonly most: number;
}

/** @param angle degrees. q = a (x² - y²) + 2 b x y with (a, b) = (cos, sin) of twice the angle. */
export function saddleOf(angle: number): Saddle {
  const twice = (angle * Math.PI) / 90;
  const [a, b] = [cos(twice), sin(twice)];
  // on the edge x = 1 the derivative vanishes at y = b / a, where q = 1 / a; else the corners are highest
  const [large, small] = [Math.max(Math.abs(a), Math.abs(b)), Math.abs(b)];
  return {
    at: (x, y) => a * (x * x - y * y) + 2 * b * x * y,
    most: small <= Math.abs(a) ? 1 / large : 2 * large,
  };
}
