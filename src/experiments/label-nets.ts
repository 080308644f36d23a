/** One hidden layer of ReLUs that learns labels of 1 and -1, and the share of labels that it gets wrong. */
import type { Learner } from "../engine/learner.ts";
import { type DataSet, type Trainer, type TrainerState, trainer } from "../engine/trainer.ts";
import { adam } from "./adam.ts";

export interface LabelNet {
  readonly inputs: number;
  readonly units: number;
}

export interface Budget {
  readonly batch: number;
  readonly steps: number;
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

/** Logistic loss, Adam in batches (of all examples where these are fewer), the rate falling to zero along a cosine. */
export const labelTrainer = (net: LabelNet, { batch, steps }: Budget, examples: number): Trainer =>
  trainer({
    learner: labelLearner(net),
    loss: "logistic",
    optimiser: labelOptimiser,
    schedule: { kind: "cosine", steps },
    batch: Math.min(batch, examples),
    order: "shuffled",
    precision: "float32",
  });

/** Share of the examples whose label is not the sign of the output; an output of 0 is wrong. */
export function wrongShare(trained: Trainer, state: TrainerState, { x, y, examples }: DataSet): number {
  const outputs = trained.predict(state, x, examples);
  let wrong = 0;
  for (let i = 0; i < examples; i++) if (!(outputs[i]! * y[i]! > 0)) wrong++;
  return wrong / examples;
}
