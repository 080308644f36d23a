/** Makes an experiment of its definition, and sets it in motion. */
import { checkDefinition } from "./check-definition.ts";
import type { Definition, Experiment, ParameterTable, RunnableExperiment, State } from "./types.ts";

/**
 * Checked where things are made, by the development server and by all tests; what is built carries no checks.
 * @throws Error naming the experiment and what is wrong with it
 */
export function defineExperiment<T extends ParameterTable, S extends State>(definition: Definition<T, S>): Experiment {
  const table = Object.entries(definition.parameters);
  const defaults = Object.fromEntries(table.map(([name, { value }]) => [name, value]));
  // The table's own type is known to the definition's functions only; from here on values are checked against it.
  const experiment = { ...definition, defaults } as unknown as Experiment;
  if (import.meta.env.DEV) checkDefinition(experiment);
  return experiment;
}

/** Loads what computes. Rejects if its module cannot be had, as on a page that has gone offline. */
export async function withMotion(experiment: Experiment): Promise<RunnableExperiment> {
  const { init, advance, observe } = await experiment.motion();
  return { ...experiment, init, advance, observe };
}
