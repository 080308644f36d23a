/** What of an experiment computes. Workers that are built hold no other part of it: its words and claims stay with the page. */
import type { Experiment, Motion, State, Values } from "./types.ts";

export const computingParts = [
  "id",
  "chapter",
  "parameters",
  "outputs",
  "chance",
  "steps",
  "every",
  "motion",
  "training",
] as const satisfies readonly (keyof Experiment)[];

/** An experiment with its motion, as far as a run needs it. */
export type Computing = Pick<Experiment, (typeof computingParts)[number]> & Motion<Values, State>;
