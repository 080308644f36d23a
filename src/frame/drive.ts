/** What makes a figure go, at the settings that its state names: a session, a survey, or an answer at once. */
import type { StoreApi } from "zustand/vanilla";
import { filesMissing } from "../experiments/files.ts";
import { type Kind, kindOf } from "../experiments/kinds.ts";
import type { Experiment, Summary } from "../experiments/types.ts";
import { someoneRuns } from "../runner/session.ts";
import { surveyAtRest } from "../runner/survey.ts";
import { Estimate } from "./estimate.ts";
import { Live, type Surroundings } from "./live.ts";
import { Prompt } from "./prompt.ts";
import { hasEnded, ownPicture, seedsFrom } from "./settings.ts";
import type { FigureState } from "./state.ts";
import { Sweeper } from "./sweeping.ts";

export class Drive {
  readonly kind: Kind;
  readonly sweeper: Sweeper;
  readonly #experiment: Experiment;
  readonly #around: Surroundings;
  readonly #store: StoreApi<FigureState>;
  /** Answers at once: of an instant figure the run, of others how it begins. */
  readonly #prompt: Prompt;
  readonly #estimate = new Estimate();
  #live: Live | null = null;
  #visible = true;
  /** It ran when it went out of sight. */
  #suspended = false;
  #anticipated = false;

  constructor(experiment: Experiment, around: Surroundings, store: StoreApi<FigureState>) {
    this.kind = kindOf(experiment);
    this.#experiment = experiment;
    this.#around = around;
    this.#store = store;
    const onMessage = (message: string) => this.#message(message);
    const onFailed = (failure: string) => this.#fail(failure);
    const onDraw = (summary: Summary) => this.#draw(summary);
    this.#prompt = new Prompt({ experiment, whole: this.kind === "instant", onDraw, onMessage, onFailed }, around);
    this.sweeper = new Sweeper({
      experiment,
      around,
      state: () => this.#state,
      onSweeping: (sweeping) => this.#set({ sweeping }),
      onSweep: (result) => this.#set({ sweeps: { ...this.#state.sweeps, [result.name]: result } }),
      onSurvey: onDraw,
      onFailed: (message) => (this.kind === "survey" ? onFailed(message) : onMessage(`The sweep stopped: ${message}`)),
      onMessage,
    });
  }

  /** Workers start and prepare the first run. Once, and nothing of it is shown. */
  anticipate(): void {
    if (this.#anticipated || this.#live || this.#lacking) return;
    this.#anticipated = true;
    if (this.kind === "instant") this.#prompt.warm(this.#state.values, this.#seeds());
    else this.#around.pool().warm(this.#experiment, this.#state.values, this.#seeds());
  }

  /** The settings as they are, at step 0, at rest; an instant figure answers. Without the reader's files nothing opens. */
  open(): void {
    if (this.#lacking) {
      this.close();
      this.#suspended = false;
      const still = { failure: null, messages: [], awaited: false, sought: null, secondsLeft: null };
      this.#set({ state: "idle", ...still });
      return;
    }
    if (this.kind === "instant") {
      this.#set({ failure: null, messages: [], awaited: true });
      this.#prompt.ask(this.#state.values, this.#seeds());
      return;
    }
    this.close();
    this.#suspended = false;
    this.#set({ state: "idle", failure: null, messages: [], sought: null, secondsLeft: null });
    if (this.kind === "survey") {
      const { values, seed } = this.#state;
      this.sweeper.cancel();
      this.#set({ summary: surveyAtRest(this.#experiment, values, seed) });
      return;
    }
    this.#set({ awaited: true });
    this.#live = new Live(
      {
        experiment: this.#experiment,
        values: this.#state.values,
        seeds: this.#seeds(),
        onDraw: (summary) => this.#draw(summary),
        onMessage: (message) => this.#message(message),
        onFailed: (failure) => {
          this.#live = null;
          this.#fail(failure);
        },
        onDisplaced: () => this.#set({ state: "paused", secondsLeft: null }),
      },
      this.#around,
    );
  }

  /** How a run would begin at the settings as they are, as soon as can be: the newest of many. */
  preview(): void {
    this.#live?.close();
    this.#live = null;
    if (this.#lacking) return;
    this.#set({ state: "idle", failure: null, messages: [], sought: null, secondsLeft: null });
    this.#prompt.ask(this.#state.values, this.#seeds());
  }

  play(): void {
    const { state } = this.#state;
    if (state === "running" || this.kind === "instant" || this.#lacking) return;
    if (this.kind !== "survey" && (!this.#live || state === "done" || state === "diverged")) this.open();
    this.start();
  }

  /** From where it is. */
  start(): void {
    if (this.kind === "instant" || this.#lacking) return;
    this.#estimate.restart();
    this.#set({ state: "running", sought: null });
    if (this.kind === "survey") this.sweeper.survey();
    else this.#live?.play();
    if (!this.#visible) this.setVisible(false);
  }

  /** What has come of it stays. */
  pause(): void {
    this.#suspended = false;
    if (this.#state.state !== "running") return;
    this.#live?.pause();
    if (this.kind === "survey") this.sweeper.cancel();
    this.#set({ state: "paused", secondsLeft: null });
  }

  /** From the step that is drawn. At the end there is no further. */
  step(steps: number): void {
    const { state, summary } = this.#state;
    if (this.#live && state !== "idle") {
      this.#leap((live) => live.step(steps));
      return;
    }
    if (steps > 0 && hasEnded(this.#state)) return;
    this.seek((ownPicture(this.#state) ? summary.step : 0) + steps);
  }

  seek(step: number): void {
    if (this.kind === "instant" || this.kind === "survey" || this.#lacking) return;
    const last = this.#experiment.steps(this.#state.values);
    const to = Math.min(last, Math.max(0, Math.trunc(step) || 0));
    // what is drawn may be of the run before, while the first picture of this one is on its way
    const { awaited, summary } = this.#state;
    if (to === last && !awaited && hasEnded(this.#state) && summary.step === last) return;
    if (!this.#live) this.open();
    this.#set({ sought: to });
    this.#leap((live) => live.seek(to));
  }

  /** What cannot be seen does not run. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
    if (!visible && this.#state.state === "running") {
      this.pause();
      this.#suspended = true;
    } else if (visible && this.#suspended) {
      this.#suspended = false;
      if (!someoneRuns()) this.play();
    }
  }

  /** It is seen, has what it needs, and nothing of the page runs. */
  get free(): boolean {
    return this.#visible && !someoneRuns() && !this.#lacking;
  }

  close(): void {
    this.#live?.close();
    this.#live = null;
    this.#prompt.close();
  }

  /** It needs files that only the reader has. */
  get #lacking(): boolean {
    return filesMissing(this.#experiment, this.#state.values) !== null;
  }

  get #state(): FigureState {
    return this.#store.getState();
  }

  #set(changes: Partial<FigureState>): void {
    this.#store.setState(changes);
  }

  #seeds(): number[] {
    return seedsFrom(this.#state.seed, this.#state.seeds);
  }

  #leap(go: (live: Live) => void): void {
    this.#suspended = false;
    if (this.#live) go(this.#live);
    this.#set({ state: "paused", secondsLeft: null });
  }

  #draw(summary: Summary): void {
    const { sought, state } = this.#state;
    const ended = summary.state === "done" || summary.state === "diverged";
    // what was under way when a step was sought is drawn, but is not what was sought
    const arrived = sought === null || summary.step === sought || (ended && summary.step < sought);
    const running = state === "running" && !ended;
    this.#set({
      summary,
      awaited: false,
      ...(arrived ? { sought: null } : {}),
      ...(arrived && ended ? { state: summary.state as "done" | "diverged" } : {}),
      secondsLeft: running ? this.#estimate.left(this.#around.clock(), summary.step, summary.steps) : null,
    });
  }

  #fail(failure: string): void {
    this.#set({ state: "failed", failure, awaited: false, sought: null });
  }

  #message(message: string): void {
    const { messages } = this.#state;
    if (!messages.includes(message)) this.#set({ messages: [...messages, message] });
  }
}
