/** Axes of an ellipse that a symmetric 2 x 2 matrix describes, in closed form. */
import type { Place } from "./place.ts";

/** [[xx, xy], [xy, yy]] */
export interface Symmetric {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

export interface EllipseAxes {
  /** Half of the long axis and of the short one. */
  readonly long: number;
  readonly short: number;
  /** Of the long axis, from x towards y, radians in (-π/2, π/2]. */
  readonly angle: number;
}

/** The inverse, for a quadratic form in place of a covariance; null if it has none. */
export function inverse({ xx, xy, yy }: Symmetric): Symmetric | null {
  const determinant = xx * yy - xy * xy;
  return determinant === 0 || !Number.isFinite(determinant)
    ? null
    : { xx: yy / determinant, xy: -xy / determinant, yy: xx / determinant };
}

/** The same matrix where one unit of x is `across` long and one of y `up`: S C S with S = diag(across, up). */
export const scaled = ({ xx, xy, yy }: Symmetric, [across, up]: Place): Symmetric => ({
  xx: xx * across * across,
  xy: xy * across * up,
  yy: yy * up * up,
});

/**
 * The ellipse vᵀ C⁻¹ v = 1: half axes are roots of the eigenvalues (trace ± √((xx - yy)² + 4 xy²)) / 2.
 * @returns null where C is not positive
 */
export function axesOf({ xx, xy, yy }: Symmetric): EllipseAxes | null {
  const middle = (xx + yy) / 2;
  const apart = Math.hypot((xx - yy) / 2, xy);
  // a flat ellipse is a line: rounding may put its short eigenvalue a little below zero
  const short = middle - apart;
  if (!(middle > 0) || short < -1e-12 * middle) return null;
  return {
    long: Math.sqrt(middle + apart),
    short: Math.sqrt(Math.max(0, short)),
    angle: Math.atan2(2 * xy, xx - yy) / 2,
  };
}
