/** Angles in the plane. */
import { cos, sin } from "../../../engine/functions.ts";

export type Vector = readonly [number, number];

export const DEGREE = Math.PI / 180;

/** Each step takes the error e to e - sin e: from π/4 to rounding in four. */
const STEPS = 5;

/** From the first axis towards the second, radians in (-π, π]; 0 of the origin. */
export function angleOf([x, y]: Vector): number {
  const length = Math.sqrt(x * x + y * y);
  if (length === 0) return 0;
  let angle = ((x >= 0 ? 1 : 3) * (y >= 0 ? 1 : -1) * Math.PI) / 4;
  for (let i = 0; i < STEPS; i++) angle += (y * cos(angle) - x * sin(angle)) / length;
  return angle;
}

export const at = (angle: number): Vector => [cos(angle), sin(angle)];

/** Between two directions, degrees from 0 to 180. */
export function apart(a: Vector, b: Vector): number {
  const turn = angleOf([a[0] * b[0] + a[1] * b[1], a[0] * b[1] - a[1] * b[0]]);
  return Math.abs(turn) / DEGREE;
}
