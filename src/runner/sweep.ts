/** A sweep: whole runs over the values of one parameter and several seeds, cached, with an estimate, stopped at will. */
import { summarise } from "../experiments/summary.ts";
import { pointsOf } from "../experiments/sweeps.ts";
import type { Experiment, RunResult, Sweep, SweepResult, Values } from "../experiments/types.ts";
import type { Pool, RunHandle } from "./pool.ts";

export interface SweepOptions {
  readonly experiment: Experiment;
  readonly name: string;
  /** The reader's settings; the sweep changes some of them. */
  readonly values: Values;
  readonly seeds: readonly number[];
  readonly clock: () => number;
  /** After each run: what is known so far, and the seconds that are left, null before the first has ended. */
  readonly onProgress: (result: SweepResult, done: number, total: number, secondsLeft: number | null) => void;
  readonly onFailed: (message: string) => void;
}

/** The declared sweep of that name. @throws Error if there is none */
export function sweepNamed(experiment: Experiment, name: string): Sweep {
  const sweep = Object.hasOwn(experiment.sweeps ?? {}, name) ? experiment.sweeps?.[name] : undefined;
  if (sweep) return sweep;
  const known = Object.keys(experiment.sweeps ?? {}).join(", ") || "none";
  throw new Error(`sweep ${name}: unknown, wanted one of ${known}`);
}

/** Results of whole runs, by what determines them. */
const cache = new Map<string, RunResult>();
const keyOf = (experiment: Experiment, values: Values, seed: number) =>
  JSON.stringify([experiment.id, Object.entries(values), seed]);

/** Begins at once; gives the means to stop. */
export function startSweep(pool: Pool, options: SweepOptions): { cancel: () => void } {
  const { experiment, name, seeds, clock } = options;
  const sweep = sweepNamed(experiment, name);
  const { over } = sweep;
  const points = pointsOf(experiment.parameters, sweep, options.values).map((point) => ({
    ...point,
    runs: new Array<RunResult | undefined>(seeds.length),
  }));
  const errands = points.flatMap((point) => seeds.map((seed, place) => ({ point, seed, place })));
  const started = clock();
  const handles = new Set<RunHandle>();
  let next = 0;
  let done = 0;
  let computed = 0;
  let open = true;

  const report = () => {
    const known = points.flatMap((point) => {
      const runs = point.runs.filter((run) => run !== undefined);
      return runs.length > 0 ? [{ value: point.value, summary: summarise(experiment, point.values, runs) }] : [];
    });
    const left = computed > 0 ? ((clock() - started) / 1000 / computed) * (errands.length - done) : null;
    options.onProgress({ name, over, points: known }, done, errands.length, left);
  };

  const cancel = () => {
    open = false;
    for (const handle of handles) handle.close();
    handles.clear();
  };

  const begin = () => {
    while (open && next < errands.length && handles.size < pool.size) {
      const { point, seed, place } = errands[next++]!;
      const key = keyOf(experiment, point.values, seed);
      const take = (result: RunResult) => {
        cache.set(key, result);
        point.runs[place] = result;
        done++;
      };
      const known = cache.get(key);
      if (known) {
        take(known);
        continue;
      }
      const handle = pool.open({
        experiment,
        values: point.values,
        seed,
        pace: null,
        quiet: true,
        onProgress: (result) => {
          if (!open || result.state === "running") return;
          handles.delete(handle);
          handle.close();
          computed++;
          take(result);
          report();
          begin();
        },
        onFailed: (message) => {
          if (!open) return;
          cancel();
          options.onFailed(message);
        },
        onMessage: () => {},
      });
      handles.add(handle);
      handle.go();
    }
    if (open && handles.size === 0) report();
  };
  begin();
  return { cancel };
}
