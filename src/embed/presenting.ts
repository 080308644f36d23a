/** The steps of a presenter, in the page of one figure. */
import { answersOf, type PresenterStep, presenterSteps } from "../frame/presenter-steps.ts";
import type { FigureStore } from "../frame/store.ts";
import type { Beat } from "./protocol.ts";

/** The steps of the figure of this page, with its question over the picture while that is asked. */
export class Presenting {
  readonly steps: readonly PresenterStep[];
  readonly #store: FigureStore;
  readonly #page: HTMLElement;
  #at = 0;

  constructor(store: FigureStore, page: HTMLElement) {
    this.#store = store;
    this.#page = page;
    this.steps = presenterSteps(store.experiment);
  }

  get beats(): readonly Beat[] {
    return this.steps.map(({ id, title }) => ({ id, title }));
  }

  get at(): number {
    return this.#at;
  }

  /** To that step; past the last is the last. With `animate` its run is watched, else it is there. */
  go(place: number, animate: boolean): void {
    this.#at = Math.min(this.steps.length - 1, Math.max(0, Math.trunc(place) || 0));
    const step = this.steps[this.#at]!;
    step.go(this.#store, animate);
    this.#show(step.asks === true);
  }

  #show(asks: boolean): void {
    this.#page.querySelector(".slide-question")?.remove();
    this.#page.toggleAttribute("data-asks", asks);
    if (!asks) return;
    const { experiment } = this.#store;
    const question = document.createElement("section");
    question.className = "slide-question";
    const words = document.createElement("p");
    words.textContent = experiment.guess?.question ?? "";
    const list = document.createElement("ul");
    for (const answer of answersOf(experiment)) {
      const item = document.createElement("li");
      item.textContent = answer;
      list.append(item);
    }
    question.append(words, ...(list.childElementCount > 0 ? [list] : []));
    this.#page.append(question);
  }
}
