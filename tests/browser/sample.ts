/** The figures on which a browser proves the frame: those that stand for all, or, in the long run, all of them. */
import { inject } from "vitest";
import { kindOf } from "../../src/experiments/kinds.ts";
import { loadAllExperiments } from "../../src/experiments/registry.ts";
import type { Experiment } from "../../src/experiments/types.ts";
import { sampleOf } from "../fixtures/sample.ts";

const traitsOf = (experiment: Experiment) => ({
  id: experiment.id,
  kind: kindOf(experiment),
  chance: experiment.chance !== false,
  trains: experiment.training !== undefined,
  parameters: experiment.parameters,
});

const experiments = await loadAllExperiments();
const chosen = inject("everyFigure") ? experiments.map(({ id }) => id) : sampleOf(experiments.map(traitsOf));

export const sample: readonly Experiment[] = experiments.filter(({ id }) => chosen.includes(id));
