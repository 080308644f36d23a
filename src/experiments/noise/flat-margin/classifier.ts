/**
 * Classifiers sign<w, x> in the plane, by a line through the origin. A point of the minus class is turned to the other side:
 * with z = y x a weight is right if <w, z> > 0 for all points. All that follows is exact, by trying every candidate.
 */
import type { Point } from "../../points.ts";
import { angleOf, at, type Vector } from "./angle.ts";

const ROUNDING = 1e-9;

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1];
const cross = (a: Vector, b: Vector) => a[0] * b[1] - a[1] * b[0];
const lengthOf = (a: Vector) => Math.sqrt(dot(a, a));
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** Length 1; the origin stays. */
export function unit(a: Vector): Vector {
  const length = lengthOf(a);
  return length > 0 ? [a[0] / length, a[1] / length] : a;
}

export interface Setting {
  readonly stretch: number;
  readonly lengths: string;
}

/** The data vectors as they count: the first one stretched, or all of length 1; each turned to the side of the plus. */
export function signed(points: readonly Point[], { stretch, lengths }: Setting): Vector[] {
  return points.map(({ x, y, kind }, i) => {
    const side = kind === "minus" ? -1 : 1;
    if (lengths === "one") return unit([side * x, side * y]);
    const factor = side * (i === 0 ? stretch : 1);
    return [factor * x, factor * y];
  });
}

/** Distance of the nearest point to the line, negative if it is on the wrong side: min <w, z> for |w| = 1. */
export const marginOf = (weight: Vector, z: readonly Vector[]): number => least(z.map((one) => dot(weight, one)));

/** Radius of the largest ball of right weights around that one: min <w, z> / |z|. */
export const flatnessOf = (weight: Vector, z: readonly Vector[]): number => marginOf(weight, z.map(unit));

/**
 * The unit weight of the widest margin. Its margin is the distance from the origin to the convex hull of z, and the nearest
 * place of the hull is a point or on a side: one of these directions.
 */
export function widestOf(z: readonly Vector[]): Vector {
  const sides = z.flatMap((a) => z.map((b): Vector => [b[1] - a[1], a[0] - b[0]]));
  const candidates = [...z, ...sides].filter((one) => lengthOf(one) > 0).map(unit);
  let best: Vector = [1, 0];
  for (const one of candidates) if (marginOf(one, z) > marginOf(best, z)) best = one;
  return best;
}

export interface Arc {
  /** Angles of its ends, radians, the second one larger. */
  readonly from: number;
  readonly to: number;
  readonly middle: Vector;
}

/** The unit weights that classify every point right; null if there are none. */
export function arcOf(z: readonly Vector[]): Arc | null {
  const directions = z.map(unit);
  // outermost: the first has all others to its left, the second to its right
  const outermost = (side: 1 | -1) =>
    directions.reduce((best, one) => {
      const room = (v: Vector) => least(directions.map((other) => side * cross(v, other)));
      return room(one) > room(best) ? one : best;
    });
  const [right, left] = [outermost(1), outermost(-1)];
  const middle = unit([right[0] + left[0], right[1] + left[1]]);
  if (!(marginOf(middle, directions) > ROUNDING)) return null;
  const centre = angleOf(middle);
  const half = Math.PI / 2 - angleOf([dot(right, middle), cross(right, middle)]);
  return { from: centre - half, to: centre + half, middle };
}

/** How many points the best weight still leaves on a wrong side, or on the line. */
export function fewestWrong(z: readonly Vector[]): number {
  const ends = z
    .filter((one) => lengthOf(one) > 0)
    .flatMap(([x, y]) => [angleOf([-y, x]), angleOf([y, -x])])
    .sort((a, b) => a - b);
  const between = ends.map((angle, i) => at((angle + (ends[i + 1] ?? ends[0]! + 2 * Math.PI)) / 2));
  return least([z.length, ...between.map((weight) => z.filter((one) => !(dot(weight, one) > ROUNDING)).length)]);
}
