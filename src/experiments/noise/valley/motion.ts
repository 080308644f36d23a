/** `valley` in motion: a crowd of Langevin walkers, every other one of which begins in the pit. */

import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import { type Particles, type Sampler, sampler } from "../../../engine/sampler.ts";
import { meanOf } from "../../mean.ts";
import { Remembered } from "../../remember.ts";
import type { Frame, State } from "../../types.ts";
import { APART, evenTemperature, logOdds, type Settings, shareOf, valleyPart } from "./law.ts";
import { potential } from "./potential.ts";

interface ValleyState extends State {
  readonly crowd: Particles;
}

/** Walkers that are drawn. */
const SHOWN = 300;

const samplers = new Remembered<Sampler>();

const samplerOf = (values: Settings) =>
  samplers.of(values, () =>
    sampler({
      particles: values.walkers,
      dimension: values.dimension,
      potential: (x) => potential(x, values),
      temperature: values.temperature,
      dt: values.dt,
      precision: "float32",
    }),
  );

/** Even walkers at the bottom of the pit, odd ones along the floor of the valley, all shaken a little. */
export function init(values: Settings, key: Key): ValleyState {
  const { walkers, dimension, length, temperature } = values;
  const x = new Float64Array(walkers * dimension);
  const floor = new Float64Array(walkers * dimension);
  fillNormal(fold(key, "shaken"), x, 0, Math.min(0.7, Math.sqrt(temperature)));
  fillUniform(fold(key, "floor"), floor, -length, length);
  for (let w = 1; w < walkers; w += 2)
    for (let j = 0; j < dimension; j++) x[w * dimension + j]! += j === 0 ? APART : floor[w * dimension + j]!;
  return { step: 0, crowd: samplerOf(values).start(fold(key, "noise"), x) };
}

export function advance(state: ValleyState, steps: number, values: Settings): void {
  samplerOf(values).walk(state.crowd, steps);
  state.step += steps;
}

const hundredths = (x: number) => Math.floor(x * 100 + 0.5) / 100;

/** Two means of independent walkers agree within two standard errors. */
function agree(a: readonly number[], b: readonly number[]): boolean {
  const squared = (values: readonly number[]) => {
    const mean = meanOf(values);
    // one more walker of each kind is counted for the error, since a crowd without an exception still has one
    const spread = meanOf(values.map((value) => (value - mean) * (value - mean)));
    return (spread + 1 / values.length) / values.length;
  };
  const apart = meanOf(a) - meanOf(b);
  return apart * apart <= 4 * (squared(a) + squared(b));
}

export function observe({ step, crowd }: ValleyState, values: Settings): Frame {
  const { walkers, dimension } = values;
  const { x } = crowd;
  const parts = Array.from({ length: walkers }, (_, w) => valleyPart(x, w * dimension, values));
  const [pit, valley] = [0, 1].map((start) => parts.filter((_, w) => w % 2 === start)) as [number[], number[]];
  const shown = Math.min(SHOWN, walkers);
  // in one dimension there is no second coordinate: drawn at heights that mean nothing
  const height = (w: number) => (dimension > 1 ? x[w * dimension + 1]! : (((w * 0.618034) % 1) - 0.5) * 4);
  return {
    step,
    scalars: {
      share: meanOf(parts),
      law: shareOf(values),
      pit: meanOf(pit),
      valley: meanOf(valley),
      settled: agree(pit, valley) ? 1 : 0,
      odds: logOdds(values),
      even: evenTemperature(values),
    },
    fields: {
      walkers: Array.from({ length: 2 * shown }, (_, i) =>
        hundredths(i < shown ? x[i * dimension]! : height(i - shown)),
      ),
      parts: parts.slice(0, shown).map((part) => (part > 0.5 ? 1 : 0)),
    },
  };
}
