/**
 * Claims that a reader has tested: a run that came to its end at the settings of a claim, or of its control, is a trial of
 * it. The last trial of each is kept on the device, and nowhere else.
 */
import { holds } from "../experiments/claims.ts";
import type { Claim, Experiment, Summary, Values } from "../experiments/types.ts";
import { withChanges } from "../experiments/values.ts";
import type { Memory } from "./memory.ts";
import { sameValues } from "./settings.ts";
import type { FigureStore } from "./store.ts";

export interface Trial {
  readonly measured: number;
  readonly held: boolean;
  /** Runs behind it. */
  readonly runs: number;
}

const parts = ["claim", "control"] as const;
export type Part = (typeof parts)[number];

/** By id of the claim. */
export type Trials = Readonly<Record<string, Partial<Record<Part, Trial>>>>;

/** The settings of a claim or of its control, whole. */
function settingsOf({ parameters, defaults }: Experiment, claim: Claim, part: Part): Values {
  return withChanges(parameters, defaults, part === "claim" ? claim.at : claim.control.at);
}

interface Asked {
  readonly claim: Claim;
  readonly part: Part;
  readonly values: Values;
}

/** Claims and controls of an experiment with their settings: found once, since an instant figure asks at every move. */
export const askedOf = (experiment: Experiment): readonly Asked[] =>
  experiment.claims.flatMap((claim) =>
    parts.map((part) => ({ claim, part, values: settingsOf(experiment, claim, part) })),
  );

/** What this finished summary says of the claims whose settings, or controls, it has. */
export function trialsIn(asked: readonly Asked[], summary: Summary): Trials {
  const trials: Record<string, Partial<Record<Part, Trial>>> = {};
  for (const { claim, part, values } of asked) {
    if (!sameValues(values, summary.values)) continue;
    const measured = claim.measure(summary);
    if (!Number.isFinite(measured)) continue;
    const trial = { measured, held: holds(claim, measured), runs: summary.seeds.length };
    trials[claim.id] = { ...trials[claim.id], [part]: trial };
  }
  return trials;
}

/** What storage held may be anything. */
function soundTrials(experiment: Experiment, kept: unknown): Trials {
  const trials: Record<string, Partial<Record<Part, Trial>>> = {};
  for (const { id } of experiment.claims)
    for (const part of parts) {
      const { measured, held, runs } = (kept as Trials | null)?.[id]?.[part] ?? {};
      if (typeof measured === "number" && typeof held === "boolean" && typeof runs === "number")
        trials[id] = { ...trials[id], [part]: { measured, held, runs } };
    }
  return trials;
}

/** The trials of one figure, as a store that React can read. */
export class Tested {
  #trials: Trials;
  readonly #listeners = new Set<() => void>();
  readonly #figure: FigureStore;
  readonly #memory: Memory;
  #seen: Summary | null = null;
  #asked: readonly Asked[] | undefined;

  constructor(figure: FigureStore, memory: Memory) {
    this.#figure = figure;
    this.#memory = memory;
    this.#trials = soundTrials(figure.experiment, memory.recall(figure.experiment.id));
  }

  readonly trials = (): Trials => this.#trials;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @returns an end to it */
  watch(): () => void {
    return this.#figure.store.subscribe(() => this.#look());
  }

  #look(): void {
    const { experiment, state } = this.#figure;
    const { summary } = state;
    // the stored result is ours
    if (summary === this.#seen || this.#figure.drawsStored || summary.state !== "done") return;
    this.#seen = summary;
    this.#asked ??= askedOf(experiment);
    const trials = trialsIn(this.#asked, summary);
    if (Object.keys(trials).length === 0) return;
    const all = { ...this.#trials };
    for (const [id, parts] of Object.entries(trials)) all[id] = { ...all[id], ...parts };
    this.#trials = all;
    this.#memory.keep(experiment.id, all);
    for (const listener of this.#listeners) listener();
  }

  /** Sets the figure to a claim or its control, and runs it. */
  test(claim: Claim, part: Part): void {
    const { experiment } = this.#figure;
    this.#figure.setValues(settingsOf(experiment, claim, part));
    if (this.#figure.kind !== "instant") this.#figure.play();
  }
}
