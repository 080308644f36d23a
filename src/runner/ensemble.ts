/** Whole ensembles as promises, for commands and tests: the same pool, without a page. */
import { summarise } from "../experiments/summary.ts";
import { pointsOf } from "../experiments/sweeps.ts";
import type { Experiment, RunResult, Summary, SweepResult, Values } from "../experiments/types.ts";
import type { Pool } from "./pool.ts";
import { sweepNamed } from "./sweep.ts";

/** Every member run to its end, in the order of the seeds. @throws Error with the experiment's own message */
export function ensemble(
  pool: Pool,
  experiment: Experiment,
  values: Values,
  seeds: readonly number[],
): Promise<RunResult[]> {
  const member = (seed: number) =>
    new Promise<RunResult>((resolve, reject) => {
      const handle = pool.open({
        experiment,
        values,
        seed,
        pace: null,
        quiet: true,
        onProgress: (result) => {
          handle.close();
          resolve(result);
        },
        onFailed: (message) => reject(new Error(`${experiment.id}, seed ${seed}: ${message}`)),
        onMessage: () => {},
      });
      handle.go();
    });
  return Promise.all(seeds.map(member));
}

/** The points of a sweep one after another. */
export async function sweepOf(
  pool: Pool,
  experiment: Experiment,
  name: string,
  values: Values,
  seeds: readonly number[],
): Promise<SweepResult> {
  const points: { value: number | string; summary: Summary }[] = [];
  const sweep = sweepNamed(experiment, name);
  for (const point of pointsOf(experiment.parameters, sweep, values)) {
    points.push({
      value: point.value,
      summary: summarise(experiment, point.values, await ensemble(pool, experiment, point.values, seeds)),
    });
  }
  return { name, over: sweep.over, points };
}
