/** One hidden layer of ReLUs that is to learn labels of 1 and -1, as data. */
import type { Learner } from "../engine/learner.ts";
import { adam } from "./adam.ts";

export interface LabelNet {
  readonly inputs: number;
  readonly units: number;
}

export const labelLearner = ({ inputs, units }: LabelNet): Learner => ({
  inputs,
  layers: [
    { kind: "dense", units, activation: "relu" },
    { kind: "dense", units: 1, activation: "linear" },
  ],
});

/** Biases included. */
export const weightsOf = ({ inputs, units }: LabelNet): number => (inputs + 2) * units + 1;

export const labelOptimiser = adam(0.01);
