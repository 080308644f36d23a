/**
 * Weights as they are drawn, without perspective. Three are seen from a direction that can be turned: the second axis
 * stands upright, the third leads away from the eye. Two lie in the plane of the picture, which is that view unturned.
 */
export interface View {
  /** About the upright axis, degrees. */
  readonly turn: number;
  /** From how far above, degrees. */
  readonly tilt: number;
}

export interface Drawn {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export type Point = readonly number[];

export const FLAT: View = { turn: 0, tilt: 0 };
export const TILTS = { least: -10, most: 80 };

const radians = (degrees: number) => (degrees * Math.PI) / 180;
export const dot = (a: Point, b: Point): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Unit vectors in the space of the weights: to the right, upwards, and away from the eye. */
export function frameOf({ turn, tilt }: View): readonly [Point, Point, Point] {
  const [c, s] = [Math.cos(radians(turn)), Math.sin(radians(turn))];
  const [up, down] = [Math.cos(radians(tilt)), Math.sin(radians(tilt))];
  return [
    [c, 0, s],
    [-s * down, up, c * down],
    [-s * up, -down, c * up],
  ];
}

export function projected(view: View, points: readonly Point[]): Drawn {
  const [right, up] = frameOf(view);
  return { x: points.map((point) => dot(point, right)), y: points.map((point) => dot(point, up)) };
}

/** The place on a surface between four corners, one after the other around it, at these shares of its sides: straight along either. */
export function bilinear(corners: readonly Point[], a: number, b: number): Point {
  const [from = [], along = [], across = [], aside = []] = corners;
  return from.map(
    (value, i) =>
      (1 - a) * (1 - b) * value +
      a * (1 - b) * (along[i] ?? 0) +
      a * b * (across[i] ?? 0) +
      (1 - a) * b * (aside[i] ?? 0),
  );
}

/** How much a piece of a surface, given by four corners around it, is turned to the eye: 1 face-on, 0 edge-on. */
export function facing(view: View, corners: readonly Point[]): number {
  const [a = [], b = [], c = [], d = []] = corners;
  const [one, other] = [[0, 1, 2].map((i) => c[i]! - a[i]!), [0, 1, 2].map((i) => d[i]! - b[i]!)];
  const normal = [0, 1, 2].map(
    (i) => one[(i + 1) % 3]! * other[(i + 2) % 3]! - one[(i + 2) % 3]! * other[(i + 1) % 3]!,
  );
  const length = Math.hypot(...normal);
  return length > 0 ? Math.abs(dot(frameOf(view)[2], normal)) / length : 0;
}

const TILT = 22;
/** Between edge-on, where a plane is a line, and face-on, where the way to it is a dot. */
const ASLANT = 0.55;

/** From where a direction in space is seen aslant, to begin with: a plane by its normal, or a line. */
export function aslant(direction: Point): View {
  const views = Array.from({ length: 24 }, (_, i): View => ({ turn: 15 * i, tilt: TILT }));
  const off = (view: View) => Math.abs(Math.abs(dot(frameOf(view)[2], direction)) - ASLANT);
  return views.reduce((best, view) => (off(view) < off(best) ? view : best));
}
