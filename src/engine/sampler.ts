/**
 * Overdamped Langevin dynamics, dx = -grad U dt + sqrt(2 T) dB, for particles that do not see each other, in a potential
 * written as tensor code. Their law tends to exp(-U / T) / Z, up to a bias of order dt.
 *
 * Without a quadratic part: the scheme of Euler and Maruyama, whose own variance on k x² / 2 is T / (k (1 - k dt / 2)).
 * With one, U = Σ_c k_c (x_c - m_c)² / 2 + V: first a step of length dt down V, then the quadratic part's own motion,
 * which is known exactly (Ornstein and Uhlenbeck 1930), so without V there is no bias at any dt (Lie's splitting).
 *
 * With a period every coordinate lives on a circle from 0 to it.
 *
 * The noise of particle p, coordinate c at step s depends on (key, s, p, c, number of coordinates) only.
 */
import { defaultBackend } from "./backend.ts";
import { exp } from "./functions.ts";
import { gradient } from "./gradient.ts";
import type { Backend } from "./machine.ts";
import type { Floats } from "./memory.ts";
import { COEFFICIENTS, diffuse } from "./operations/diffuse.ts";
import { plan } from "./plan.ts";
import { fold, type Key } from "./random.ts";
import { COLUMNS, ROWS, showShape } from "./shape.ts";
import { Space } from "./space.ts";
import { constant, input, type Tensor } from "./tensor.ts";
import { elementAt } from "./view.ts";
import * as R from "./wasm/records.ts";

export interface SamplerSpec {
  readonly particles: number;
  readonly dimension: number;
  /**
   * Tensor code: [1, dimension, particles] to the energy of each particle, [1, 1, particles]. Each of `tables` is handed
   * to it as [1, 1, its length].
   */
  readonly potential?: (x: Tensor, tables: readonly Tensor[]) => Tensor;
  /** Rows of numbers that the potential looks up, as a drawn curve is. */
  readonly tables?: readonly (readonly number[])[];
  /** Added to the potential, a stiffness k_c and a middle m_c for each coordinate. */
  readonly quadratic?: { readonly stiffness: readonly number[]; readonly middle: readonly number[] };
  readonly temperature: number;
  /** Length of a step in time. */
  readonly dt: number;
  readonly period?: number;
  readonly precision: "float32" | "float64";
}

/** Plain data, survives structuredClone. */
export interface Particles {
  readonly key: Key;
  step: number;
  /** particles x dimension, row-major. */
  readonly x: Floats;
}

export interface Sampler {
  /** All at one point, or where `x` (particles x dimension) says; at 0 if it is left out. */
  start(key: Key, x?: ArrayLike<number>): Particles;
  /** Makes that many steps; walk(a) and walk(b) give the bits of walk(a + b). */
  walk(particles: Particles, steps: number): void;
}

/** Steps of one replay. */
const STEPS = 64;

/** Throws on a potential of the wrong shape, or numbers that make no sense. */
export function sampler(spec: SamplerSpec, backend: Backend = defaultBackend()): Sampler {
  const { particles, dimension, potential, precision } = spec;
  const x = input([1, dimension, particles]);
  const { tables = [] } = spec;
  const rows = tables.map((row) => input([1, 1, row.length]));
  const energy = potential?.(x, rows) ?? constant(0, [1, 1, particles]);
  if (energy.shape[ROWS] !== 1 || energy.shape[COLUMNS] !== particles)
    throw new RangeError(`sampler: the potential gives ${showShape(energy.shape)}, wanted [1, 1, ${particles}]`);
  const coefficients = input([1, dimension, COEFFICIENTS]);
  const moved = diffuse(x, gradient(energy, [x])[0]!, coefficients, new Int32Array(2 * STEPS));

  const space = new Space();
  const [at, numbers, ...held] = space.place([x, coefficients, ...rows]);
  const planned = plan([at!, numbers!, ...held], [{ outputs: [{ tensor: moved, view: at!.view }] }], space);
  const machine = backend.machine(planned, precision);
  const { first, count } = planned.programs[0]!;
  // the step itself is what is computed last
  const keys = planned.words[(first + count - 1) * R.WORDS + R.TABLE]!;
  for (let c = 0; c < dimension; c++)
    coefficientsOf(spec, c).forEach((value, i) => {
      machine.floats[elementAt(numbers!.view, 0, c, i)] = value;
    });
  for (const [i, row] of tables.entries())
    for (const [k, value] of row.entries()) machine.floats[elementAt(held[i]!.view, 0, 0, k)] = value;
  const size = particles * dimension;
  const places = Int32Array.from({ length: size }, (_, i) =>
    elementAt(at!.view, 0, i % dimension, Math.floor(i / dimension)),
  );

  return {
    start(key, from = new Float64Array(size)) {
      if (from.length !== size)
        throw new RangeError(`sampler: got ${from.length} coordinates, wanted ${particles} x ${dimension}`);
      return { key, step: 0, x: precision === "float32" ? Float32Array.from(from) : Float64Array.from(from) };
    },
    walk(state, steps) {
      for (let i = 0; i < size; i++) machine.floats[places[i]!] = state.x[i]!;
      for (let made = 0; made < steps; ) {
        const stretch = Math.min(STEPS, steps - made);
        for (let s = 0; s < stretch; s++) machine.words.set(fold(state.key, state.step + s), keys + 2 * s);
        machine.run(first, count, stretch);
        state.step += stretch;
        made += stretch;
      }
      for (let i = 0; i < size; i++) state.x[i] = machine.floats[places[i]!]!;
    },
  };
}

/** What `diffuse` takes for a coordinate. */
function coefficientsOf({ quadratic, temperature, dt, period = 0 }: SamplerSpec, coordinate: number): number[] {
  if (!(temperature >= 0 && dt > 0 && Number.isFinite(temperature) && Number.isFinite(dt)))
    throw new RangeError(`sampler: temperature ${temperature} and step ${dt}, wanted at least 0 and above 0`);
  if (!(period >= 0 && Number.isFinite(period)))
    throw new RangeError(`sampler: got a period of ${period}, wanted a finite number above 0, or none`);
  const circle = [period, period === 0 ? 0 : 1 / period];
  const k = quadratic === undefined ? 0 : quadratic.stiffness[coordinate];
  const middle = quadratic === undefined ? 0 : quadratic.middle[coordinate];
  if (k === undefined || middle === undefined)
    throw new RangeError(`sampler: no stiffness or middle for coordinate ${coordinate}, wanted one for each`);
  if (k === 0) return [1, 0, dt, Math.sqrt(2 * temperature * dt), ...circle];
  const keep = exp(-k * dt);
  return [keep, (1 - keep) * middle, keep * dt, Math.sqrt((temperature * (1 - keep * keep)) / k), ...circle];
}
