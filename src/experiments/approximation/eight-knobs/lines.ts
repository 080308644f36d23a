/**
 * Lines of equal answers in the plane of two knobs, all others held. A table of these two passes one number on, so it can
 * serve all settings of the others only if they have the same lines: f is g(h(x, y), others) just then (Leontief 1947).
 */
import { sin } from "../../../engine/functions.ts";
import { slopesAt, valueAt } from "./function.ts";
import { KNOBS } from "./sizes.ts";

type Place = readonly [x: number, y: number];
type Pair = readonly [number, number];

/** Points kept of each line. */
export const POINTS = 17;
const STEP = 0.08;
const MOST = 60;
/** Less steep than this the plane is level, as far as differences can tell. */
const LEVEL = 1e-7;

const inside = ([x, y]: Place) => Math.abs(x) <= 1 && Math.abs(y) <= 1;

/** The place on the edge of the square between one inside and one outside. */
function onEdge(from: Place, to: Place): Place {
  const part = [0, 1].reduce((least, k) => {
    const [a, b] = [from[k]!, to[k]!];
    const edge = b > 1 ? 1 : b < -1 ? -1 : null;
    return edge === null ? least : Math.min(least, (edge - a) / (b - a));
  }, 1);
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
}

/** From a place along its line to one side, until it leaves the square or comes to where the plane is level. */
function follow(x: Float64Array, pair: Pair, from: Place, way: 1 | -1): Place[] {
  const put = ([left, right]: Place) => {
    [x[pair[0]], x[pair[1]]] = [left, right];
  };
  put(from);
  const height = valueAt(x);
  /** A step along the line that is at right angles to the slope at `at`; null where there is none. */
  const along = (at: Place): Place | null => {
    put(at);
    const [sx, sy] = slopesAt(x, pair);
    const steep = Math.sqrt(sx * sx + sy * sy);
    return steep < LEVEL ? null : [(-way * STEP * sy) / steep, (way * STEP * sx) / steep];
  };
  const points = [from];
  for (let at = from; points.length < MOST; ) {
    const half = along(at);
    const whole = half && along([at[0] + half[0] / 2, at[1] + half[1] / 2]);
    if (!whole) break;
    let next: Place = [at[0] + whole[0], at[1] + whole[1]];
    put(next);
    const [sx, sy] = slopesAt(x, pair);
    const square = sx * sx + sy * sy;
    // back onto the line, by no more than a step
    const off = (height - valueAt(x)) / square;
    if (off * off * square < STEP * STEP) next = [next[0] + off * sx, next[1] + off * sy];
    if (!inside(next)) {
      points.push(onEdge(at, next));
      break;
    }
    points.push(next);
    at = next;
  }
  return points;
}

/** The line of equal answers through the place where two knobs of `x` stand: `POINTS` points, x and y of each in turn. */
export function lineThrough(x: Float64Array, pair: Pair): number[] {
  const from: Place = [x[pair[0]]!, x[pair[1]]!];
  const back = follow(x, pair, from, -1).reverse();
  const line = [...back, ...follow(x, pair, from, 1).slice(1)];
  [x[pair[0]], x[pair[1]]] = from;
  return Array.from(
    { length: POINTS },
    (_, i) => line[Math.floor((i / (POINTS - 1)) * (line.length - 1) + 0.5)]!,
  ).flat();
}

/** Direction of the line there, of length 1; null where the plane is level. */
export function directionAt(x: Float64Array, pair: Pair): Place | null {
  const [sx, sy] = slopesAt(x, pair);
  const steep = Math.sqrt(sx * sx + sy * sy);
  return steep < LEVEL ? null : [-sy / steep, sx / steep];
}

/** The angle from 0 to 90 degrees that has this sine, by halving. */
function angleOf(sine: number): number {
  let [low, high] = [0, 90];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (sin((middle * Math.PI) / 180) < sine) low = middle;
    else high = middle;
  }
  return high;
}

/** The widest angle between two lines of these directions, in degrees, at most 90; 0 where there are none. */
export function widest(directions: readonly (Place | null)[]): number {
  const lines = directions.filter((direction) => direction !== null);
  let most = 0;
  for (const [ax, ay] of lines) for (const [bx, by] of lines) most = Math.max(most, Math.abs(ax * by - ay * bx));
  return most === 0 ? 0 : angleOf(Math.min(1, most));
}

/** Settings of all knobs, `KNOBS` numbers each, with two of them put where they stand in `x`. */
export const withPair = (others: Float64Array, setting: number, x: Float64Array, [a, b]: Pair): Float64Array => {
  const made = others.slice(setting * KNOBS, (setting + 1) * KNOBS);
  [made[a], made[b]] = [x[a]!, x[b]!];
  return made;
};
