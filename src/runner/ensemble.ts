/** Whole ensembles, sweeps and surveys as promises, for commands and tests: the same pool, without a page. */
import { kindOf } from "../experiments/kinds.ts";
import { asRun, summarise, surveyed } from "../experiments/summary.ts";
import type { Experiment, RunResult, Summary, SweepResult, Values } from "../experiments/types.ts";
import { perform } from "./errands.ts";
import type { Pool } from "./pool.ts";
import { startSurvey } from "./survey.ts";
import { startSweep } from "./sweep.ts";

/** Every member run to its end, in the order of the seeds. Rejects with the experiment's own message. */
export function ensemble(
  pool: Pool,
  experiment: Experiment,
  values: Values,
  seeds: readonly number[],
): Promise<RunResult[]> {
  return new Promise((resolve, reject) => {
    const runs: RunResult[] = [];
    const errands = seeds.map((seed) => ({ experiment, values, seed }));
    perform(pool, errands, {
      onResult: (place, result) => {
        runs[place] = result;
      },
      onNews: (done) => done === errands.length && resolve(runs),
      onFailed: (message, { seed }) => reject(new Error(`${experiment.id}, seed ${seed}: ${message}`)),
      onMessage: () => {},
    });
  });
}

/** No estimate is asked for. */
const clock = () => 0;

/** All points of a sweep. */
export function sweepOf(
  pool: Pool,
  experiment: Experiment,
  name: string,
  values: Values,
  seeds: readonly number[],
): Promise<SweepResult> {
  return new Promise((resolve, reject) => {
    startSweep(pool, {
      experiment,
      name,
      values,
      seeds,
      clock,
      onProgress: (result, done, total) => done === total && resolve(result),
      onFailed: (message) => reject(new Error(message)),
    });
  });
}

/** A survey to its end. */
export function surveyOf(pool: Pool, experiment: Experiment, values: Values, seed: number): Promise<Summary> {
  return new Promise((resolve, reject) => {
    startSurvey(pool, {
      experiment,
      values,
      seed,
      clock,
      onProgress: (summary, done, total) => done === total && resolve(summary),
      onFailed: (message) => reject(new Error(message)),
    });
  });
}

export interface Whole {
  readonly summary: Summary;
  /** The members, in the order of the seeds; of a survey, what it gathered under each. */
  readonly runs: readonly RunResult[];
}

/** What an experiment says at these values, whatever its kind: runs or surveys to their ends, and their summary. */
export async function whole(
  pool: Pool,
  experiment: Experiment,
  values: Values,
  seeds: readonly number[],
): Promise<Whole> {
  if (kindOf(experiment) !== "survey") {
    const runs = await ensemble(pool, experiment, values, seeds);
    return { runs, summary: summarise(experiment, values, runs) };
  }
  const surveys: Summary[] = [];
  for (const seed of seeds) surveys.push(await surveyOf(pool, experiment, values, seed));
  return { runs: surveys.map(asRun), summary: surveyed(experiment, values, surveys) };
}
