/** One hidden layer of ReLUs that is to learn labels of 1 and -1, as data. */
import type { Learner } from "../engine/learner.ts";
import { adam } from "./adam.ts";
import type { Training } from "./types.ts";

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

export interface Budget {
  readonly batch: number;
  readonly steps: number;
}

interface LabelTask extends LabelNet, Budget {
  /** The most that a survey visits. */
  readonly examples: number;
  readonly target: string;
}

/** As `labelTrainer` trains: on the logistic loss, the rate falling to zero along a cosine. */
export const labelTraining = ({ target, batch, steps, examples, ...net }: LabelTask): Training => ({
  learners: { net: { label: "the net", ink: "accent", learner: labelLearner(net) } },
  target,
  optimiser: labelOptimiser,
  schedule: { kind: "cosine", steps },
  batches: { size: batch, examples, replacement: false },
  loss: "logistic",
});
