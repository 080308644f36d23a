/** The state of one figure and what can be done to it. No React, no page: both are around it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { type LinkState, parseLink, printLink, seedRange } from "../experiments/link.ts";
import type { StoredResult } from "../experiments/stored.ts";
import { pointsOf } from "../experiments/sweeps.ts";
import type { Experiment, Summary, SweepResult, Values } from "../experiments/types.ts";
import { clampedValue, parameterOf, withChanges } from "../experiments/values.ts";
import { someoneRuns } from "../runner/session.ts";
import { startSweep } from "../runner/sweep.ts";
import { Live, type Surroundings } from "./live.ts";
import { nextSeed, sameValues, seedsFrom } from "./settings.ts";
import { type Snapshot, snapshotOf, soundSnapshot } from "./snapshot.ts";

export type FigureStateName = "idle" | "running" | "paused" | "done" | "diverged" | "failed";

export interface Sweeping {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** Null until the first run has ended. */
  readonly secondsLeft: number | null;
}

export interface FigureState extends LinkState {
  /** The page's script has taken over: controls answer. */
  readonly alive: boolean;
  readonly state: FigureStateName;
  /** What is drawn. */
  readonly summary: Summary;
  /** The finished run before it. */
  readonly ghost: Summary | null;
  /** What a link or an entry asked for and could not have, a sentence each. */
  readonly notes: readonly string[];
  /** What happened to the workers, a sentence each. */
  readonly messages: readonly string[];
  /** Why it failed. */
  readonly failure: string | null;
  readonly sweeps: Readonly<Record<string, SweepResult>>;
  readonly sweeping: Sweeping | null;
  readonly beat: number | null;
}

type Settings = Partial<Pick<FigureState, "values" | "seed" | "seeds" | "beat">>;

export class FigureStore {
  readonly experiment: Experiment;
  readonly stored: StoredResult;
  readonly store: StoreApi<FigureState>;
  readonly #around: Surroundings;
  #live: Live | null = null;
  #sweep: { cancel: () => void } | null = null;
  #visible = true;
  /** It ran when it went out of sight. */
  #suspended = false;
  #anticipated = false;

  constructor(experiment: Experiment, stored: StoredResult, around: Surroundings) {
    this.experiment = experiment;
    this.stored = stored;
    this.#around = around;
    this.store = createStore<FigureState>(() => ({
      alive: false,
      values: experiment.defaults,
      seed: seedRange.seed.value,
      seeds: seedRange.seeds.value,
      state: "idle",
      summary: stored.summary,
      ghost: null,
      notes: [],
      messages: [],
      failure: null,
      sweeps: stored.sweeps,
      sweeping: null,
      beat: null,
    }));
  }

  get state(): FigureState {
    return this.store.getState();
  }

  /** Takes over what the link says. At the defaults the stored result stays on the screen. */
  wake(): void {
    if (this.state.alive) return;
    const { notes, ...link } = parseLink(this.experiment.parameters, this.#around.readLink(), this.#around.prefix);
    this.#set({ alive: true, notes, ...link });
    if (notes.length > 0) this.#writeLink();
    if (!this.#isDefault(link)) this.#open();
  }

  /** One parameter; text as a link or an entry brings it. Out of range becomes the nearest allowed, with a note. */
  set(name: string, value: number | string): void {
    const parameter = parameterOf(this.experiment.parameters, name);
    if (!parameter) return;
    const taken = clampedValue(name, parameter, String(value));
    this.#set({ notes: taken.note ? [taken.note] : [] });
    this.#change({ values: { ...this.state.values, [name]: taken.value } });
  }

  /** As a hand moves them: the newest values are in the state when this returns. `done` ends the movement. */
  move(changes: Values, done: boolean): void {
    const values: Record<string, number | string> = { ...this.state.values };
    for (const [name, value] of Object.entries(changes)) {
      const parameter = parameterOf(this.experiment.parameters, name);
      if (parameter) values[name] = clampedValue(name, parameter, String(value)).value;
    }
    this.#change({ values });
    if (done) this.#writeLink();
  }

  /** Back to the table's own value. */
  setDefault(name: string): void {
    const parameter = parameterOf(this.experiment.parameters, name);
    if (parameter) this.set(name, parameter.value);
  }

  /** Several at once, as a preset or a host sets them: differences from the defaults. */
  setValues(changes: Values): void {
    this.#set({ notes: [] });
    this.#change({ values: withChanges(this.experiment.parameters, this.experiment.defaults, changes) });
  }

  preset(index: number): void {
    const preset = this.experiment.presets?.[index];
    if (preset) this.setValues(preset.values);
  }

  setSeeds(seeds: number): void {
    const { min, max } = seedRange.seeds;
    this.#change({ seeds: Math.min(max, Math.max(min, Math.trunc(seeds) || min)) });
  }

  /** Another draw of all chance; the link changes. */
  reseed(): void {
    this.#change({ seed: nextSeed(this.state.seed, this.state.seeds) });
  }

  /** The reader is about to run it: workers start and prepare the first run. Once, and nothing of it is shown. */
  anticipate(): void {
    if (this.#anticipated || this.#live) return;
    this.#anticipated = true;
    const { values, seed, seeds } = this.state;
    this.#around.pool().warm(this.experiment, values, seedsFrom(seed, seeds));
  }

  play(): void {
    const { state } = this.state;
    if (state === "running") return;
    if (!this.#live || state === "done" || state === "diverged") this.#open();
    this.#start();
  }

  pause(): void {
    this.#suspended = false;
    if (this.state.state !== "running") return;
    this.#live?.pause();
    this.#set({ state: "paused" });
  }

  /** The same seed from the start: the same run, bit for bit. */
  reset(): void {
    this.#open();
  }

  step(steps: number): void {
    if (!this.#live) this.#open();
    this.#suspended = false;
    this.#live?.step(steps);
    this.#set({ state: "paused" });
  }

  /** To that step exactly, forth or back. */
  seek(step: number): void {
    if (!this.#live) this.#open();
    this.#suspended = false;
    this.#live?.seek(Math.min(this.experiment.steps(this.state.values), Math.max(0, Math.trunc(step) || 0)));
    this.#set({ state: "paused" });
  }

  /** A named state: always the same picture, whatever was there before. */
  goToBeat(index: number, { animate }: { readonly animate: boolean } = { animate: false }): void {
    const beat = this.experiment.beats?.[index];
    if (!beat) return;
    const { parameters, defaults, steps } = this.experiment;
    const values = withChanges(parameters, defaults, beat.values);
    this.#settle({ values, beat: index });
    const step = beat.step === "end" ? steps(values) : (beat.step ?? 0);
    if (animate && beat.step === "end") this.#start();
    else if (step > 0) this.seek(step);
  }

  snapshot(): Snapshot {
    return snapshotOf(this.state);
  }

  /** @returns whether it was a snapshot of this figure */
  restore(given: unknown): boolean {
    const snapshot = soundSnapshot(this.experiment, given);
    if (!snapshot) return false;
    const { step, ...link } = snapshot;
    this.#settle(link);
    if (step > 0) this.seek(step);
    return true;
  }

  startSweep(name: string): void {
    this.cancelSweep();
    const { values, seed, seeds } = this.state;
    const declared = this.experiment.sweeps?.[name];
    if (!declared) return;
    const total = pointsOf(this.experiment.parameters, declared, values).length * seeds;
    this.#set({ sweeping: { name, done: 0, total, secondsLeft: null } });
    this.#sweep = startSweep(this.#around.pool(), {
      experiment: this.experiment,
      name,
      values,
      seeds: seedsFrom(seed, seeds),
      clock: this.#around.clock,
      onProgress: (result, done, all, secondsLeft) => {
        const sweeping = done < all ? { name, done, total: all, secondsLeft } : null;
        this.#set({ sweeping, sweeps: { ...this.state.sweeps, [name]: result } });
      },
      onFailed: (message) => this.#set({ sweeping: null, messages: this.#with(`The sweep stopped: ${message}`) }),
    });
  }

  cancelSweep(): void {
    this.#sweep?.cancel();
    this.#sweep = null;
    this.#set({ sweeping: null });
  }

  /** What cannot be seen does not run. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
    if (!visible && this.state.state === "running") {
      this.pause();
      this.#suspended = true;
    } else if (visible && this.#suspended) {
      this.#suspended = false;
      if (!someoneRuns()) this.play();
    }
  }

  destroy(): void {
    this.#live?.close();
    this.#live = null;
    this.#sweep?.cancel();
    this.#sweep = null;
  }

  #set(changes: Partial<FigureState>): void {
    this.store.setState(changes);
  }

  #isDefault({ values, seed, seeds }: LinkState): boolean {
    return (
      sameValues(values, this.experiment.defaults) && seed === seedRange.seed.value && seeds === seedRange.seeds.value
    );
  }

  /** New settings: what they made stale stops, what was finished stays as a ghost, the new run starts at once. */
  #change(settings: Settings): void {
    const before = this.state;
    const next = { ...before, beat: null, ...settings };
    if (sameValues(next.values, before.values) && next.seed === before.seed && next.seeds === before.seeds) return;
    this.#settle(settings);
    this.#start();
  }

  /** New settings at step 0. */
  #settle(settings: Settings): void {
    const { summary, ghost, state } = this.state;
    const finished = summary.state === "done" && state !== "failed";
    this.#sweep?.cancel();
    this.#sweep = null;
    this.#set({ beat: null, ...settings, ghost: finished ? summary : ghost, sweeping: null });
    this.#writeLink();
    this.#open();
  }

  /** A session at step 0, at rest. */
  #open(): void {
    this.#live?.close();
    this.#suspended = false;
    const { values, seed, seeds } = this.state;
    this.#set({ state: "idle", failure: null, messages: [] });
    this.#live = new Live(
      {
        experiment: this.experiment,
        values,
        seeds: seedsFrom(seed, seeds),
        onDraw: (summary) => this.#draw(summary),
        onMessage: (message) => this.#set({ messages: this.#with(message) }),
        onFailed: (failure) => {
          this.#live = null;
          this.#set({ state: "failed", failure });
        },
        onDisplaced: () => this.#set({ state: "paused" }),
      },
      this.#around,
    );
  }

  #start(): void {
    this.#set({ state: "running" });
    this.#live?.play();
    if (!this.#visible) this.setVisible(false);
  }

  #draw(summary: Summary): void {
    const ended = summary.state === "done" || summary.state === "diverged";
    this.#set(ended ? { summary, state: summary.state as "done" | "diverged" } : { summary });
  }

  #with(message: string): readonly string[] {
    const { messages } = this.state;
    return messages.includes(message) ? messages : [...messages, message];
  }

  #writeLink(): void {
    this.#around.writeLink(printLink(this.experiment.parameters, this.state, this.#around.prefix));
  }
}
