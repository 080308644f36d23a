/**
 * A figure as a presenter steps through it: its question, if it asks for a guess; its run; then its beats. The same step is
 * the same picture, whatever was there before.
 */
import type { Experiment } from "../experiments/types.ts";
import type { FigureStore } from "../frame/store.ts";
import type { Beat } from "./protocol.ts";

interface Step extends Beat {
  /** The question stands where its answer will. */
  readonly asks?: true;
  readonly go: (store: FigureStore, animate: boolean) => void;
}

const toEnd = (store: FigureStore, animate: boolean) => {
  const { experiment, state, kind } = store;
  if (animate || kind === "survey" || kind === "map") store.act();
  else store.seek(experiment.steps(state.values));
};

/** In order; the first is where it begins. */
export function presenterSteps({ guess, beats = [] }: Pick<Experiment, "guess" | "beats">): readonly Step[] {
  const begin = (store: FigureStore) => {
    store.setValues(guess?.at ?? {});
    store.reset();
  };
  const first: Step = guess
    ? { id: "question", title: guess.question, asks: true, go: begin }
    : { id: "beginning", title: "Before it runs", go: begin };
  const answer: Step = {
    id: "answer",
    title: guess ? "The answer" : "The run",
    go: (store, animate) => {
      begin(store);
      toEnd(store, animate);
    },
  };
  const others = beats.map(
    ({ id, title }, place): Step => ({ id, title, go: (store, animate) => store.goToBeat(place, { animate }) }),
  );
  return [first, answer, ...others];
}

/** What may be said of a guess aloud: its answers, if it has a list of them. */
function answersOf({ guess }: Pick<Experiment, "guess">): readonly string[] {
  if (guess?.kind === "choice") return guess.choices.map(({ label }) => label);
  return guess?.kind === "order" ? guess.items.map(({ label }) => label) : [];
}

/** The steps of the figure of this page, with its question over the picture while that is asked. */
export class Presenting {
  readonly steps: readonly Step[];
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

  get asks(): boolean {
    return this.#page.hasAttribute("data-asks");
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
