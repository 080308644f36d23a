/** A session as a figure shows it: put together and drawn at most once a frame of the display. */
import { summarise } from "../experiments/summary.ts";
import type { Experiment, RunResult, Summary, Values } from "../experiments/types.ts";
import type { Pool } from "../runner/pool.ts";
import { Session } from "../runner/session.ts";

/** What a figure needs of the page around it; tests give their own. */
export interface Surroundings {
  /** The workers, started when first asked for. */
  readonly pool: () => Pool;
  /** The query of the address, and the means to change this figure's part of it. */
  readonly readLink: () => string;
  readonly writeLink: (query: string) => void;
  /** Stands before each of this figure's names in the address. */
  readonly prefix: string;
  /** Whether a name without the prefix means this figure all the same: no other one of the page has it. */
  readonly flat?: (name: string) => boolean;
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
  /** Calls back before the next picture; gives the means to call it off. */
  readonly frame: (callback: () => void) => () => void;
  readonly reducedMotion: () => boolean;
  /**
   * One figure with its code, in a frame: its host has yet to show it. Until then pictures of how a run begins are made on
   * this thread, and workers start when something is asked of them.
   */
  readonly framed?: boolean;
}

export interface LiveOptions {
  readonly experiment: Experiment;
  readonly values: Values;
  readonly seeds: readonly number[];
  /** Factor of its pace, see src/frame/speed.ts. */
  readonly speed: number;
  /** No worker starts until something is asked of it. */
  readonly later: boolean;
  readonly onDraw: (summary: Summary) => void;
  readonly onMessage: (message: string) => void;
  readonly onFailed: (message: string) => void;
  /** Another figure of the page has begun to run; this one rests now. */
  readonly onDisplaced: () => void;
}

/** With reduced motion a running figure is a sequence of stills. */
const stillMs = 700;
/** The first picture waits so long for the slower members: an ensemble of one would be gone at once. */
const gatherMs = 70;

export class Live {
  readonly #options: LiveOptions;
  readonly #around: Surroundings;
  readonly #session: Session;
  #runs: readonly RunResult[] = [];
  readonly #opened: number;
  #complete = false;
  #callOff: (() => void) | null = null;
  #playing = false;
  #ended = false;
  #drawn = Number.NEGATIVE_INFINITY;

  constructor(options: LiveOptions, around: Surroundings) {
    this.#options = options;
    this.#around = around;
    this.#opened = around.clock();
    const { experiment, values, seeds, later, speed } = options;
    this.#session = new Session(around.pool(), {
      experiment,
      values,
      seeds,
      later,
      pace: this.#pace(speed),
      onChange: (runs, heard) => {
        this.#runs = runs;
        this.#complete = heard === seeds.length;
        this.#ended = false;
        this.#schedule();
      },
      onEnd: () => {
        this.#ended = true;
        this.#playing = false;
        this.#schedule();
      },
      onMessage: options.onMessage,
      onFailed: (message) => {
        this.close();
        options.onFailed(message);
      },
      onDisplaced: () => {
        this.#playing = false;
        options.onDisplaced();
      },
    });
  }

  /** Faster or slower from now on. */
  setSpeed(speed: number): void {
    this.#session.pace(this.#pace(speed));
  }

  play(): void {
    this.#playing = true;
    this.#session.play();
  }

  pause(): void {
    this.#playing = false;
    this.#session.pause();
  }

  step(steps: number): void {
    this.#playing = false;
    this.#session.pause();
    this.#session.step(steps);
  }

  seek(step: number): void {
    this.#playing = false;
    this.#session.seek(step);
  }

  /** Workers are given back; what is drawn stays, and so does what was asked. */
  release(): void {
    this.#session.release();
  }

  /** Workers make it again up to where it is. */
  prepare(): void {
    this.#session.prepare();
  }

  /** Nothing is heard or drawn of it afterwards. */
  close(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#session.close();
  }

  /** Steps a second; null for as fast as it goes, also where nobody watches it move. */
  #pace(speed: number): number | null {
    const { experiment, values } = this.#options;
    if (!experiment.pace || this.#around.reducedMotion()) return null;
    return experiment.pace(values) * speed;
  }

  #schedule(): void {
    this.#callOff ??= this.#around.frame(() => {
      this.#callOff = null;
      this.#draw();
    });
  }

  #draw(): void {
    const now = this.#around.clock();
    const gathering = !this.#complete && now - this.#opened < gatherMs;
    const still = this.#playing && !this.#ended && this.#around.reducedMotion() && now - this.#drawn < stillMs;
    if (gathering || still) {
      this.#schedule();
      return;
    }
    this.#drawn = now;
    const { experiment, values } = this.#options;
    this.#options.onDraw(summarise(experiment, values, this.#runs));
    this.#session.take();
  }
}
