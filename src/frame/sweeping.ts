/** The sweeps and the survey of a figure: one at a time, with its progress, stopped at will. */

import { reread } from "../experiments/summary.ts";
import { runsOf } from "../experiments/sweeps.ts";
import type { Experiment, Summary, SweepResult } from "../experiments/types.ts";
import { startSurvey } from "../runner/survey.ts";
import { startSweep } from "../runner/sweep.ts";
import type { Surroundings } from "./live.ts";
import { seedsFrom } from "./settings.ts";
import type { FigureState, Sweeping } from "./state.ts";

export interface SweeperOptions {
  readonly experiment: Experiment;
  readonly around: Surroundings;
  readonly state: () => FigureState;
  readonly onSweeping: (sweeping: Sweeping | null) => void;
  readonly onSweep: (result: SweepResult) => void;
  readonly onSurvey: (summary: Summary) => void;
  readonly onFailed: (message: string) => void;
  readonly onMessage: (message: string) => void;
}

export class Sweeper {
  readonly #options: SweeperOptions;
  #going: { cancel: () => void } | null = null;
  /** The newest that is to be drawn, and the means to call its picture off. */
  #news: (() => void) | null = null;
  #callOff: (() => void) | null = null;

  constructor(options: SweeperOptions) {
    this.#options = options;
  }

  /** A declared sweep at the reader's settings; what was known of it stays until there is better. */
  sweep(name: string): void {
    const { experiment, around, state, onSweep } = this.#options;
    if (!Object.hasOwn(experiment.sweeps ?? {}, name)) return;
    const { values, seed, seeds, sweeps } = state();
    const all = seedsFrom(seed, seeds);
    this.#begin(name, runsOf(experiment, name, values, all));
    this.#going = startSweep(around.pool(), {
      ...this.#common(),
      name,
      values,
      seeds: all,
      known: sweeps[name],
      onProgress: (result, done, total, secondsLeft) => {
        this.#tell({ name, done, total, secondsLeft }, () => onSweep(result));
      },
    });
  }

  /** The survey that is the figure's run. */
  survey(): void {
    const { experiment, around, state, onSurvey } = this.#options;
    const name = experiment.survey?.sweep ?? "";
    const { values, seed } = state();
    this.#begin(name, runsOf(experiment, name, values, [seed]));
    this.#going = startSurvey(around.pool(), {
      ...this.#common(),
      values,
      seed,
      onProgress: (summary, done, total, secondsLeft) => {
        this.#tell({ name, done, total, secondsLeft }, () => {
          // readings may have been turned since it began
          onSurvey(reread(experiment, summary, state().values) ?? summary);
        });
      },
    });
  }

  /** What has come of it stays. */
  cancel(): void {
    this.#going?.cancel();
    this.#going = null;
    this.#draw();
    this.#options.onSweeping(null);
  }

  #begin(name: string, total: number): void {
    this.#going?.cancel();
    this.#draw();
    this.#options.onSweeping({ name, done: 0, total, secondsLeft: null });
  }

  /** At most one of them is drawn for each picture. */
  #tell(sweeping: Sweeping, draw: () => void): void {
    const over = sweeping.done >= sweeping.total;
    if (over) this.#going = null;
    this.#news = () => {
      this.#options.onSweeping(over ? null : sweeping);
      draw();
    };
    this.#callOff ??= this.#options.around.frame(() => this.#draw());
  }

  #draw(): void {
    this.#callOff?.();
    this.#callOff = null;
    const news = this.#news;
    this.#news = null;
    news?.();
  }

  #common() {
    const { experiment, around, onFailed, onMessage } = this.#options;
    return {
      experiment,
      clock: around.clock,
      onMessage,
      onFailed: (message: string) => {
        this.#going = null;
        this.#draw();
        this.#options.onSweeping(null);
        onFailed(message);
      },
    };
  }
}
