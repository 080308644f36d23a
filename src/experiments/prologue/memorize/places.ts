/** Places in the plane, x and y in turn, and labels by a coin. */
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import type { Point } from "../../points.ts";

/** New dots keep a little away from the frame, where they are seen whole. */
const INSIDE = 0.96;

export function drawPlaces(key: Key, count: number): Float64Array {
  const places = new Float64Array(2 * count);
  fillUniform(key, places, -INSIDE, INSIDE);
  return places;
}

/** So often chance may try before it takes a place that is too near. */
const TRIES = 24;

/** The same, each as far from all others, and from those that are `given`, as `apart`, while there is room. */
export function drawApart(
  key: Key,
  count: number,
  apart: number,
  given: Float64Array = new Float64Array(0),
): Float64Array {
  const places = new Float64Array(given.length + 2 * count);
  places.set(given);
  for (let at = given.length; at < places.length; at += 2) {
    const tries = drawPlaces(fold(key, at / 2), TRIES);
    let best = -1;
    for (let t = 0; t < 2 * TRIES && best < apart * apart; t += 2) {
      let nearest = Number.POSITIVE_INFINITY;
      for (let k = 0; k < at; k += 2) {
        const [x, y] = [places[k]! - tries[t]!, places[k + 1]! - tries[t + 1]!];
        nearest = Math.min(nearest, x * x + y * y);
      }
      if (nearest > best) {
        best = nearest;
        places.set(tries.subarray(t, t + 2), at);
      }
    }
  }
  return places.slice(given.length);
}

export const placesOf = (points: readonly Point[]): Float64Array =>
  Float64Array.from(points.flatMap(({ x, y }) => [x, y]));

/** 1 or -1, as a coin falls. */
export function tossed(key: Key, count: number): Float64Array {
  const coins = new Float64Array(count);
  fillUniform(key, coins, -1, 1);
  return coins.map((coin) => (coin > 0 ? 1 : -1));
}
