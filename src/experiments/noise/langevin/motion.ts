/** `langevin` in motion: two crowds that start on either side, moved by the engine's sampler. */
import { fold, type Key } from "../../../engine/random.ts";
import { type Particles, type Sampler, sampler } from "../../../engine/sampler.ts";
import { Remembered } from "../../remember.ts";
import type { Frame, State } from "../../types.ts";
import { landscapeOf, type Settings, STIFFNESS } from "./landscape.ts";
import { chanceOf, histogram, type Law, lawOf, middles, totalVariation, WIDTH } from "./law.ts";

interface LangevinState extends State {
  readonly crowds: Particles[];
}

/** Walkers that are drawn. */
const SHOWN = 400;

const samplers = new Remembered<Sampler>();
const laws = new Remembered<Law>();

function samplerOf(values: Settings): Sampler {
  return samplers.of([values.potential, values.valley, values.temperature, values.dt, values.walkers], () => {
    const { potential, tables } = landscapeOf(values);
    const { temperature, dt, walkers } = values;
    return sampler({ particles: walkers, dimension: 1, potential, tables, temperature, dt, precision: "float32" });
  });
}

export function init(values: Settings, key: Key): LangevinState {
  const crowd = (name: string, place: number) =>
    samplerOf(values).start(fold(key, name), new Float64Array(values.walkers).fill(place));
  return { step: 0, crowds: [crowd("one side", values.start), crowd("other side", -values.start)] };
}

export function advance(state: LangevinState, steps: number, values: Settings): void {
  for (const crowd of state.crowds) samplerOf(values).walk(crowd, steps);
  state.step += steps;
}

function moments(x: ArrayLike<number>): { readonly mean: number; readonly variance: number } {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]!;
  const mean = sum / x.length;
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += (x[i]! - mean) * (x[i]! - mean);
  return { mean, variance: squares / x.length };
}

/** What Euler and Maruyama's scheme settles at in the bowl; beyond 2 / stiffness it has no law. */
export const schemeVariance = (temperature: number, dt: number): number =>
  STIFFNESS * dt < 2 ? temperature / (STIFFNESS * (1 - (STIFFNESS * dt) / 2)) : Number.POSITIVE_INFINITY;

export function observe(state: LangevinState, values: Settings): Frame {
  const { temperature, potential, valley, dt, walkers } = values;
  const landscape = landscapeOf(values);
  const law = laws.of([potential, valley, temperature], () => lawOf(landscape, temperature));
  const [crowd, other] = state.crowds.map(({ x }) => histogram(x)) as [number[], number[]];
  const { mean, variance } = moments(state.crowds[0]!.x);
  // a scheme that overshoots more at every step ends in numbers that are none
  const finite = Number.isFinite(variance);
  const distance = (shares: number[]) => (finite ? totalVariation(shares, law.shares) : Number.NaN);
  const density = (shares: readonly number[]) => shares.map((share) => share / WIDTH);
  return {
    step: state.step,
    scalars: {
      distance: distance(crowd),
      other: distance(other),
      chance: chanceOf(law.shares, walkers),
      apart: totalVariation(crowd, other),
      mean,
      variance,
      "mean.law": law.mean,
      "variance.law": law.variance,
      "variance.scheme": potential === "bowl" ? schemeVariance(temperature, dt) : Number.NaN,
      time: state.step * dt,
    },
    fields: {
      x: middles,
      crowd: density(crowd),
      law: density(law.shares),
      landscape: middles.map(landscape.energy),
      walkers: Array.from(state.crowds[0]!.x.slice(0, SHOWN)),
    },
  };
}
