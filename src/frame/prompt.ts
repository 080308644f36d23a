/**
 * Answers that follow a finger: of all that is asked only the newest is computed, and each answer is drawn in the next
 * picture. The page's own thread computes as long as that takes no time to speak of, else a worker.
 */
import { summarise } from "../experiments/summary.ts";
import type { Experiment, RunnableExperiment, RunResult, Summary, Values } from "../experiments/types.ts";
import type { RunHandle } from "../runner/follow.ts";
import type { Surroundings } from "./live.ts";

export interface PromptOptions {
  readonly experiment: Experiment;
  /** The whole run, or only how it begins. */
  readonly whole: boolean;
  readonly onDraw: (summary: Summary) => void;
  readonly onMessage: (message: string) => void;
  readonly onFailed: (message: string) => void;
}

interface Asked {
  readonly values: Values;
  readonly seeds: readonly number[];
}

/** So long an answer may take on the page itself. */
const promptMs = 4;
/** A worker that answers within this, messages included, promises that it could be prompt here. */
const promisingMs = 16;
/** After so many answers from a worker the page tries again: settings change, and with them what they take. */
const patience = 32;

type Near = { readonly run: (asked: Asked) => RunResult[] };

export class Prompt {
  readonly #options: PromptOptions;
  readonly #around: Surroundings;
  #wanted: Asked | null = null;
  #answer: Summary | null = null;
  /** Runs in workers that belong to the answer under way. */
  #handles: RunHandle[] = [];
  #callOff: (() => void) | null = null;
  #near: Near | "loading" | null = null;
  /** Milliseconds that an answer takes here, a moving mean; null before the first, and when it was long ago. */
  #cost: number | null = null;
  /** What a worker took for the last one. */
  #trip = Number.POSITIVE_INFINITY;
  #trips = 0;

  constructor(options: PromptOptions, around: Surroundings) {
    this.#options = options;
    this.#around = around;
  }

  ask(values: Values, seeds: readonly number[]): void {
    this.#wanted = { values, seeds };
    void this.#load();
    if (this.#handles.length > 0) return; // the newest goes next
    if (this.#prompt()) this.#schedule();
    else this.#sendWanted();
  }

  /** A finger may come soon: what computes is fetched, a worker starts, and nothing of it is shown. */
  warm(values: Values, seeds: readonly number[]): void {
    void this.#load();
    // the first answer tells how long a worker takes to start, the second how long an answer takes
    this.#send(
      { values, seeds },
      () => this.#handles.length === 0 && !this.#wanted && this.#send({ values, seeds }, () => {}),
    );
  }

  /** A worker is at an answer. */
  get busy(): boolean {
    return this.#handles.length > 0;
  }

  /** Nothing is heard or drawn of it afterwards. */
  close(): void {
    this.#callOff?.();
    this.#callOff = null;
    for (const handle of this.#handles) handle.close();
    this.#handles = [];
    this.#wanted = null;
    this.#answer = null;
  }

  #prompt(): boolean {
    if (this.#near === null || this.#near === "loading") return false;
    // only workers wait for data
    const { data, afar } = this.#options.experiment;
    if (afar) return false;
    if (data && this.#wanted && data(this.#wanted.values).length > 0) return false;
    return this.#cost === null ? this.#trip < promisingMs : this.#cost < promptMs;
  }

  /** What computes is fetched while a worker gives the first answer. */
  async #load(): Promise<void> {
    const { experiment, whole } = this.#options;
    if (this.#near !== null || experiment.afar) return;
    this.#near = "loading";
    try {
      const [{ near }, motion] = await Promise.all([import("../runner/near.ts"), experiment.motion()]);
      const runnable: RunnableExperiment = { ...experiment, ...motion };
      this.#near = { run: ({ values, seeds }) => near(runnable, values, seeds, whole) };
    } catch {
      this.#near = null; // the workers have it, or will say why not
    }
  }

  #schedule(): void {
    this.#callOff ??= this.#around.frame(() => {
      this.#callOff = null;
      this.#picture();
    });
  }

  #picture(): void {
    if (this.#wanted && this.#handles.length === 0 && this.#prompt()) this.#compute();
    const answer = this.#answer;
    this.#answer = null;
    if (answer) this.#options.onDraw(answer);
    if (this.#wanted && this.#handles.length === 0) this.#sendWanted();
  }

  #compute(): void {
    const asked = this.#take();
    if (!asked || this.#near === null || this.#near === "loading") return;
    const before = this.#around.clock();
    try {
      this.#answer = this.#summary(asked, this.#near.run(asked));
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
      return;
    }
    const took = this.#around.clock() - before;
    this.#cost = this.#cost === null ? took : (this.#cost + took) / 2;
    this.#trips = 0;
  }

  #sendWanted(): void {
    const asked = this.#take();
    if (!asked) return;
    this.#send(asked, (results) => {
      this.#answer = this.#summary(asked, results);
      this.#schedule();
    });
  }

  #send(asked: Asked, onResults: (results: readonly RunResult[]) => void): void {
    const { experiment, whole, onMessage } = this.#options;
    const before = this.#around.clock();
    const results = new Map<number, RunResult>();
    const pool = this.#around.pool();
    this.#handles = asked.seeds.map((seed) => {
      const handle: RunHandle = pool.open({
        experiment,
        values: asked.values,
        seed,
        pace: null,
        quiet: whole,
        onProgress: (result) => {
          if ((whole && result.state === "running") || results.has(seed)) return;
          handle.close();
          results.set(seed, result);
          if (results.size < asked.seeds.length) return;
          this.#arrive(this.#around.clock() - before);
          onResults(asked.seeds.flatMap((each) => results.get(each) ?? []));
          if (this.#wanted) this.#schedule();
        },
        onFailed: (message) => this.#fail(message),
        onMessage,
      });
      return handle;
    });
    if (whole) for (const handle of this.#handles) handle.go();
  }

  #arrive(trip: number): void {
    this.#handles = [];
    this.#trip = trip;
    if (++this.#trips % patience === 0) this.#cost = null;
  }

  #take(): Asked | null {
    const asked = this.#wanted;
    this.#wanted = null;
    return asked;
  }

  #summary({ values }: Asked, runs: readonly RunResult[]): Summary {
    return summarise(this.#options.experiment, values, runs);
  }

  #fail(message: string): void {
    this.close();
    this.#options.onFailed(message);
  }
}
