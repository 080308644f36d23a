/** `experiment list` and `experiment run ID`: the headless face of every figure. */

import { filesMissing, missingInWords } from "../experiments/files.ts";
import { loadAllExperiments, loadExperiment } from "../experiments/registry.ts";
import type { Experiment, RunResult, Summary, SweepResult } from "../experiments/types.ts";
import { sweepOf, whole } from "../runner/ensemble.ts";
import { type Arguments, seedsFor, UsageError, valuesFrom } from "./arguments.ts";
import { bringFiles } from "./files.ts";
import { listing } from "./listing.ts";
import { withThreads } from "./threads.ts";

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
  const header = [
    sweep.over,
    ...(sweep.by ? [sweep.by] : []),
    ...names.flatMap((name) => [`${name}.median`, `${name}.low`, `${name}.high`]),
  ];
  const rows = sweep.points.map(({ value, by, summary }) => [
    value,
    ...(by === undefined ? [] : [by]),
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
  if (given.files.length > 0) await bringFiles(experiment, given.files);
  const missing = filesMissing(experiment, values);
  if (missing) throw new UsageError(`experiment run: ${missingInWords(missing)} Name each of them behind a --file.`);
  const { sweep: name } = given;
  const seeds = seedsFor(experiment, given);
  if (name !== null) {
    if (!Object.hasOwn(experiment.sweeps ?? {}, name))
      throw new UsageError(
        `--sweep: ${name} came, wanted one of ${Object.keys(experiment.sweeps ?? {}).join(", ") || "none"}`,
      );
    if (experiment.sweeps?.[name]?.seeds !== undefined && given.counted && seeds.length > 1)
      throw new UsageError(
        `--seeds: ${seeds.length} came, wanted one: sweep ${name} has a number of runs of its own, in a block for each seed`,
      );
    const sweep = await withThreads((pool) => sweepOf(pool, experiment, name, values, seeds));
    if (given.csv) return csvOfSweep(experiment, sweep);
    const points = sweep.points.map(({ value, by, summary }) => ({
      value,
      by,
      params: summary.values,
      seeds: summary.seeds,
      summary: summary.scalars,
    }));
    const { over, by } = sweep;
    return JSON.stringify({ id: experiment.id, params: values, seeds, sweep: name, over, by, points }, null, 2);
  }
  const { summary, runs } = await withThreads((pool) => whole(pool, experiment, values, seeds));
  if (given.csv) return csvOfRuns(experiment, runs);
  return JSON.stringify(printable(experiment, summary, runs), null, 2);
}
