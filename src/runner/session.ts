/** What a figure shows live: one run for each seed, side by side. */
import type { Experiment, RunResult, Values } from "../experiments/types.ts";
import { type RunHandle, unheard } from "./follow.ts";
import type { Pool } from "./pool.ts";

export interface SessionOptions {
  readonly experiment: Experiment;
  readonly values: Values;
  readonly seeds: readonly number[];
  /** Steps a second; null for as fast as it goes. */
  readonly pace: number | null;
  /** No worker starts until something is asked of it. */
  readonly later: boolean;
  /** The newest of every member, in the order of the seeds, and of how many there is news already. */
  readonly onChange: (runs: readonly RunResult[], heard: number) => void;
  /** Every member is done or has diverged. */
  readonly onEnd: () => void;
  readonly onMessage: (message: string) => void;
  readonly onFailed: (message: string) => void;
  /** Another figure of the page has begun to run. */
  readonly onDisplaced: () => void;
}

/** At most one session of a page runs at a time. */
let running: Session | null = null;

/** Some figure of the page is running. */
export const someoneRuns = (): boolean => running !== null;

export class Session {
  readonly #options: SessionOptions;
  readonly #runs: RunResult[];
  readonly #handles: RunHandle[];
  readonly #heard = new Set<number>();
  #open = true;

  constructor(pool: Pool, options: SessionOptions) {
    this.#options = options;
    const { experiment, values, seeds, pace, later } = options;
    this.#runs = seeds.map((seed) => unheard(experiment, seed));
    this.#handles = seeds.map((seed, place) =>
      pool.open({
        experiment,
        values,
        seed,
        pace,
        quiet: false,
        held: true,
        later,
        onProgress: (result) => this.#take(place, result),
        onFailed: (message) => this.#fail(message),
        onMessage: (message) => this.#open && options.onMessage(message),
      }),
    );
  }

  play(): void {
    if (running !== this) {
      const other = running;
      running = this;
      if (other) {
        for (const handle of other.#handles) handle.pause();
        other.#options.onDisplaced();
      }
    }
    for (const handle of this.#handles) handle.go();
  }

  pause(): void {
    if (running === this) running = null;
    for (const handle of this.#handles) handle.pause();
  }

  /** That many steps from the one that every member has reached; negative goes back. */
  step(steps: number): void {
    const at = this.#runs.reduce((least, run) => Math.min(least, run.step), Number.POSITIVE_INFINITY);
    this.seek(at + steps);
  }

  seek(step: number): void {
    this.pause();
    for (const handle of this.#handles) handle.seek(step);
  }

  /** Steps a second from now on; null for as fast as it goes. */
  pace(pace: number | null): void {
    for (const handle of this.#handles) handle.pace(pace);
  }

  /** What was reported last has been drawn; workers may report again. */
  take(): void {
    for (const handle of this.#handles) handle.take();
  }

  /** Workers are given back; it stays where it is, and comes back to there when more is asked of it, or by `prepare`. */
  release(): void {
    for (const handle of this.#handles) handle.release();
  }

  prepare(): void {
    for (const handle of this.#handles) handle.prepare();
  }

  /** Cancels it; nothing of it is heard again. */
  close(): void {
    this.#open = false;
    if (running === this) running = null;
    for (const handle of this.#handles) handle.close();
  }

  #take(place: number, result: RunResult): void {
    if (!this.#open) return;
    const before = this.#runs.every((run) => run.state !== "running");
    this.#runs[place] = result;
    this.#heard.add(place);
    this.#options.onChange([...this.#runs], this.#heard.size);
    if (before || this.#runs.some((run) => run.state === "running")) return;
    if (running === this) running = null;
    this.#options.onEnd();
  }

  #fail(message: string): void {
    if (!this.#open) return;
    this.close();
    this.#options.onFailed(message);
  }
}
