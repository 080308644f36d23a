/** Workers that are started before they are needed. */
import type { Experiment, Values } from "../experiments/types.ts";
import type { RunHandle } from "./follow.ts";
import type { Pool } from "./pool.ts";

/** Starts workers and lets them prepare these runs, so that they begin sooner when they are opened in earnest. */
export function warm(pool: Pool, experiment: Experiment, values: Values, seeds: readonly number[]): void {
  if (!pool.hasWorkers) return;
  const ignore = (): void => {};
  for (const seed of seeds.slice(0, pool.size)) {
    const run = { experiment, values, seed, pace: null, quiet: false, onFailed: ignore, onMessage: ignore };
    const handle: RunHandle = pool.open({ ...run, onProgress: () => handle.close() });
  }
}
