/** A sweep: whole runs over the values of one or two parameters and several seeds, with an estimate, stopped at will. */
import { summarise } from "../experiments/summary.ts";
import { pointsOf, sweepNamed, sweepSeeds } from "../experiments/sweeps.ts";
import type { Experiment, RunResult, Summary, SweepResult, Values } from "../experiments/types.ts";
import { type Cancelable, perform, recentRuns } from "./errands.ts";
import type { Pool } from "./pool.ts";
import type { Recent } from "./recent.ts";

export interface SweepOptions {
  readonly experiment: Experiment;
  readonly name: string;
  /** The reader's settings; the sweep changes some of them. */
  readonly values: Values;
  /** The reader's seeds; the sweep may have a number of its own. */
  readonly seeds: readonly number[];
  /** Milliseconds from any beginning, for the estimate. */
  readonly clock: () => number;
  /** What was known before: its points stay until those of the same settings are complete. */
  readonly known?: SweepResult | undefined;
  /**
   * After each run: what is known so far, in the declared order, and the seconds that are left, null before the first
   * has ended. A point whose runs have not all ended has those seeds that it has.
   */
  readonly onProgress: (result: SweepResult, done: number, total: number, secondsLeft: number | null) => void;
  readonly onFailed: (message: string) => void;
  /** What happens to the workers, a sentence each. */
  readonly onMessage?: (message: string) => void;
  /** The page's memory of runs if left out. */
  readonly cache?: Recent<RunResult>;
}

const settings = (values: Values) => JSON.stringify(Object.entries(values));

/**
 * Begins soon, and gives the means to stop. Every point gets its first run before any gets its second: a coarse answer
 * comes early, the bands after it.
 */
export function startSweep(pool: Pool, options: SweepOptions): Cancelable {
  const { experiment, name, values, clock, cache = recentRuns } = options;
  const sweep = sweepNamed(experiment, name);
  const seeds = sweepSeeds(sweep, values, options.seeds);
  const points = pointsOf(experiment.parameters, sweep, values).map((place) => ({
    ...place,
    runs: seeds.map((): RunResult | undefined => undefined),
    /** Of its runs so far; null when there is news. */
    summary: null as Summary | null,
    before: options.known?.points.find(
      (point) =>
        point.value === place.value &&
        point.by === place.by &&
        settings(point.summary.values) === settings(place.values),
    ),
  }));
  const errands = seeds.flatMap((seed, turn) =>
    points.map((point) => ({ experiment, values: point.values, seed, point, turn })),
  );
  const shape = { name, over: sweep.over, ...(sweep.by ? { by: sweep.by.over } : {}) };

  const pointSoFar = (point: (typeof points)[number]) => {
    const runs = point.runs.filter((run) => run !== undefined);
    if (point.before && runs.length < seeds.length) return [point.before];
    if (runs.length === 0) return [];
    point.summary ??= summarise(experiment, point.values, runs);
    const { value, by, summary } = point;
    return [{ value, ...(by === undefined ? {} : { by }), summary }];
  };

  const started = clock();
  return perform(pool, errands, {
    cache,
    onResult: (place, result) => {
      const { point, turn } = errands[place]!;
      point.runs[turn] = result;
      point.summary = null;
    },
    onNews: (done, computed) => {
      const left = computed > 0 ? ((clock() - started) / 1000 / computed) * (errands.length - done) : null;
      options.onProgress({ ...shape, points: points.flatMap(pointSoFar) }, done, errands.length, left);
    },
    onFailed: (message, { seed }) => options.onFailed(`${experiment.id}, seed ${seed}: ${message}`),
    onMessage: (message) => options.onMessage?.(message),
  });
}
