/**
 * A figure on paper. What was begun and what has not run is computed to its end without being watched, on this thread as
 * far as its work budget goes, since nothing can be waited for when a browser prints; what is at rest at a step of a
 * presenter's, or because it was paused there, is printed as it stands. What could not be computed is said on the paper.
 */
import { flushSync } from "react-dom";
import type { Quiet } from "../frame/quiet.ts";
import { hasEnded, ownPicture, reachInWords } from "../frame/settings.ts";
import type { FigureStore } from "../frame/store.ts";
import { linkOnPaper, seedsInWords, settingsInWords } from "./on-paper.ts";
import { settled, stands } from "./settled.ts";

/** The work that a figure may do for a sheet of paper: on this thread; less of it where a host waits for workers. */
const workMs = 5000;
const promptMs = 1500;
const workersMs = 12_000;

/** Pixels of what is painted to one of CSS: above 200 to an inch. */
const paperDpr = 2.5;

export interface PaperOptions {
  readonly store: FigureStore;
  readonly quiet: Quiet;
  /** A presenter's step is what is to be seen, be it before the run. */
  readonly onBeat: () => boolean;
  /** Its question stands where its answer will. */
  readonly asks: () => boolean;
  readonly mode: PaperMode;
}

/** The step that paper shows; null for the picture that is there. */
function stepWanted({ kind, state, suspended, experiment }: FigureStore, onBeat: boolean): number | null {
  if (kind === "survey" || state.state === "failed") return null;
  if (state.sought !== null) return state.sought;
  const end = experiment.steps(state.values);
  if (state.state === "running" || suspended) return end;
  // what is awaited is not drawn yet, be the settings of what is drawn the same
  const own = ownPicture(state) && !state.awaited;
  if (onBeat) return own ? null : 0;
  return own && (state.state !== "idle" || hasEnded(state)) ? null : end;
}

/** Which of its pictures paper shows: that of the figure as it is, or the one that lies beside its page. */
export type PaperMode = "static" | "poster";

export class Paper {
  readonly #options: PaperOptions;
  readonly #root = document.documentElement;
  readonly #line = document.createElement("span");
  readonly #note = document.createElement("p");
  readonly #poster = new Image();
  /** A host has it stay ready for paper. */
  #kept = false;
  /** All that may be done has been done. */
  #still = false;
  /** Of the display. */
  #dpr: string | undefined;

  /** @param page  what holds the figure and its badge */
  constructor(page: HTMLElement, options: PaperOptions) {
    this.#options = options;
    this.#line.className = "paper-line";
    this.#note.className = "paper-note";
    const badge = page.querySelector(".badge:not(.scriptless)");
    badge?.append(this.#line);
    page.insertBefore(this.#note, badge);
    if (options.mode === "poster") void this.#fetch();
    const now = () => {
      if (this.#still) return;
      this.#compute(workMs);
      this.#show(false);
    };
    addEventListener("beforeprint", now, true);
    addEventListener("afterprint", () => this.#kept || this.#dress(false));
  }

  /** For a host that waits: from then on the picture stays. @returns whether all of it could be computed */
  async ready(mode: PaperMode): Promise<boolean> {
    const { store, quiet } = this.#options;
    this.#kept = true;
    await Promise.all([quiet.loaded, mode === "poster" ? this.#fetch() : null]);
    if (!this.#compute(promptMs)) {
      store.insist();
      const step = this.#step();
      if (step !== null) store.seek(step);
      else if (store.kind === "survey") store.act();
      await settled(store, workersMs);
    }
    return this.#show(true);
  }

  /** All that can be had without waiting. @returns whether that is all */
  #compute(ms: number): boolean {
    const { store, quiet } = this.#options;
    const step = this.#step();
    const end = performance.now() + ms;
    const mayGoOn = () => performance.now() < end;
    const summary = step === null ? null : (store.storedAt(step) ?? quiet.at(store.state, { step, mayGoOn }));
    if (summary) flushSync(() => store.show(summary));
    return this.#isWhole();
  }

  /** @param still  it does not go on afterwards @returns whether it is all that was to be computed */
  #show(still: boolean): boolean {
    const { store, quiet } = this.#options;
    const whole = this.#isWhole();
    const { state } = store;
    // how it begins, before a picture of other settings
    const begins = whole || ownPicture(state) ? null : quiet.at(state, { step: 0, mayGoOn: () => true });
    if (begins || (still && state.state !== "failed")) flushSync(() => store.show(begins ?? state.summary));
    this.#tell(whole);
    this.#dress(true);
    this.#still = still;
    return whole;
  }

  #step(): number | null {
    if (this.#options.asks()) return null;
    return stepWanted(this.#options.store, this.#options.onBeat());
  }

  #isWhole(): boolean {
    const { store, onBeat, asks } = this.#options;
    if (asks()) return true;
    const begun = store.state.state !== "idle" || onBeat();
    return stands(store) && this.#step() === null && (store.kind !== "survey" || begun || hasEnded(store.state));
  }

  #tell(whole: boolean): void {
    const { experiment, state } = this.#options.store;
    const { summary } = state;
    const words = [...settingsInWords(experiment, summary, false), ...seedsInWords(experiment, summary)];
    const parts = [words.join(", "), ...linkOnPaper(experiment, summary)].filter((part) => part !== "");
    this.#line.textContent = parts.map((part) => ` · ${part}`).join("");
    const own = `Not run to its end: ${reachInWords(experiment, summary).toLowerCase()}.`;
    this.#note.textContent = whole
      ? ""
      : ownPicture(state)
        ? own
        : "Not run at these settings: this is a run at others.";
  }

  /** A frame without an origin may not load it, and a page that was saved has none beside it: then the picture stays. */
  async #fetch(): Promise<void> {
    if (this.#poster.src) return;
    const { store } = this.#options;
    this.#poster.className = "paper-poster";
    this.#poster.alt = store.experiment.describe(store.stored.summary);
    this.#poster.src = `poster.${this.#root.dataset.theme === "dark" ? "dark" : "light"}.svg`;
    await this.#poster.decode().then(
      () => this.#note.after(this.#poster),
      () => {},
    );
  }

  /** Laid out at once: paper waits for no observer. */
  #dress(paper: boolean): void {
    const { dataset } = this.#root;
    if (paper && dataset.paper === undefined) {
      this.#dpr = dataset.dpr;
      dataset.paper = "";
      dataset.dpr = String(Math.max(Number(dataset.dpr ?? 0), paperDpr));
    } else if (!paper) {
      delete dataset.paper;
      if (this.#dpr === undefined) delete dataset.dpr;
      else dataset.dpr = this.#dpr;
    }
    flushSync(() => dispatchEvent(new Event("resize")));
  }
}
