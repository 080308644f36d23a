/**
 * A guess and its states, without React and without a page. It is about one setting: at others it is silent, and a reader
 * who leaves that setting while the guess is open has closed it.
 *
 *   open    asked; the answer is kept back
 *   given   the reader has guessed; guess and truth stand together
 *   shown   the reader wanted the answer without a guess
 *   away    the figure stands at other settings, or has no guess
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Experiment, Guess, Guessed, Values } from "../experiments/types.ts";
import { withChanges } from "../experiments/values.ts";
import { firstAnswer, soundAnswer, type Truth, truthOf } from "./guess-words.ts";
import type { Memory } from "./memory.ts";
import { sameValues } from "./settings.ts";
import type { FigureState } from "./state.ts";
import type { FigureStore } from "./store.ts";

export type GuessStage = "open" | "given" | "shown" | "away";

export interface GuessState {
  readonly stage: GuessStage;
  /** What the reader has in hand, or has said. */
  readonly answer: Guessed | null;
  /** Of the last run at the guess's settings that came to its end. */
  readonly truth: Truth | null;
}

/** What is kept: `{ said }`, or `{ skipped: true }`. */
interface Kept {
  readonly said?: unknown;
  readonly skipped?: unknown;
}

export function aboutOf({ parameters, defaults }: Experiment, guess: Guess): Values {
  return withChanges(parameters, defaults, guess.at);
}

export class Guessing {
  readonly guess: Guess;
  readonly store: StoreApi<GuessState>;
  readonly #figure: FigureStore;
  readonly #memory: Memory;
  readonly #about: Values;
  /** Open, given or shown, wherever the figure stands. */
  #kept: Exclude<GuessStage, "away"> = "open";

  constructor(figure: FigureStore, guess: Guess, memory: Memory) {
    this.guess = guess;
    this.#figure = figure;
    this.#memory = memory;
    this.#about = aboutOf(figure.experiment, guess);
    const here = sameValues(this.#about, figure.state.values);
    this.store = createStore<GuessState>(() => ({
      stage: here ? "open" : "away",
      answer: firstAnswer(guess),
      truth: this.#truthIn(figure.state),
    }));
  }

  get state(): GuessState {
    return this.store.getState();
  }

  /** Takes over what the device remembers and follows the figure; returns the means to stop. */
  wake(): () => void {
    const kept = this.#memory.recall(this.#figure.experiment.id) as Kept | null | undefined;
    const said = soundAnswer(this.guess, kept?.said);
    if (said !== null) {
      this.#kept = "given";
      this.store.setState({ answer: said });
    } else if (kept?.skipped === true) this.#kept = "shown";
    else if (!this.#here(this.#figure.state)) this.#kept = this.guess.at ? "open" : "shown";
    this.#place(this.#figure.state);
    return this.#figure.store.subscribe((now, before) => this.#follow(now, before));
  }

  /** The reader moves the mark, chooses, sorts, draws. */
  move(to: Guessed): void {
    if (this.state.stage === "open" && soundAnswer(this.guess, to) !== null) this.store.setState({ answer: to });
  }

  /** That is my guess. */
  give(): void {
    const { stage, answer } = this.state;
    if (stage !== "open" || answer === null) return;
    this.#kept = "given";
    this.#memory.keep(this.#figure.experiment.id, { said: answer });
    this.#place(this.#figure.state);
    // at settings that have not been run, the truth has to come from a run
    if (this.state.truth === null) this.#figure.play();
  }

  /** Show me. */
  show(): void {
    if (this.state.stage !== "open") return;
    this.#kept = "shown";
    this.#memory.keep(this.#figure.experiment.id, { skipped: true });
    this.#place(this.#figure.state);
  }

  /** Guess again: asked once more, the former guess in hand. */
  again(): void {
    if (this.state.stage !== "given" && this.state.stage !== "shown") return;
    this.#figure.pause();
    this.#kept = "open";
    this.#memory.keep(this.#figure.experiment.id, undefined);
    this.#place(this.#figure.state);
  }

  #here({ values }: FigureState): boolean {
    return sameValues(this.#about, values);
  }

  #truthIn({ summary }: FigureState): Truth | null {
    return summary.state === "done" && sameValues(this.#about, summary.values) ? truthOf(this.guess, summary) : null;
  }

  #place(figure: FigureState): void {
    const stage = this.#here(figure) ? this.#kept : "away";
    if (stage !== this.state.stage) this.store.setState({ stage });
  }

  #follow(now: FigureState, before: FigureState): void {
    if (now.summary !== before.summary) {
      const truth = this.#truthIn(now);
      if (truth !== null) this.store.setState({ truth });
    }
    if (this.#kept === "open" && this.#here(before) && !this.#here(now)) this.#kept = "shown";
    this.#place(now);
    if (this.state.stage === "open" && this.#setInMotion(now, before)) this.show();
  }

  /** Somebody runs what is asked about; a run that a change of settings has begun is the way to the question, not past it. */
  #setInMotion(now: FigureState, before: FigureState): boolean {
    if (now.values !== before.values || !sameValues(this.#about, before.summary.values)) return false;
    const begins = now.state === "running" && before.state !== "running";
    const steps = now.state === "paused" && (before.state === "idle" || before.state === "done");
    return begins || steps;
  }
}
