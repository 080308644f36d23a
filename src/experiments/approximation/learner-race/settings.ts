/** What the settings of `learner-race` say about its training, as data. */
import type { Optimiser, Schedule } from "../../../engine/optimiser.ts";
import type { Summary } from "../../types.ts";
import type { Budget } from "./learners.ts";
import { type Own, ownConstituent } from "./own.ts";
import type { TargetName } from "./targets.ts";

export interface Settings extends Budget {
  readonly target: TargetName | "own";
  /** The reader's own, a formula in a and b. */
  readonly constituent: string;
  readonly dimension: "4" | "8" | "16";
  readonly examples: number;
  readonly steps: number;
  readonly rate: number;
  /** Variables that are turned in the maps, counted from 1, and where the others stand. */
  readonly across: number;
  readonly up: number;
  readonly rest: number;
}

/** Those of a summary, which have the form of the table. */
export const settingsOf = ({ values }: Pick<Summary, "values">): Settings => values as unknown as Settings;

/** The reader's own constituent, or what keeps it from being one; null where the target is another. */
export const ownOf = ({
  target,
  constituent,
  dimension,
}: Pick<Settings, "target" | "constituent" | "dimension">): Own | null =>
  target === "own" ? ownConstituent(constituent, Number(dimension)) : null;

/** Recorded steps of a run, beside the first. */
const FRAMES = 40;
export const everyOf = ({ steps }: Pick<Settings, "steps">): number => Math.ceil(steps / FRAMES);

export const optimiserOf = ({ rate }: Settings): Optimiser => ({
  kind: "adam",
  rate,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
});

export const scheduleOf = ({ steps }: Settings): Schedule => ({ kind: "cosine", steps });
