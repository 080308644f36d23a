/** A run as the page follows it, and the worker that has it. */
import { type Point, resultFrom } from "../experiments/result.ts";
import type { Experiment, RunResult, Values } from "../experiments/types.ts";
import type { Place } from "./crew.ts";
import type { Heartbeat } from "./heartbeat.ts";
import type { ToWorker } from "./protocol.ts";

/** One run on one worker, as the page follows it. */
export interface RunRequest {
  readonly experiment: Experiment;
  readonly values: Values;
  readonly seed: number;
  readonly pace: number | null;
  readonly quiet: boolean;
  /** The next progress waits until `take` is called, as a display does once it has drawn; else it comes at once. */
  readonly held?: boolean;
  /** No worker has it until something is asked of it. */
  readonly later?: boolean;
  readonly onProgress: (result: RunResult) => void;
  readonly onFailed: (message: string) => void;
  /** A sentence for the reader: a worker was replaced, or there are none. */
  readonly onMessage: (message: string) => void;
}

export interface Follow extends RunRequest {
  readonly number: number;
  pace: number | null;
  /** Null while no worker has it: it was given back, or was not needed yet. */
  place: Crew | null;
  points: Point[];
  /** What was asked of it last, to ask again after a death. */
  goal: Extract<ToWorker, { kind: "go" | "pause" | "seek" }> | null;
  restarted: boolean;
  /** Has a progress that was not taken yet. */
  untaken: boolean;
  /** A worker that it has come back to is on the way to where it was. */
  returning: boolean;
  /** Where it was when it was last heard of. */
  last: Pick<RunResult, "step" | "state"> | null;
}

/** One that has been asked for, and that no worker has yet. */
export const followed = (request: RunRequest, number: number): Follow => ({
  ...request,
  number,
  place: null,
  points: [],
  goal: null,
  restarted: false,
  untaken: false,
  returning: false,
  last: null,
});

/** A member that has not been heard of yet. */
export const unheard = (experiment: Experiment, seed: number): RunResult => ({
  ...resultFrom(experiment, [], { step: 0, scalars: {}, fields: {} }),
  seed,
  state: "running",
});

/** What brings a run that was given back to where it was, and on from there; nothing for one that was nowhere yet. */
export function comeback({ number, goal, last }: Follow): readonly ToWorker[] {
  const there: ToWorker[] =
    last && last.step > 0 && goal?.kind !== "seek" ? [{ kind: "seek", run: number, step: last.step }] : [];
  return goal && goal.kind !== "pause" ? [...there, goal] : there;
}

/** Whether its worker has to say something yet: one that rests where it was told to does not. */
export function owes({ goal, last, returning }: Follow): boolean {
  if (!last || returning) return true;
  if (last.state !== "running" && goal?.kind !== "seek") return false;
  return goal?.kind === "go" || (goal?.kind === "seek" && goal.step !== last.step);
}

/** A worker's place with its runs; or this thread's. */
export interface Crew {
  place: Place;
  ready: boolean;
  readonly waiting: ToWorker[];
  readonly runs: Set<Follow>;
  /** Which editions of which brought data sets it has been given. */
  readonly given: Map<string, number>;
  /** Of its worker; at rest where it has none. */
  readonly heartbeat: Heartbeat;
  /** How often its code could not be loaded, and the way to call off the next attempt. */
  attempts: number;
  callOff: (() => void) | null;
}

export const unmanned = (heartbeat: Heartbeat): Crew => ({
  place: { post: () => {}, close: () => {} },
  ready: false,
  waiting: [],
  runs: new Set(),
  given: new Map(),
  heartbeat,
  attempts: 0,
  callOff: null,
});

export interface RunHandle {
  go(to?: number): void;
  pause(): void;
  seek(step: number): void;
  /** Steps a second from now on; null for as fast as it goes. */
  pace(pace: number | null): void;
  /** The last progress has been made use of. */
  take(): void;
  /**
   * Gives its worker back. Where it is and what was asked of it stays: as soon as more is asked, another worker makes it
   * again up to there, with the same bits, and goes on.
   */
  release(): void;
  /** The same as far as that, ahead of time. */
  prepare(): void;
  close(): void;
}
