/**
 * Two methods follow a curve of known smoothness on [-1, 1]: straight pieces between equally spaced places, and the
 * polynomial through Chebyshev's places. In the plane the target is a product, and each method works along both axes.
 */
import { cos, exp, sin } from "../../../engine/functions.ts";

export type Target = "corner" | "cubic" | "wave";
export type Method = "spline" | "chebyshev";

/** Where the corner lies: on no place of any grid used here, or where all of them have one. */
const CORNER = { off: 0.236067977, on: 0 } as const;

export function targetAt(target: Target, kink: "off" | "on", x: number): number {
  if (target === "wave") return exp(sin(2 * x + 0.3));
  const t = Math.abs(x - CORNER[kink]);
  return target === "corner" ? t : t * t * t;
}

/** Parameters along an axis, many of them, since a corner scatters: even numbers of pieces, so that 0 is a place where pieces meet. */
const PLACES = {
  spline: [5, 7, 9, 11, 13, 15, 17, 19, 23, 27, 33, 39, 45, 55, 65, 77, 91, 109, 129],
  chebyshev: [4, 6, 8, 10, 12, 13, 16, 19, 22, 27, 32, 38, 45, 54, 64, 76, 90, 107, 128],
};
/** From so many along an axis on the error falls as it will. */
const SETTLED = 9;
/** Places where the error is looked for. */
const LOOKS = 1201;
const LOOKS_IN_THE_PLANE = 301;

const looksOf = (count: number) => Array.from({ length: count }, (_, i) => (2 * i) / (count - 1) - 1);

/** Straight pieces through f at equally spaced places. */
function spline(values: readonly number[], x: number): number {
  const pieces = values.length - 1;
  const place = ((x + 1) / 2) * pieces;
  const left = Math.min(pieces - 1, Math.floor(place));
  return values[left]! + (place - left) * (values[left + 1]! - values[left]!);
}

/** The polynomial through values at Chebyshev's places cos(pi i / n), by the barycentric formula (Salzer 1972). */
function polynomial(places: readonly number[], values: readonly number[], x: number): number {
  const last = places.length - 1;
  let above = 0;
  let below = 0;
  for (let i = 0; i <= last; i++) {
    const away = x - places[i]!;
    if (away === 0) return values[i]!;
    const weight = ((i % 2 === 0 ? 1 : -1) * (i === 0 || i === last ? 0.5 : 1)) / away;
    above += weight * values[i]!;
    below += weight;
  }
  return above / below;
}

const placesOf = (method: Method, count: number): number[] =>
  Array.from({ length: count }, (_, i) =>
    method === "spline" ? (2 * i) / (count - 1) - 1 : cos((Math.PI * i) / (count - 1)),
  );

/** Values of the method's curve with that many parameters, at the places where the error is looked for. */
function followed(f: (x: number) => number, method: Method, count: number, looks: readonly number[]): number[] {
  const places = placesOf(method, count);
  const values = places.map(f);
  return looks.map((x) => (method === "spline" ? spline(values, x) : polynomial(places, values, x)));
}

export interface Errors {
  /** Parameters in all. */
  readonly sizes: number[];
  /** Largest error found. */
  readonly errors: number[];
  /** A slope is read from this place on: with fewer parameters the error has not settled. */
  readonly from: number;
}

/** `variables`: 1, or 2 for f(x) f(y), whose approximation by either method is the product of those along the axes. */
export function errorsOf(target: Target, method: Method, variables: 1 | 2, kink: "off" | "on"): Errors {
  const f = (x: number) => targetAt(target, kink, x);
  const looks = looksOf(variables === 1 ? LOOKS : LOOKS_IN_THE_PLANE);
  const exact = looks.map(f);
  const counts = PLACES[method];
  const errors = counts.map((count) => {
    const near = followed(f, method, count, looks);
    if (variables === 1) return near.reduce((most, value, i) => Math.max(most, Math.abs(value - exact[i]!)), 0);
    let most = 0;
    for (let i = 0; i < looks.length; i++)
      for (let k = 0; k < looks.length; k++)
        most = Math.max(most, Math.abs(near[i]! * near[k]! - exact[i]! * exact[k]!));
    return most;
  });
  const from = counts.findIndex((count) => count >= SETTLED);
  return { sizes: counts.map((count) => (variables === 1 ? count : count * count)), errors, from };
}

/**
 * The exponent of theory: -m / n for a target with m bounded derivatives in n variables, and no straight piece uses more
 * than two. NaN where the polynomial's error falls faster than any power, and where a corner on a meeting place of pieces
 * leaves nothing to err about.
 */
export function slopeOf(target: Target, method: Method, variables: 1 | 2, kink: "off" | "on"): number {
  const derivatives = target === "corner" ? 1 : target === "cubic" ? 3 : Number.POSITIVE_INFINITY;
  if (method === "spline" && target === "corner" && kink === "on") return Number.NaN;
  const used = method === "spline" ? Math.min(2, derivatives) : derivatives;
  return Number.isFinite(used) ? -used / variables : Number.NaN;
}
