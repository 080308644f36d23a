/**
 * One net for all tasks: each task's 20 inputs go to a trunk of tanh units, and the trunk's values to a linear head of the
 * task's own. Together: all tasks have one set of weights for the trunk. Alone: each task has a trunk of its own.
 */
import type { Learner } from "../../../engine/learner.ts";
import type { Optimiser } from "../../../engine/optimiser.ts";
import type { InkName } from "../../../terms/inks.ts";

/** Of each task. */
export const INPUTS = 20;
const RATE = 0.01;

export const styles = {
  together: { label: "one trunk for all", ink: "shared" },
  alone: { label: "a trunk for each", ink: "local" },
} as const satisfies Record<string, { readonly label: string; readonly ink: InkName }>;

export interface NetSetting {
  readonly tasks: number;
  readonly units: number;
  readonly decay: number;
}

export const learnerOf = ({ tasks, units }: NetSetting, shared: boolean): Learner => ({
  inputs: tasks * INPUTS,
  layers: [
    { kind: "tree", arity: INPUTS, units, shared, activation: "tanh" },
    { kind: "tree", arity: 1, units: 1, shared: false, activation: "linear" },
  ],
});

export const optimiserOf = ({ decay }: Pick<NetSetting, "decay">): Optimiser => ({
  kind: "adam",
  rate: RATE,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  decay,
});
