/** The same with other points: places and noise drawn anew, as many points, and as much noise as the reader's have. */
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import { Remembered } from "../../remember.ts";
import { bandOf } from "../../summary.ts";
import type { Band } from "../../types.ts";
import { meanProduct, truth } from "./axis.ts";
import { along, designOf, type Learner, weightsFor } from "./fit.ts";
import { DRAWS } from "./parameters.ts";
import { truthAt } from "./truth.ts";

/** Part of its stripe within which a place is drawn. */
const WITHIN = 0.8;

/** One in each of N equal stripes of [-1, 1], not at its edges. */
export function placesOf(key: Key, points: number): number[] {
  const shares = new Float64Array(points);
  fillUniform(fold(key, "places"), shares, (1 - WITHIN) / 2, (1 + WITHIN) / 2);
  return Array.from(shares, (share, i) => -1 + (2 * (i + share)) / points);
}

/** Standard normal, one for each. */
export function noiseOf(key: Key, points: number): Float64Array {
  const noise = new Float64Array(points);
  fillNormal(fold(key, "noise"), noise);
  return noise;
}

/**
 * A fit is linear in its labels, truth + σ noise, so what it is for any σ follows from two of them. Mean squares of the error
 * along the axis and of the weights: c0 + c1 σ + c2 σ².
 */
interface Parts {
  readonly error: readonly [number, number, number];
  readonly length: readonly [number, number, number];
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

function partsOf(learner: Learner, key: Key, points: number, ladder: readonly number[]): Parts[] {
  const x = placesOf(key, points);
  const design = designOf(learner, x, ladder.at(-1) ?? 1);
  const [clean, noise] = [Float64Array.from(x, truthAt), noiseOf(key, points)];
  return ladder.map((weights) => {
    const [a, b] = [clean, noise].map((y) => weightsFor(learner, design, weights, y)) as [Float64Array, Float64Array];
    const miss = along(learner, a, "nodes").map((value, i) => value - truth[i]!);
    const stir = along(learner, b, "nodes");
    return {
      error: [meanProduct(miss, miss), 2 * meanProduct(miss, stir), meanProduct(stir, stir)],
      length: [dot(a, a), 2 * dot(a, b), dot(b, b)],
    };
  });
}

const known = new Remembered<Parts[][]>();

const rootAt = ([c0, c1, c2]: readonly [number, number, number], sigma: number) =>
  Math.sqrt(Math.max(0, c0 + c1 * sigma + c2 * sigma * sigma));

export interface Others {
  /** Root mean square distance from the truth, for each number of weights. */
  readonly errors: readonly Band[];
  /** Length of the weights. */
  readonly lengths: readonly Band[];
}

/** Each has units of its own, too. */
export function othersOf(learner: Learner, points: number, sigma: number, ladder: readonly number[]): Others {
  const draws = known.of([learner, points, ladder], () =>
    Array.from({ length: DRAWS }, (_, i) => {
      const key = fold(fold(learner.units, "others"), i);
      return partsOf({ ...learner, units: key }, key, points, ladder);
    }),
  );
  const over = (of: (parts: Parts) => readonly [number, number, number]) =>
    ladder.map((_, at) => bandOf(draws.map((parts) => rootAt(of(parts[at]!), sigma))));
  return { errors: over(({ error }) => error), lengths: over(({ length }) => length) };
}
