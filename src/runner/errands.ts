/** Whole runs in a given order, a few at a time: what sweeps, surveys and ensembles are made of. */
import { editionOf } from "../experiments/datasets.ts";
import { filesFor } from "../experiments/files.ts";
import type { Experiment, RunResult, Values } from "../experiments/types.ts";
import type { RunHandle } from "./follow.ts";
import type { Pool } from "./pool.ts";
import { Recent } from "./recent.ts";

export interface Errand {
  readonly experiment: Experiment;
  readonly values: Values;
  readonly seed: number;
}

export interface ErrandOptions {
  /** The end of the run at that place of the list. Runs end in any order. */
  readonly onResult: (place: number, result: RunResult) => void;
  /** After each run, and once for all that were known: how many have ended, and how many of them were computed now. */
  readonly onNews: (done: number, computed: number) => void;
  /** One could not be run; the others are called off. */
  readonly onFailed: (message: string, errand: Errand) => void;
  readonly onMessage: (message: string) => void;
  /** Where known results are found and new ones are kept; none if left out. */
  readonly cache?: Recent<RunResult> | undefined;
}

export interface Cancelable {
  /** Nothing is heard afterwards. */
  cancel(): void;
}

/** Runs of sweeps that this page remembers: some thousands of draws, a few MB. */
export const recentRuns = new Recent<RunResult>(4000);

function keyOf({ experiment, values, seed }: Errand): string {
  const files = filesFor(experiment, values);
  return JSON.stringify([experiment.id, Object.entries(values), seed, files ? editionOf(files.name) : 0]);
}

/** While one run's end travels to the page, its worker is at the next. */
const perWorker = 2;

/** Begins soon: nothing is called before this function has returned. */
export function perform(pool: Pool, errands: readonly Errand[], options: ErrandOptions): Cancelable {
  const { cache } = options;
  const handles = new Set<RunHandle>();
  const waiting: number[] = [];
  let done = 0;
  let computed = 0;
  let open = true;

  const cancel = () => {
    open = false;
    for (const handle of handles) handle.close();
    handles.clear();
  };

  const begin = (place: number) => {
    const errand = errands[place]!;
    const handle = pool.open({
      ...errand,
      pace: null,
      quiet: true,
      onProgress: (result) => {
        if (!open) return;
        handles.delete(handle);
        handle.close();
        cache?.set(keyOf(errand), result);
        options.onResult(place, result);
        done++;
        computed++;
        options.onNews(done, computed);
        more();
      },
      onFailed: (message) => {
        if (!open) return;
        cancel();
        options.onFailed(message, errand);
      },
      onMessage: (message) => open && options.onMessage(message),
    });
    handles.add(handle);
    handle.go();
  };

  const more = () => {
    while (open && waiting.length > 0 && handles.size < perWorker * pool.size) begin(waiting.shift()!);
  };

  queueMicrotask(() => {
    if (!open) return;
    errands.forEach((errand, place) => {
      const known = cache?.get(keyOf(errand));
      if (!known) waiting.push(place);
      else {
        options.onResult(place, known);
        done++;
      }
    });
    if (done > 0 || errands.length === 0) options.onNews(done, computed);
    more();
  });
  return { cancel };
}
