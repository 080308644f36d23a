/** Sizes of the learners of a training experiment, for passports, tables and budgets. */
import { countFlops, countParameters } from "../engine/count.ts";
import type { InkName } from "../terms/inks.ts";
import type { Experiment, Values } from "./types.ts";

export interface LearnerSize {
  readonly name: string;
  readonly label: string;
  readonly ink: InkName;
  /** Weights and biases; shared ones count once. */
  readonly parameters: number;
  /** Floating-point operations of one forward pass over one example. */
  readonly flops: number;
}

/** Empty where nothing trains. */
export function learnerSizes(experiment: Experiment, values: Values): LearnerSize[] {
  const learners = experiment.training?.(values).learners ?? {};
  return Object.entries(learners).map(([name, { label, ink, learner }]) => ({
    name,
    label,
    ink,
    parameters: countParameters(learner),
    flops: countFlops(learner),
  }));
}
