/** One experiment as `experiment list` prints it: its definition as data. Functions are left out, or read at the defaults. */
import { kindOf } from "../experiments/kinds.ts";
import { gridAt } from "../experiments/sweeps.ts";
import type { Experiment, Sweep, Values } from "../experiments/types.ts";

function sweepAt({ values: grid, by, seeds, ...rest }: Sweep, defaults: Values) {
  const count = typeof seeds === "function" ? seeds(defaults) : seeds;
  return {
    ...rest,
    values: gridAt(grid, defaults),
    ...(by ? { by: { over: by.over, values: gridAt(by.values, defaults) } } : {}),
    ...(count === undefined ? {} : { seeds: count }),
  };
}

/** What stays of it as JSON. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

export function listing(experiment: Experiment) {
  const { id, chapter, title, question, parameters, outputs, defaults, sweeps = {}, survey, guess, brief } = experiment;
  const { presets = [], beats = [], claims, knownAnswers, provenance } = experiment;
  return plain({
    id,
    chapter,
    title,
    question,
    kind: kindOf(experiment),
    chance: experiment.chance !== false,
    trains: experiment.training !== undefined,
    parameters,
    outputs,
    sweeps: Object.fromEntries(Object.entries(sweeps).map(([name, sweep]) => [name, sweepAt(sweep, defaults)])),
    survey: survey && { sweep: survey.sweep, gathers: survey.gather !== undefined },
    guess,
    brief,
    presets,
    beats,
    claims,
    knownAnswers,
    provenance,
  });
}
