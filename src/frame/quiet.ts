/** A run on this thread, of which nothing is seen until it is there: for paper, which waits for no worker. */
import { kindOf } from "../experiments/kinds.ts";
import type { LinkState } from "../experiments/link.ts";
import { summarise } from "../experiments/summary.ts";
import type { Experiment, RunnableExperiment, Summary } from "../experiments/types.ts";
import type { nearAt, Reach } from "../runner/near.ts";
import { seedsFrom } from "./settings.ts";

interface Parts {
  readonly nearAt: typeof nearAt;
  readonly runnable: RunnableExperiment;
}

export class Quiet {
  readonly #experiment: Experiment;
  #parts: Parts | null = null;
  /** What computes is here, or does not come. */
  readonly loaded: Promise<void>;

  constructor(experiment: Experiment) {
    this.#experiment = experiment;
    this.loaded = this.#load();
  }

  /** @returns null where only workers can: it needs data, is a survey, takes long in one step; or may not go on */
  at({ values, seed, seeds }: LinkState, reach: Reach): Summary | null {
    const experiment = this.#experiment;
    const afar = experiment.afar || kindOf(experiment) === "survey" || (experiment.data?.(values).length ?? 0) > 0;
    if (!this.#parts || afar) return null;
    const runs = this.#parts.nearAt(this.#parts.runnable, values, seedsFrom(seed, seeds), reach);
    return runs && summarise(experiment, values, runs);
  }

  async #load(): Promise<void> {
    try {
      const [{ nearAt }, motion] = await Promise.all([import("../runner/near.ts"), this.#experiment.motion()]);
      this.#parts = { nearAt, runnable: { ...this.#experiment, ...motion } };
    } catch {
      // the workers have it, or will say why not
    }
  }
}
