/** A figure's store with pages, pictures and workers of our own. */

import { runToEnd } from "../../src/experiments/run.ts";
import type { StoredResult } from "../../src/experiments/stored.ts";
import { summarise } from "../../src/experiments/summary.ts";
import type { Experiment, RunnableExperiment, Summary, SweepResult, Values } from "../../src/experiments/types.ts";
import type { Surroundings } from "../../src/frame/live.ts";
import { FigureStore } from "../../src/frame/store.ts";
import { Pool } from "../../src/runner/pool.ts";
import { FakeWorker, type Habits, loadFixture } from "../fixtures/fake-worker.ts";
import { wandering } from "../fixtures/wandering.ts";

const eight = [1, 2, 3, 4, 5, 6, 7, 8];

/** An ensemble by the straight way, as the figure should show it. */
export const straight = (values = wandering.defaults, seeds: readonly number[] = eight): Summary =>
  summarise(
    wandering,
    values,
    seeds.map((seed) => runToEnd(wandering, values, seed)),
  );

export const stored: StoredResult = {
  id: "wandering",
  hash: "",
  summary: straight(),
  sweeps: {} satisfies Record<string, SweepResult>,
};

export interface Harness {
  readonly figure: FigureStore;
  readonly workers: FakeWorker[];
  /** What was written to the address, the newest last. */
  readonly written: string[];
  /** Pictures drawn since the beginning. */
  readonly drawn: Summary[];
  readonly pool: Pool;
}

/** Stored results of a figure without chance: one run. */
export const storedOnce = (experiment: RunnableExperiment): StoredResult => ({
  id: experiment.id,
  hash: "",
  summary: once(experiment, experiment.defaults),
  sweeps: {},
});

/** One run by the straight way. */
export const once = (experiment: RunnableExperiment, values: Values): Summary =>
  summarise(experiment, values, [runToEnd(experiment, values, 1)]);

/** A picture for each piece of news. */
export const drawnAtOnce: Surroundings["frame"] = (callback) => {
  queueMicrotask(callback);
  return () => {};
};

export interface HarnessOptions {
  /** Another figure than the wandering one, and what is stored of it. */
  readonly other?: { readonly experiment: Experiment; readonly stored: StoredResult };
  /** Milliseconds, where time itself is tested. */
  readonly clock?: () => number;
  readonly link?: string;
  readonly habits?: (place: number) => Habits;
  readonly reduced?: boolean;
  readonly spawn?: (() => FakeWorker) | null;
  readonly prefix?: string;
  /** In a frame that its host has yet to show. */
  readonly framed?: boolean;
  /** Of another figure of the same page. */
  readonly pool?: Pool;
  /** Called before each picture. */
  readonly frame?: Surroundings["frame"];
}

export function harness({
  link = "",
  habits,
  reduced = false,
  spawn,
  prefix = "",
  framed = false,
  frame,
  other,
  pool: shared,
  clock = () => performance.now(),
}: HarnessOptions = {}): Harness {
  const workers: FakeWorker[] = [];
  const written: string[] = [];
  const drawn: Summary[] = [];
  const hire = () => {
    const worker = new FakeWorker(habits?.(workers.length));
    workers.push(worker);
    return worker;
  };
  const pool =
    shared ?? new Pool({ size: 2, spawn: spawn === undefined ? hire : spawn, load: loadFixture, patienceMs: 100 });
  const figure = new FigureStore(other?.experiment ?? wandering, other?.stored ?? stored, {
    pool: () => pool,
    readLink: () => link,
    writeLink: (query) => written.push(query),
    prefix,
    framed,
    clock,
    frame:
      frame ??
      ((callback) => {
        const timer = setTimeout(callback, 1);
        return () => clearTimeout(timer);
      }),
    reducedMotion: () => reduced,
  });
  figure.store.subscribe((now, before) => {
    if (now.summary !== before.summary) drawn.push(now.summary);
  });
  return { figure, workers, written, drawn, pool };
}
