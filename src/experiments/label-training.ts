/** Training a net on labels of 1 and -1, and the share of labels that it gets wrong. */
import type { Schedule } from "../engine/optimiser.ts";
import { type DataSet, type Trainer, type TrainerState, trainer } from "../engine/trainer.ts";
import { type Budget, type LabelNet, labelLearner, labelOptimiser } from "./label-nets.ts";

/**
 * Logistic loss, Adam in batches (of all examples where these are fewer), the rate falling to zero along a cosine unless
 * another schedule is given.
 */
export const labelTrainer = (
  net: LabelNet,
  { batch, steps }: Budget,
  examples: number,
  schedule: Schedule = { kind: "cosine", steps },
): Trainer =>
  trainer({
    learner: labelLearner(net),
    loss: "logistic",
    optimiser: labelOptimiser,
    schedule,
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
