/**
 * Overdamped Langevin dynamics, dx = -grad U dt + sqrt(2 T) dB, for a crowd of walkers that do not see each other, in
 * the scheme of Euler and Maruyama:  x <- x - dt grad U(x) + sqrt(2 T dt) xi,  xi normal.
 *
 * The law of x tends to exp(-U / T) / Z, with a bias of order dt: on U = λ x² / 2 the scheme's own variance is
 * T / (λ (1 - λ dt / 2)), and it is stable for λ dt < 2 only.
 *
 * Places are float64, so that a potential is an ordinary function; the noise is drawn in float32, where WebAssembly and
 * TypeScript give the same bits and WebAssembly is ten times as fast. The noise of walker w, coordinate c at step k
 * depends on (key, k, w, c) only: neither the number of walkers nor the way a run is cut into pieces changes anything.
 */
import { type Normals, normals } from "./noise.ts";
import { fold, type Key } from "./random.ts";

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
  /** Where the noise comes from, if not from the fastest source; all give the same bits. */
  readonly normals?: Normals;
}

let slope = new Float64Array(0);
let noise = new Float32Array(0);

/** Moves the crowd by so many steps. */
export function walk(crowd: Crowd, dynamics: Dynamics, steps: number): void {
  const { walkers, dimension, x } = crowd;
  const { dt, period } = dynamics;
  const fill = dynamics.normals ?? normals();
  const size = walkers * dimension;
  if (x.length !== size) throw new RangeError(`walk: got ${x.length} coordinates, wanted ${walkers} x ${dimension}`);
  if (slope.length !== size) {
    slope = new Float64Array(size);
    noise = new Float32Array(size);
  }
  // constants, which loops need not look up for every coordinate
  const [force, kick] = [slope, noise];
  const amplitude = Math.sqrt(2 * dynamics.temperature * dt);
  for (let k = 0; k < steps; k++) {
    dynamics.gradient(force, x, walkers, dimension);
    fill(fold(crowd.key, crowd.step), kick, amplitude);
    if (period === undefined) for (let i = 0; i < size; i++) x[i] = x[i]! - dt * force[i]! + kick[i]!;
    else
      for (let i = 0; i < size; i++) {
        const moved = x[i]! - dt * force[i]! + kick[i]!;
        x[i] = moved - period * Math.floor(moved / period);
      }
    crowd.step += 1;
  }
}
