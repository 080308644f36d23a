/** `langevin` in motion: two crowds that start apart, moved by the engine's sampler. */
import { log } from "../../../engine/functions.ts";
import { fold, type Key } from "../../../engine/random.ts";
import { type Particles, type Sampler, sampler } from "../../../engine/sampler.ts";
import { relaxationTime } from "../../relaxation.ts";
import { Remembered } from "../../remember.ts";
import type { Frame, State } from "../../types.ts";
import { type Landscape, landscapeOf, STIFFNESS } from "./landscape.ts";
import { chanceOf, histograms, type Law, lawOf, middles, totalVariation, WIDTH } from "./law.ts";
import { otherStart } from "./parameters.ts";
import type { Settings } from "./settings.ts";
import { stepsLaw } from "./steps-law.ts";

interface LangevinState extends State {
  readonly crowds: Particles[];
}

/** What the law says of a landscape at a temperature, once for all frames. */
interface Known extends Law {
  readonly chance: number;
  readonly memory: number;
}

const samplers = new Remembered<Sampler>();
const landscapes = new Remembered<Landscape>();
const laws = new Remembered<Known>();
const lawsOfSteps = new Remembered<readonly number[] | null>();

/** What makes a landscape: of values that it does not take, none may make it anew. */
const named = ({ potential, valley, formula }: Settings) =>
  potential === "drawn" ? valley : potential === "typed" ? `typed ${formula}` : potential;

const landscapeAt = (values: Settings) => landscapes.of(named(values), () => landscapeOf(values));

function samplerOf(values: Settings): Sampler {
  return samplers.of([named(values), values.temperature, values.dt, values.walkers], () => {
    const { dimension, potential, tables } = landscapeAt(values);
    const { temperature, dt, walkers } = values;
    return sampler({ particles: walkers, dimension, potential, tables, temperature, dt, precision: "float32" });
  });
}

function knownOf(values: Settings): Known {
  const { temperature, walkers } = values;
  return laws.of([named(values), temperature, walkers], () => {
    const landscape = landscapeAt(values);
    const law = lawOf(landscape, temperature);
    const memory = landscape.dimension === 1 ? relaxationTime(law.along.map(log), WIDTH, temperature) : Number.NaN;
    return { ...law, chance: chanceOf(law.shares, walkers), memory };
  });
}

function ofSteps(values: Settings): readonly number[] | null {
  const { temperature, dt } = values;
  const landscape = landscapeAt(values);
  if (landscape.dimension !== 1) return null;
  return lawsOfSteps.of([named(values), temperature, dt], () => stepsLaw(landscape, temperature, dt));
}

/** In the plane all start half way up. */
export function init(values: Settings, key: Key): LangevinState {
  const { dimension } = landscapeAt(values);
  const crowd = (name: string, place: number) => {
    const x = Float64Array.from({ length: values.walkers * dimension }, (_, i) => (i % dimension === 0 ? place : 0));
    return samplerOf(values).start(fold(key, name), x);
  };
  return { step: 0, crowds: [crowd("one side", values.start), crowd("other side", otherStart(values.start))] };
}

export function advance(state: LangevinState, steps: number, values: Settings): void {
  for (const crowd of state.crowds) samplerOf(values).walk(crowd, steps);
  state.step += steps;
}

function moments(x: ArrayLike<number>, dimension: number): { readonly mean: number; readonly variance: number } {
  const count = x.length / dimension;
  let sum = 0;
  for (let i = 0; i < x.length; i += dimension) sum += x[i]!;
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < x.length; i += dimension) squares += (x[i]! - mean) * (x[i]! - mean);
  return { mean, variance: squares / count };
}

/** What Euler and Maruyama's scheme settles at in the bowl; beyond 2 / stiffness it has no law. */
export const schemeVariance = (temperature: number, dt: number): number =>
  STIFFNESS * dt < 2 ? temperature / (STIFFNESS * (1 - (STIFFNESS * dt) / 2)) : Number.POSITIVE_INFINITY;

/** On a line there is no second coordinate. */
const NOWHERE = [0];

const thousandths = (x: number) => Math.floor(x * 1000 + 0.5) / 1000;

export function observe(state: LangevinState, values: Settings): Frame {
  const { temperature, potential, dt } = values;
  const { dimension, energy } = landscapeAt(values);
  const law = knownOf(values);
  const steps = ofSteps(values);
  const [one, other] = state.crowds.map(({ x }) => histograms(x, dimension));
  const { x } = state.crowds[0]!;
  const walkers = x.length / dimension;
  const { mean, variance } = moments(x, dimension);
  // a scheme that overshoots more at every step ends in numbers that are none
  const finite = Number.isFinite(variance);
  const distance = (shares: readonly number[]) => (finite ? totalVariation(shares, law.shares) : Number.NaN);
  const density = (shares: readonly number[]) => shares.map((share) => share / WIDTH);
  const within = (height: number) => {
    if (dimension === 1) return Number.NaN;
    let count = 0;
    for (let w = 0; w < walkers; w++) if (energy(x[2 * w]!, x[2 * w + 1]!) <= height) count++;
    return count / walkers;
  };
  const coordinate = (c: number) =>
    Float64Array.from({ length: walkers }, (_, w) => thousandths(x[w * dimension + c]!));
  return {
    step: state.step,
    scalars: {
      distance: distance(one!.shares),
      other: distance(other!.shares),
      chance: law.chance,
      apart: totalVariation(one!.shares, other!.shares),
      bias: steps ? totalVariation(steps, law.shares) : Number.NaN,
      "distance.steps": steps && finite ? totalVariation(one!.shares, steps) : Number.NaN,
      mean,
      variance,
      "mean.law": law.mean,
      "variance.law": law.variance,
      "variance.scheme": potential === "bowl" ? schemeVariance(temperature, dt) : Number.NaN,
      time: state.step * dt,
      memory: law.memory,
      "height.half": law.within[0],
      "height.most": law.within[1],
      half: within(law.within[0]),
      most: within(law.within[1]),
    },
    fields: {
      x: middles,
      crowd: density(one!.along),
      law: density(law.along),
      steps: density(steps ?? law.along),
      landscape: middles.map((at) => energy(at, 0)),
      walkers: coordinate(0),
      "walkers.second": dimension === 2 ? coordinate(1) : NOWHERE,
    },
  };
}
