/** What there is to know of one figure at a moment. */
import type { LinkState } from "../experiments/link.ts";
import type { Summary, SweepResult } from "../experiments/types.ts";

export type FigureStateName = "idle" | "running" | "paused" | "done" | "diverged" | "failed";

export interface Sweeping {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** Null until the first run has ended. */
  readonly secondsLeft: number | null;
}

/** A reader's own files, and what became of them. */
export interface Brought {
  readonly reading: boolean;
  /** What is told of those that count; null if there are none. */
  readonly said: string | null;
  /** Why those that came last do not count. */
  readonly refusal: string | null;
}

export interface FigureState extends LinkState {
  /** The page's script has taken over: controls answer. */
  readonly alive: boolean;
  readonly state: FigureStateName;
  /** What is drawn; it may still be of other settings. */
  readonly summary: Summary;
  /** The finished run before it. */
  readonly ghost: Summary | null;
  /** Factor of its pace. It changes no number. */
  readonly speed: number;
  /** A picture has been asked for and is not there yet. */
  readonly awaited: boolean;
  /** The step that was asked for, until it is drawn. */
  readonly sought: number | null;
  /** Of the run that goes on; null while it cannot be told, or is not worth a word. */
  readonly secondsLeft: number | null;
  /** What a link or an entry asked for and could not have, a sentence each. */
  readonly notes: readonly string[];
  /** What happened to the workers, a sentence each. */
  readonly messages: readonly string[];
  /** Why it failed. */
  readonly failure: string | null;
  readonly sweeps: Readonly<Record<string, SweepResult>>;
  readonly sweeping: Sweeping | null;
  readonly beat: number | null;
  readonly brought: Brought;
}
