/** Checks a definition, once, so that everything made from it can rely on it; and sets an experiment in motion. */
import { reservedNames } from "./link.ts";
import { pointsOf } from "./sweeps.ts";
import type { Definition, Experiment, Parameter, ParameterTable, RunnableExperiment, State } from "./types.ts";
import { clampedValue, defaultsOf, strictValue, wanted, withChanges } from "./values.ts";

export const mostFrames = 120;

function fail(id: string, what: string): never {
  throw new Error(`experiment ${id}: ${what}`);
}

function checkParameter(id: string, name: string, parameter: Parameter): void {
  if (!/^[a-z][a-zA-Z0-9-]*$/.test(name)) fail(id, `parameter ${name}: wanted letters, digits and -`);
  if (reservedNames.includes(name)) fail(id, `parameter ${name}: the name is reserved for addresses of embeds`);
  if (parameter.kind === "range") {
    const { min, max, step, scale } = parameter;
    if (!(min < max && step > 0)) fail(id, `parameter ${name}: range ${min} to ${max} by ${step} is empty`);
    if (scale === "log" && min <= 0) fail(id, `parameter ${name}: a log scale from ${min}, wanted above 0`);
  }
  const { value, note } = clampedValue(name, parameter, String(parameter.value));
  if (note !== null || value !== parameter.value)
    fail(id, `parameter ${name}: default ${parameter.value}, wanted ${wanted(parameter)} in canonical form`);
}

/** `when` names other parameters, and values that they can have. */
function checkWhen(id: string, table: ParameterTable, name: string, { when = {} }: Parameter): void {
  for (const [other, values] of Object.entries(when)) {
    if (other === name) fail(id, `parameter ${name}: its own value decides whether it is shown`);
    for (const value of values) strictValue(table, other, String(value));
  }
}

/**
 * @throws Error naming the experiment and what is wrong with it
 */
export function defineExperiment<T extends ParameterTable, S extends State>(definition: Definition<T, S>): Experiment {
  const { id, parameters, outputs } = definition;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) fail(id, "the id is not kebab-case");
  for (const [name, parameter] of Object.entries(parameters)) {
    checkParameter(id, name, parameter);
    checkWhen(id, parameters, name, parameter);
  }
  const defaults = defaultsOf(parameters);
  for (const claim of definition.claims) {
    if ((claim.atLeast === undefined) === (claim.atMost === undefined))
      fail(id, `claim ${claim.id}: wanted one of atLeast and atMost`);
    withChanges(parameters, defaults, claim.at);
    withChanges(parameters, defaults, claim.control.at);
  }
  withChanges(parameters, defaults, definition.brief);
  for (const answer of definition.knownAnswers) withChanges(parameters, defaults, answer.at);
  for (const preset of definition.presets ?? []) withChanges(parameters, defaults, preset.values);
  for (const [name, sweep] of Object.entries(definition.sweeps ?? {})) {
    pointsOf(parameters, sweep, defaults);
    for (const scalar of sweep.scalars) if (!outputs.scalars[scalar]) fail(id, `sweep ${name}: no scalar ${scalar}`);
  }
  for (const [name, field] of Object.entries(outputs.fields)) {
    if (field.x !== undefined && !outputs.fields[field.x])
      fail(id, `field ${name}: no field ${field.x} for its positions`);
  }
  // The table's own type is known to the definition's functions only; from here on values are checked against it.
  const experiment = { ...definition, defaults } as unknown as Experiment;
  const frames = Math.ceil(experiment.steps(defaults) / experiment.every(defaults)) + 1;
  if (!(frames <= mostFrames + 1)) fail(id, `${frames} frames at the defaults, wanted at most ${mostFrames + 1}`);
  return experiment;
}

/** Loads what computes. Rejects if its module cannot be had, as on a page that has gone offline. */
export async function withMotion(experiment: Experiment): Promise<RunnableExperiment> {
  const { init, advance, observe } = await experiment.motion();
  return { ...experiment, init, advance, observe };
}
