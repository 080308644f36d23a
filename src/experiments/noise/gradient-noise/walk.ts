/** Descents by batches in the plane of two weights: many from one place, each with batches of its own. */
import { batchFactor } from "../../../engine/measure/gradient-noise.ts";
import { fillNormal, type Key } from "../../../engine/random.ts";
import { pickBatches, type Way } from "./batches.ts";
import type { PlaneData } from "./examples.ts";

export interface Descent extends Way {
  readonly data: PlaneData;
  readonly hessian: Float64Array;
  /** The weights that fit best. */
  readonly fit: readonly number[];
  /** Variance of single gradients there, mean of the two directions: Langevin's noise has it everywhere. */
  readonly variance: number;
  readonly batch: number;
  readonly rate: number;
}

/** One step of every walker; `crowd` is walkers x 2. */
export function stepCrowd(key: Key, crowd: Float64Array, descent: Descent): void {
  const { data, hessian, fit, batch, rate } = descent;
  const walkers = crowd.length / 2;
  const examples = data.y.length;
  if (descent.langevin) {
    const noise = new Float64Array(crowd.length);
    fillNormal(key, noise, 0, Math.sqrt(descent.variance * batchFactor(examples, batch, descent.replacement)));
    for (let k = 0; k < crowd.length; k += 2) {
      const [a, b] = [crowd[k]! - fit[0]!, crowd[k + 1]! - fit[1]!];
      crowd[k]! -= rate * (hessian[0]! * a + hessian[1]! * b + noise[k]!);
      crowd[k + 1]! -= rate * (hessian[2]! * a + hessian[3]! * b + noise[k + 1]!);
    }
    return;
  }
  const picks = pickBatches(key, examples, batch, walkers, descent.replacement);
  for (let k = 0; k < walkers; k++) {
    const [a, b] = [crowd[2 * k]!, crowd[2 * k + 1]!];
    let [first, second] = [0, 0];
    for (let i = k * batch; i < (k + 1) * batch; i++) {
      const at = picks[i]!;
      const [u, v] = [data.x[2 * at]!, data.x[2 * at + 1]!];
      const residual = a * u + b * v - data.y[at]!;
      first += residual * u;
      second += residual * v;
    }
    crowd[2 * k] = a - (rate * first) / batch;
    crowd[2 * k + 1] = b - (rate * second) / batch;
  }
}

/** Root of the mean square distance from a place. */
export function spreadOf(crowd: Float64Array, [a = 0, b = 0]: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < crowd.length; k += 2)
    sum += (crowd[k]! - a) * (crowd[k]! - a) + (crowd[k + 1]! - b) * (crowd[k + 1]! - b);
  return Math.sqrt((2 * sum) / crowd.length);
}
