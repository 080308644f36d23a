/** What makes a figure go, at the settings that its state names: a session, a survey, or an answer at once. */
import type { StoreApi } from "zustand/vanilla";
import { filesMissing } from "../experiments/files.ts";
import { type Kind, kindOf } from "../experiments/kinds.ts";
import { summarise } from "../experiments/summary.ts";
import type { Experiment, Summary } from "../experiments/types.ts";
import type { Pool } from "../runner/pool.ts";
import { someoneRuns } from "../runner/session.ts";
import { surveyAtRest } from "../runner/survey.ts";
import { warm } from "../runner/warm.ts";
import { Estimate } from "./estimate.ts";
import { Live, type Surroundings } from "./live.ts";
import { Prompt } from "./prompt.ts";
import { hasEnded, ownPicture, seedsFrom } from "./settings.ts";
import { type Hiding, Sight } from "./sight.ts";
import type { FigureState } from "./state.ts";
import { Sweeper } from "./sweeping.ts";

export class Drive {
  readonly kind: Kind;
  readonly sweeper: Sweeper;
  readonly #experiment: Experiment;
  readonly #page: Surroundings;
  /** The same; its pool knows of this figure from when it was asked for. */
  readonly #around: Surroundings;
  readonly #store: StoreApi<FigureState>;
  /** Answers at once: of an instant figure the run, of others how it begins. */
  readonly #prompt: Prompt;
  readonly #estimate = new Estimate();
  #live: Live | null = null;
  readonly #sight = new Sight(() => this.#release());
  /** It ran when it went out of sight. */
  #suspended = false;
  /** The sweep that went on beside it when its host put it away. */
  #sweptBefore: string | null = null;
  #anticipated = false;
  /** While it needs workers. */
  #pool: Pool | null = null;
  #insistent = false;

  constructor(experiment: Experiment, page: Surroundings, store: StoreApi<FigureState>) {
    const around = { ...page, pool: () => this.#enter() };
    this.kind = kindOf(experiment);
    this.#experiment = experiment;
    this.#around = around;
    this.#page = page;
    if (page.framed) this.#sight.hide("unshown", true);
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
    if (!this.#live) this.#warm();
  }

  /** It is shown soon: workers start, and make a run that was put away again up to where it is. */
  prepare(): void {
    this.#enter();
    if (this.#live && (this.#state.sought !== null || !hasEnded(this.#state))) this.#live.prepare();
    else this.#warm();
    this.#sight.wait();
  }

  #warm(): void {
    if (this.#anticipated || this.#lacking) return;
    this.#anticipated = true;
    if (this.kind === "instant") this.#prompt.warm(this.#state.values, this.#seeds());
    else warm(this.#around.pool(), this.#experiment, this.#state.values, this.#seeds());
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
    const { data } = this.#experiment;
    // only workers wait for data
    const later = this.#around.framed === true && this.#sight.hidden && !data?.(this.#state.values).length;
    this.#live = new Live(
      {
        experiment: this.#experiment,
        values: this.#state.values,
        seeds: this.#seeds(),
        speed: this.#state.speed,
        later,
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
    if (later) void this.#drawBeginning(this.#live);
  }

  /**
   * Step 0 without workers: the same numbers as theirs. What is printed, or lies on another slide, gets no picture of the
   * display to wait for.
   */
  async #drawBeginning(live: Live): Promise<void> {
    const { values } = this.#state;
    const seeds = this.#seeds();
    try {
      const [{ near }, motion] = await Promise.all([import("../runner/near.ts"), this.#experiment.motion()]);
      if (this.#live !== live || !this.#state.awaited) return;
      const runs = near({ ...this.#experiment, ...motion }, values, seeds, false);
      this.#draw(summarise(this.#experiment, values, runs));
    } catch {
      // the workers have it, or will say why not
      if (this.#live === live) live.prepare();
    }
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
    if (this.#sight.hidden) {
      this.#set({ state: "paused", sought: null });
      this.#suspended = true;
      return;
    }
    this.#enter();
    this.#estimate.restart();
    this.#set({ state: "running", sought: null });
    if (this.kind === "survey") this.sweeper.survey();
    else this.#live?.play();
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

  /** What cannot be seen does not run; it goes on once nothing hides it any more. */
  hide(why: Hiding, hidden: boolean): void {
    if (hidden && this.#insistent) return;
    const turned = this.#sight.hide(why, hidden);
    if (hidden) this.#suspend();
    if (why === "unshown") this.#hideSweep(hidden);
    if (!turned) return;
    const soughtStep = this.#state.sought !== null;
    // a step that is sought for nobody is sought anew when there is somebody
    if (hidden && soughtStep) this.#live?.release();
    if (hidden) return;
    if (soughtStep) this.prepare();
    if (!this.#suspended) return;
    this.#suspended = false;
    if (!someoneRuns()) this.play();
  }

  /** What goes on goes on faster or slower. */
  setSpeed(speed: number): void {
    this.#set({ speed });
    this.#estimate.restart();
    this.#live?.setSpeed(speed);
  }

  /** Nothing hides it from now on. */
  insist(): void {
    this.#insistent = true;
    for (const why of ["unseen", "unshown"] as const) this.hide(why, false);
  }

  get suspended(): boolean {
    return this.#suspended;
  }

  /** What was computed elsewhere at these settings, and nothing beside it; a run that was under way is called off. */
  show(summary: Summary): void {
    const { state } = summary;
    this.close();
    this.#suspended = false;
    if (this.kind === "survey") this.sweeper.cancel();
    const still = { ghost: null, awaited: false, sought: null, secondsLeft: null };
    this.#set({ summary, state: state === "running" ? "paused" : state, ...still });
  }

  /** It is seen, has what it needs, and nothing of the page runs. */
  get free(): boolean {
    return !this.#sight.hidden && !someoneRuns() && !this.#lacking;
  }

  #enter(): Pool {
    this.#pool = this.#page.pool();
    this.#pool.enter(this);
    return this.#pool;
  }

  /** Its workers are let go; what is drawn and where it is stays. What still computes is asked again later. */
  #release(): void {
    if (this.#state.sweeping !== null || this.#prompt.busy) {
      this.#sight.wait();
      return;
    }
    this.#live?.release();
    this.#anticipated = false;
    this.#pool?.leave(this);
    this.#pool = null;
  }

  /** For good. */
  destroy(): void {
    this.close();
    this.sweeper.cancel();
    this.#sight.close();
    this.#release();
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

  /** A reader may scroll away from a sweep that goes on; a deck shows something else meanwhile. */
  #hideSweep(hidden: boolean): void {
    const { sweeping } = this.#state;
    if (hidden) {
      this.#sweptBefore = sweeping?.name ?? this.#sweptBefore;
      if (sweeping) this.sweeper.cancel();
    } else if (this.#sweptBefore !== null) {
      this.sweeper.sweep(this.#sweptBefore);
      this.#sweptBefore = null;
    }
  }

  #suspend(): void {
    if (this.#state.state !== "running") return;
    this.pause();
    this.#suspended = true;
  }

  #seeds(): number[] {
    return seedsFrom(this.#state.seed, this.#state.seeds);
  }

  #leap(go: (live: Live) => void): void {
    this.#enter();
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
