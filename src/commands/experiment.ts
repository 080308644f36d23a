/** `experiment list` and `experiment run ID`: the headless face of every figure. */
import { kindOf } from "../experiments/kinds.ts";
import { loadAllExperiments, loadExperiment } from "../experiments/registry.ts";
import { summarise } from "../experiments/summary.ts";
import type { Experiment, RunResult, Summary, SweepResult } from "../experiments/types.ts";
import { ensemble, sweepOf } from "../runner/ensemble.ts";
import { type Arguments, UsageError, valuesFrom } from "./arguments.ts";
import { withThreads } from "./threads.ts";

/** One experiment as `list` prints it: the definition without its functions, and what they say of it. */
export function listing(experiment: Experiment) {
  const { id, chapter, title, question, parameters, outputs, sweeps = {}, claims, knownAnswers } = experiment;
  return {
    id,
    chapter,
    title,
    question,
    kind: kindOf(experiment),
    chance: experiment.chance !== false,
    trains: experiment.training !== undefined,
    brief: experiment.brief ?? {},
    parameters,
    outputs,
    sweeps,
    claims: claims.map(({ measure: _, ...claim }) => claim),
    knownAnswers: knownAnswers.map(({ measure: _, ...answer }) => answer),
  };
}

function memberOf({ seed, state, step, scalars, series }: RunResult) {
  return { seed, ...(state === "diverged" ? { state, step } : {}), scalars, series };
}

export function printable(experiment: Experiment, summary: Summary, runs: readonly RunResult[]) {
  return {
    id: experiment.id,
    params: summary.values,
    seeds: summary.seeds,
    results: runs.map(memberOf),
    summary: summary.scalars,
    describe: experiment.describe(summary),
  };
}

function csvOfRuns(experiment: Experiment, runs: readonly RunResult[]): string {
  const names = Object.keys(experiment.outputs.scalars);
  const rows = runs.map((run) => [run.seed, run.state, ...names.map((name) => run.scalars[name] ?? "")]);
  return [["seed", "state", ...names], ...rows].map((row) => row.join(",")).join("\n");
}

function csvOfSweep(experiment: Experiment, sweep: SweepResult): string {
  const names = experiment.sweeps?.[sweep.name]?.scalars ?? [];
  const header = [sweep.over, ...names.flatMap((name) => [`${name}.median`, `${name}.low`, `${name}.high`])];
  const rows = sweep.points.map(({ value, summary }) => [
    value,
    ...names.flatMap((name) => [
      summary.scalars[name]?.median ?? "",
      summary.scalars[name]?.low ?? "",
      summary.scalars[name]?.high ?? "",
    ]),
  ]);
  return [header, ...rows].map((row) => row.join(",")).join("\n");
}

async function known(id: string | undefined): Promise<Experiment> {
  if (id === undefined) throw new UsageError("experiment run: no id came, wanted one of `experiment list`");
  try {
    return await loadExperiment(id);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Gives what is to be printed on standard output. */
export async function experimentCommand(given: Arguments): Promise<string> {
  const [verb, id, ...rest] = given.words;
  if (verb === "list" && id === undefined) return JSON.stringify((await loadAllExperiments()).map(listing), null, 2);
  if (verb !== "run" || rest.length > 0)
    throw new UsageError(`experiment: ${given.words.join(" ") || "nothing"} came, wanted list or run ID`);
  const experiment = await known(id);
  const values = valuesFrom(experiment, given.parameters);
  const { sweep: name, seeds } = given;
  if (name !== null) {
    if (!Object.hasOwn(experiment.sweeps ?? {}, name))
      throw new UsageError(
        `--sweep: ${name} came, wanted one of ${Object.keys(experiment.sweeps ?? {}).join(", ") || "none"}`,
      );
    const sweep = await withThreads((pool) => sweepOf(pool, experiment, name, values, seeds));
    if (given.csv) return csvOfSweep(experiment, sweep);
    const points = sweep.points.map(({ value, summary }) => ({
      value,
      params: summary.values,
      summary: summary.scalars,
    }));
    return JSON.stringify({ id: experiment.id, params: values, seeds, sweep: name, over: sweep.over, points }, null, 2);
  }
  const runs = await withThreads((pool) => ensemble(pool, experiment, values, seeds));
  if (given.csv) return csvOfRuns(experiment, runs);
  return JSON.stringify(printable(experiment, summarise(experiment, values, runs), runs), null, 2);
}
