/** Runs on the page's own thread, for answers that take no time to speak of. Loaded with the first of them. */
import { Run } from "../experiments/run.ts";
import type { RunnableExperiment, RunResult, Values } from "../experiments/types.ts";

/** The ensemble at its end if `whole`, else as it begins. */
export const near = (
  experiment: RunnableExperiment,
  values: Values,
  seeds: readonly number[],
  whole: boolean,
): RunResult[] =>
  nearAt(experiment, values, seeds, { step: whole ? Number.POSITIVE_INFINITY : 0, mayGoOn: () => true }) ?? [];

export interface Reach {
  /** Of every member, or its end before that. */
  readonly step: number;
  /** Asked after each recorded frame. */
  readonly mayGoOn: () => boolean;
}

/** The ensemble at a step; null if it may not go on until then. */
export function nearAt(
  experiment: RunnableExperiment,
  values: Values,
  seeds: readonly number[],
  { step, mayGoOn }: Reach,
): RunResult[] | null {
  const results: RunResult[] = [];
  for (const seed of seeds) {
    const run = new Run(experiment, values, seed);
    while (!run.ended && run.step < step) {
      if (!mayGoOn()) return null;
      run.advance(Math.min(run.toNextFrame, step - run.step));
    }
    // what is drawn is of this very step, recorded or not
    run.look();
    results.push(run.result());
  }
  return results;
}
