/** A run as the page follows it, and the worker that has it. */
import type { Point } from "../experiments/result.ts";
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
  readonly onProgress: (result: RunResult) => void;
  readonly onFailed: (message: string) => void;
  /** A sentence for the reader: a worker was replaced, or there are none. */
  readonly onMessage: (message: string) => void;
}

export interface Follow extends RunRequest {
  readonly number: number;
  pace: number | null;
  place: Crew;
  points: Point[];
  /** What was asked of it last, to ask again after a death. */
  goal: Extract<ToWorker, { kind: "go" | "pause" | "seek" }> | null;
  restarted: boolean;
  /** Has a progress that was not taken yet. */
  untaken: boolean;
  /** Where it was when it was last heard of. */
  last: Pick<RunResult, "step" | "state"> | null;
}

/** Whether its worker has to say something yet: one that rests where it was told to does not. */
export function owes({ goal, last }: Follow): boolean {
  if (!last) return true;
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

export interface RunHandle {
  go(to?: number): void;
  pause(): void;
  seek(step: number): void;
  /** Steps a second from now on; null for as fast as it goes. */
  pace(pace: number | null): void;
  /** The last progress has been made use of. */
  take(): void;
  close(): void;
}
