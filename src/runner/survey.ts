/** A survey that gathers: a sweep that is a run, with a summary of its own at every moment. */
import { gathered } from "../experiments/summary.ts";
import { runsOf } from "../experiments/sweeps.ts";
import type { Experiment, RunResult, Summary, Values } from "../experiments/types.ts";
import type { Cancelable } from "./errands.ts";
import type { Pool } from "./pool.ts";
import type { Recent } from "./recent.ts";
import { startSweep } from "./sweep.ts";

export interface SurveyOptions {
  readonly experiment: Experiment;
  readonly values: Values;
  readonly seed: number;
  /** Milliseconds from any beginning, for the estimate. */
  readonly clock: () => number;
  /**
   * After each run: the survey so far ("running", its steps being runs, or "done" after the last), how many of all runs
   * have ended, and the seconds that are left, null before the first has ended.
   */
  readonly onProgress: (summary: Summary, done: number, total: number, secondsLeft: number | null) => void;
  /** It cannot go on. */
  readonly onFailed: (message: string) => void;
  /** What happens to the workers, a sentence each. */
  readonly onMessage?: (message: string) => void;
  /** The page's memory of runs if left out. */
  readonly cache?: Recent<RunResult>;
}

const surveySweep = (experiment: Experiment): string => {
  if (!experiment.survey) throw new Error(`experiment ${experiment.id}: it has no survey`);
  return experiment.survey.sweep;
};

/** A survey before its first run: no points, step 0 of so many runs. */
export function surveyAtRest(experiment: Experiment, values: Values, seed: number): Summary {
  const steps = runsOf(experiment, surveySweep(experiment), values, [seed]);
  return gathered(experiment, values, seed, [], { state: "running", step: 0, steps });
}

/** Begins soon: nothing is called before this function has returned. Runs that the page remembers count at once. */
export function startSurvey(pool: Pool, options: SurveyOptions): Cancelable {
  const { experiment, values, seed, onProgress, ...others } = options;
  return startSweep(pool, {
    ...others,
    experiment,
    values,
    name: surveySweep(experiment),
    seeds: [seed],
    onProgress: ({ points }, done, total, secondsLeft) => {
      const state = done < total ? "running" : "done";
      onProgress(
        gathered(experiment, values, seed, points, { state, step: done, steps: total }),
        done,
        total,
        secondsLeft,
      );
    },
  });
}
