/** The state of one figure and what can be done to it. No React, no page: both are around it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { saidOf } from "../experiments/datasets.ts";
import { filesFor } from "../experiments/files.ts";
import type { Kind } from "../experiments/kinds.ts";
import { type LinkState, parseLink, printLink, seedRange } from "../experiments/link.ts";
import type { StoredResult } from "../experiments/stored.ts";
import { reread } from "../experiments/summary.ts";
import type { Beat, Experiment, Summary, Values } from "../experiments/types.ts";
import { clampedValue, parameterOf, withChanges } from "../experiments/values.ts";
import { Drive } from "./drive.ts";
import { ghostUnder } from "./ghost.ts";
import type { Surroundings } from "./live.ts";
import { nextSeed, ownPicture, sameValues, untouchedSettings, withSoundSeeds } from "./settings.ts";
import { type Snapshot, snapshotOf, soundSnapshot } from "./snapshot.ts";
import { usualSpeed } from "./speed.ts";
import type { Brought, FigureState } from "./state.ts";

type Settings = Partial<Pick<FigureState, "values" | "seed" | "seeds" | "beat">>;

/** The link of a figure that follows the finger waits until the finger rests. */
const restMs = 300;

/**
 * Who presses the main button so soon after the figure has begun by itself meant to start it: the word changed under the
 * finger.
 */
const graceMs = 800;

export class FigureStore {
  readonly experiment: Experiment;
  readonly stored: StoredResult;
  readonly store: StoreApi<FigureState>;
  readonly #around: Surroundings;
  readonly #drive: Drive;
  #touched = false;
  #linked = false;
  /** When it began by itself. */
  #begun = Number.NEGATIVE_INFINITY;
  /** The stored result, as it was read last. */
  #ofStored: Summary;
  /** What was drawn when a hand began to move something. */
  #before: Summary | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(experiment: Experiment, stored: StoredResult, around: Surroundings) {
    this.experiment = experiment;
    this.stored = stored;
    this.#around = around;
    this.#ofStored = stored.summary;
    this.store = createStore<FigureState>(() => ({
      ...untouchedSettings(experiment),
      alive: false,
      state: "idle",
      summary: stored.summary,
      ghost: null,
      speed: usualSpeed,
      awaited: false,
      sought: null,
      secondsLeft: null,
      notes: [],
      messages: [],
      failure: null,
      sweeps: stored.sweeps,
      sweeping: null,
      beat: null,
      brought: { reading: false, said: null, refusal: null },
    }));
    this.#drive = new Drive(experiment, around, this.store);
  }

  get state(): FigureState {
    return this.store.getState();
  }

  get kind(): Kind {
    return this.#drive.kind;
  }

  /** Its link asked for other settings than the table's. */
  get linked(): boolean {
    return this.#linked;
  }

  /** What is drawn was stored with the essay, and no run of the reader’s. */
  get drawsStored(): boolean {
    return this.state.summary === this.#ofStored;
  }

  /** The reader, or a host, has done something with it. */
  get touched(): boolean {
    return this.#touched;
  }

  /** Takes over what the link says. At the defaults the stored result stays on the screen. */
  wake(): void {
    if (this.state.alive) return;
    const { experiment } = this;
    const { notes, ...link } = parseLink(experiment, this.#around.readLink(), this.#around.prefix, this.#around.flat);
    const settings = withSoundSeeds(experiment, link);
    this.#linked = !this.#isStored(settings);
    this.#set({ alive: true, notes, ...settings });
    if (experiment.files) this.tellFiles({ said: saidOf(experiment.files.name) });
    if (notes.length > 0) this.#writeLink();
    if (this.#linked) this.#drive.open();
  }

  /** One parameter; text as a link or an entry brings it. Out of range becomes the nearest allowed, with a note. */
  set(name: string, value: number | string): void {
    const parameter = parameterOf(this.experiment.parameters, name);
    if (!parameter) return;
    const taken = clampedValue(name, parameter, String(value));
    this.#set({ notes: taken.note ? [taken.note] : [] });
    this.#change({ values: { ...this.state.values, [name]: taken.value } });
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

  /**
   * Several at once, from a hand in the picture; what is out of range becomes the nearest allowed. While it moves, only
   * how a run would begin is shown, or an instant figure's answer; nothing is kept, and the link waits until it is `done`.
   */
  move(changes: Values, done: boolean): void {
    this.#touched = true;
    const values: Record<string, number | string> = { ...this.state.values };
    for (const [name, value] of Object.entries(changes)) {
      const parameter = parameterOf(this.experiment.parameters, name);
      if (parameter) values[name] = clampedValue(name, parameter, String(value)).value;
    }
    if (this.kind === "instant" || this.kind === "survey" || (done && this.#before === null)) {
      this.#change({ values });
      if (done) this.#writeLink();
    } else if (done) {
      this.#settle({ values });
      this.#drive.start();
    } else if (!sameValues(values, this.state.values)) {
      this.#before ??= this.state.summary;
      this.#set({ values, beat: null, notes: [] });
      this.#drive.sweeper.cancel();
      this.#drive.preview();
    }
  }

  /** How fast a run is shown; it changes no number. */
  setSpeed(speed: number): void {
    this.#drive.setSpeed(speed);
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
    this.#drive.anticipate();
  }

  /** It is shown soon: what it needs to go on where it is gets ready. */
  prepare(): void {
    this.#drive.prepare();
  }

  /** Runs without being asked, if nobody has touched it and nothing else runs. @returns whether it does */
  begin(): boolean {
    if (this.#touched || this.state.state !== "idle" || !this.#drive.free) return false;
    this.#begun = this.#around.clock();
    this.play();
    return true;
  }

  /** What the main button does: it runs the figure, or, where that is its question, the sweep beside it. */
  act(): void {
    if (this.kind === "map") this.startSweep(this.experiment.survey?.sweep ?? "");
    else this.play();
  }

  /** The main button again. */
  rest(): void {
    if (this.kind === "map") this.cancelSweep();
    else if (this.#around.clock() - this.#begun > graceMs) this.pause();
  }

  play(): void {
    this.#touched = true;
    this.#before = null;
    this.#drive.play();
  }

  /** What has come of it stays. */
  pause(): void {
    this.#touched = true;
    this.#drive.pause();
  }

  /** The same seed from the start: the same run, bit for bit. */
  reset(): void {
    this.#touched = true;
    this.#before = null;
    this.#drive.open();
  }

  /** From the step that is drawn. At the end there is no further. */
  step(steps: number): void {
    this.#touched = true;
    this.#drive.step(steps);
  }

  /** To that step exactly, forth or back. */
  seek(step: number): void {
    this.#touched = true;
    this.#drive.seek(step);
  }

  /** A named state: always the same picture, whatever was there before. */
  goToBeat(index: number, animated: { readonly animate: boolean } = { animate: false }): void {
    const beat = this.experiment.beats?.[index];
    if (!beat) return;
    const values = withChanges(this.experiment.parameters, this.experiment.defaults, beat.values);
    this.goTo({ values, beat: index }, beat.step, animated);
  }

  /** To these settings, at that step of their run. With `animate` a run to the end is watched; a survey always is. */
  goTo(settings: Settings, to: Beat["step"], { animate }: { readonly animate: boolean }): void {
    this.#touched = true;
    this.#settle(settings);
    const step = to === "end" ? this.experiment.steps(this.state.values) : (to ?? 0);
    if (to === "end" && (animate || this.kind === "survey")) this.#drive.start();
    else if (step > 0) this.#drive.seek(step);
  }

  snapshot(): Snapshot {
    return snapshotOf(this.state);
  }

  /**
   * @param fresh  the picture is of that snapshot alone, whatever was there before
   * @returns whether it was a snapshot of this figure
   */
  restore(given: unknown, fresh = false): boolean {
    const snapshot = soundSnapshot(this.experiment, given);
    if (!snapshot) return false;
    this.#touched = true;
    const { step, notes, ...link } = snapshot;
    this.#set({ notes });
    this.#settle(withSoundSeeds(this.experiment, link));
    if (fresh) this.#set({ ghost: null });
    if (step > 0 && this.kind === "survey") this.#drive.start();
    else if (step > 0) this.#drive.seek(step);
    return true;
  }

  /** What had to be changed or left out of what was asked for elsewhere than in a control, a sentence each. */
  tellNotes(notes: readonly string[]): void {
    if (notes.length > 0) this.#set({ notes: [...this.state.notes, ...notes] });
  }

  /** News of the reader's files that changes no numbers. */
  tellFiles(news: Partial<Brought>): void {
    this.#set({ brought: { ...this.state.brought, ...news } });
  }

  /** The reader's files have been made a data set: what was made of others goes, and a run begins with these. */
  takeFiles(): void {
    const { files } = this.experiment;
    if (!files) return;
    this.#touched = true;
    const { values } = this.state;
    this.#set({ notes: [], sweeps: this.stored.sweeps });
    this.tellFiles({ reading: false, said: saidOf(files.name), refusal: null });
    this.#settle({ values: filesFor(this.experiment, values) ? values : { ...values, ...files.at } });
    if (this.kind !== "survey") this.#drive.start();
  }

  /** The stored result, if a run of the settings as they are would come to it by that step; null if not. */
  storedAt(step: number): Summary | null {
    const { summary } = this.stored;
    return summary.state !== "running" && step >= summary.step && this.#isStored(this.state) ? summary : null;
  }

  /** This is drawn, and nothing is under way: a picture of these settings that was computed elsewhere. */
  show(summary: Summary): void {
    this.#touched = true;
    this.#drive.show(summary);
  }

  startSweep(name: string): void {
    this.#touched = true;
    this.#drive.sweeper.sweep(name);
  }

  cancelSweep(): void {
    this.#drive.sweeper.cancel();
  }

  /** What cannot be seen does not run. */
  setVisible(visible: boolean): void {
    this.#drive.hide("unseen", !visible);
  }

  /** The same of what a host says that it does not show, whatever the page itself sees. */
  setShown(shown: boolean): void {
    this.#drive.hide("unshown", !shown);
  }

  /** Runs wherever it is from now on: it is made ready for paper. */
  insist(): void {
    this.#drive.insist();
  }

  /** It goes on as soon as it is seen. */
  get suspended(): boolean {
    return this.#drive.suspended;
  }

  destroy(): void {
    this.#drive.destroy();
    clearTimeout(this.#resting);
  }

  #set(changes: Partial<FigureState>): void {
    this.store.setState(changes);
  }

  /** Whether the stored result is of these settings. */
  #isStored({ values, seed, seeds }: LinkState): boolean {
    const untouched = untouchedSettings(this.experiment);
    return sameValues(values, untouched.values) && seed === untouched.seed && seeds === untouched.seeds;
  }

  /** New settings: what they made stale stops, what was finished stays as a ghost, the new run starts at once. */
  #change(settings: Settings): void {
    this.#touched = true;
    const before = this.state;
    const next = withSoundSeeds(this.experiment, { ...before, beat: null, ...settings });
    const sameRuns = next.seed === before.seed && next.seeds === before.seeds;
    if (sameValues(next.values, before.values) && sameRuns) return;
    if (sameRuns && ownPicture(before) && this.#reread(next.values)) return;
    this.#settle({ ...settings, seed: next.seed, seeds: next.seeds });
    // a survey takes long: the reader starts it
    if (this.kind !== "survey") this.#drive.start();
  }

  /** Settings that no run asks for: what is drawn, and what is under way, goes on under them. @returns whether it does */
  #reread(values: Values): boolean {
    const summary = reread(this.experiment, this.state.summary, values);
    if (summary === null) return false;
    if (this.drawsStored) this.#ofStored = summary;
    this.#set({ values, summary, beat: null });
    this.#writeLink();
    return true;
  }

  /** New settings at step 0. An instant figure answers, and keeps no run before this one. */
  #settle(settings: Settings): void {
    const { ghost, state, summary: drawn } = this.state;
    const summary = this.#before ?? drawn;
    const counts = this.kind !== "instant" && state !== "failed";
    this.#before = null;
    this.#drive.sweeper.cancel();
    this.#set({ beat: null, ...settings });
    this.#set({ ghost: ghostUnder(this.state, counts ? summary : null, ghost) });
    if (this.kind === "instant") this.#writeLater();
    else this.#writeLink();
    this.#drive.open();
  }

  #writeLink(): void {
    clearTimeout(this.#resting);
    this.#around.writeLink(printLink(this.experiment, this.state, this.#around.prefix));
  }

  #writeLater(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#writeLink(), restMs);
  }
}
