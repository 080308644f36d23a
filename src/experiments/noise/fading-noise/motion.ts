/** `fading-noise` computed: the slopes of single examples at a weight, and how they are spread along the axis. */

import { meanOf } from "../../mean.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { examplesOf, lossOf, slopeOf, spreadAt } from "./examples.ts";
import { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

const PLACES = 81;
const BEST = 1;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, { weight, noise }: Settings): Frame {
  const examples = examplesOf(noise);
  const { min, max } = parameters.weight;
  const weights = Array.from({ length: PLACES }, (_, i) => min + ((max - min) * i) / (PLACES - 1));
  return {
    step: state.step,
    scalars: {
      loss: meanOf(examples.map((example) => lossOf(example, weight))),
      slope: meanOf(examples.map((example) => slopeOf(example, weight))),
      spread: spreadAt(examples, weight),
      least: spreadAt(examples, BEST),
    },
    fields: { weights, spreads: weights.map((place) => spreadAt(examples, place)) },
  };
}
