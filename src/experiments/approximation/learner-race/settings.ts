/** What the settings of `learner-race` say about its training, as data. */
import type { Optimiser, Schedule } from "../../../engine/optimiser.ts";
import type { Budget } from "./learners.ts";
import type { TargetName } from "./targets.ts";

export interface Settings extends Budget {
  readonly target: TargetName;
  readonly dimension: "4" | "8" | "16";
  readonly examples: number;
  readonly steps: number;
  readonly rate: number;
}

/** Recorded steps of a run, beside the first. */
const FRAMES = 60;
export const everyOf = ({ steps }: Pick<Settings, "steps">): number => Math.ceil(steps / FRAMES);

export const optimiserOf = ({ rate }: Settings): Optimiser => ({
  kind: "adam",
  rate,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
});

export const scheduleOf = ({ steps }: Settings): Schedule => ({ kind: "cosine", steps });
