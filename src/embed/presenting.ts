/** The steps of a presenter, in the page of one figure. */

import { presented } from "../frame/presented.ts";
import { goToStep, type PresenterStep, presenterSteps } from "../frame/presenter-steps.ts";
import { sameValues } from "../frame/settings.ts";
import type { FigureStore } from "../frame/store.ts";
import type { Beat } from "./protocol.ts";

/** The steps of the figure of this page; what is said of each stands over its picture. */
export class Presenting {
  readonly steps: readonly PresenterStep[];
  readonly #store: FigureStore;
  /** The chance that the address asks for. */
  readonly #draw: { readonly seed: number; readonly seeds: number };
  #at = 0;

  /** @param names  ids of the steps that are asked for, in the order asked for */
  constructor(store: FigureStore, names: readonly string[]) {
    const { values, seed, seeds } = store.state;
    this.#store = store;
    this.#draw = { seed, seeds };
    const all = presenterSteps(store.experiment, values);
    this.steps = names.flatMap((name) => all.filter(({ id }) => id === name));
  }

  get beats(): readonly Beat[] {
    return this.steps.map(({ id, title }) => ({ id, title }));
  }

  get at(): number {
    return this.#at;
  }

  /** Its question stands where its answer will. */
  get asks(): boolean {
    const { says, of } = presented.getState();
    return says === "question" && sameValues(of, this.#store.state.values);
  }

  /** To that step; past the last is the last. With `animate` its run is watched, else it is there. */
  go(place: number, animate: boolean): void {
    this.#at = Math.min(this.steps.length - 1, Math.max(0, Math.trunc(place) || 0));
    const step = this.steps[this.#at];
    if (!step) return;
    const { says, title, values } = step;
    presented.setState({ says, title, of: values });
    goToStep(this.#store, step, this.#draw, animate);
  }
}
