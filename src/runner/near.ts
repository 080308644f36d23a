/** Runs on the page's own thread, for answers that take no time to speak of. Loaded with the first of them. */
import { Run } from "../experiments/run.ts";
import type { RunnableExperiment, RunResult, Values } from "../experiments/types.ts";

/** The ensemble at its end if `whole`, else as it begins. */
export function near(
  experiment: RunnableExperiment,
  values: Values,
  seeds: readonly number[],
  whole: boolean,
): RunResult[] {
  return seeds.map((seed) => {
    const run = new Run(experiment, values, seed);
    while (whole && !run.ended) run.advance(run.toNextFrame);
    return run.result();
  });
}
