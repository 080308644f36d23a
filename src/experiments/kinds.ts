/** Kinds of figures, told from the definition. */
import type { Experiment } from "./types.ts";

/**
 * `seeded`: an ensemble over seeds, in steps. `certain`: without chance, one run in steps. `instant`: without chance, one
 * step. `survey`: the sweep is the run. `map`: a plain run, and a sweep that the main button runs.
 */
export type Kind = "seeded" | "certain" | "instant" | "survey" | "map";

/** What a kind is told from. */
export type OfKind = Pick<Experiment, "chance" | "survey" | "steps" | "defaults">;

export function kindOf({ chance, survey, steps, defaults }: OfKind): Kind {
  if (survey) return survey.gather ? "survey" : "map";
  if (chance !== false) return "seeded";
  return steps(defaults) === 1 ? "instant" : "certain";
}

/** How many runs an ensemble has, if the reader does not say: without chance, and for a whole survey, one is enough. */
export const usualSeeds = (experiment: OfKind, otherwise: number): number =>
  experiment.chance === false || kindOf(experiment) === "survey" ? 1 : otherwise;
