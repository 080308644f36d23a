/**
 * Overdamped Langevin dynamics, dx = -grad U dt + sqrt(2 T) dB, for a crowd of walkers that do not see each other, in
 * the scheme of Euler and Maruyama:  x <- x - dt grad U(x) + sqrt(2 T dt) xi,  xi normal.
 *
 * The law of x tends to exp(-U / T) / Z, with a bias of order dt: on U = λ x² / 2 the scheme's own variance is
 * T / (λ (1 - λ dt / 2)), and it is stable for λ dt < 2 only.
 *
 * float64: in TypeScript it costs no more than rounding to float32 would, and potentials stay ordinary functions. The
 * noise of walker w, coordinate c at step k depends on (key, k, w, c) only, and is the float32 stream's up to rounding:
 * neither the number of walkers nor the way a run is cut into pieces changes anything.
 */
import { fillNormal, fold, type Key } from "./random.ts";

/** Plain data, so that it can be stored and sent. */
export interface Crowd {
  readonly walkers: number;
  readonly dimension: number;
  readonly key: Key;
  /** Steps made. */
  step: number;
  /** walkers x dimension, row-major. */
  readonly x: Float64Array;
}

/** Writes grad U at every walker: `out` and `x` are walkers x dimension, row-major. */
export type Gradient = (out: Float64Array, x: Float64Array, walkers: number, dimension: number) => void;

export interface Dynamics {
  readonly gradient: Gradient;
  readonly temperature: number;
  /** Length of a step in time. */
  readonly dt: number;
  /** Coordinates live on a circle from 0 to this. */
  readonly period?: number;
}

let slope = new Float64Array(0);
let noise = new Float64Array(0);

/** Moves the crowd by so many steps. */
export function walk(crowd: Crowd, dynamics: Dynamics, steps: number): void {
  const { walkers, dimension, x } = crowd;
  const { dt, period } = dynamics;
  const size = walkers * dimension;
  if (x.length !== size) throw new RangeError(`walk: got ${x.length} coordinates, wanted ${walkers} x ${dimension}`);
  if (slope.length !== size) {
    slope = new Float64Array(size);
    noise = new Float64Array(size);
  }
  const amplitude = Math.sqrt(2 * dynamics.temperature * dt);
  for (let k = 0; k < steps; k++) {
    dynamics.gradient(slope, x, walkers, dimension);
    fillNormal(fold(crowd.key, crowd.step), noise, 0, amplitude);
    if (period === undefined) for (let i = 0; i < size; i++) x[i] = x[i]! - dt * slope[i]! + noise[i]!;
    else
      for (let i = 0; i < size; i++) {
        const moved = x[i]! - dt * slope[i]! + noise[i]!;
        x[i] = moved - period * Math.floor(moved / period);
      }
    crowd.step += 1;
  }
}
