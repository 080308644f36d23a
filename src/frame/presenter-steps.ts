/**
 * A figure as a presenter steps through it: its question, if it asks for a guess; its run; then its beats. The same step is
 * the same picture, whatever was there before.
 */
import type { Experiment } from "../experiments/types.ts";
import type { FigureStore } from "./store.ts";

export interface PresenterStep {
  readonly id: string;
  readonly title: string;
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
export function presenterSteps({ guess, beats = [] }: Pick<Experiment, "guess" | "beats">): readonly PresenterStep[] {
  const begin = (store: FigureStore) => {
    store.setValues(guess?.at ?? {});
    store.reset();
  };
  const first: PresenterStep = guess
    ? { id: "question", title: guess.question, asks: true, go: begin }
    : { id: "beginning", title: "Before it runs", go: begin };
  const answer: PresenterStep = {
    id: "answer",
    title: guess ? "The answer" : "The run",
    go: (store, animate) => {
      begin(store);
      toEnd(store, animate);
    },
  };
  const others = beats.map(
    ({ id, title }, place): PresenterStep => ({
      id,
      title,
      go: (store, animate) => store.goToBeat(place, { animate }),
    }),
  );
  return [first, answer, ...others];
}

/** What may be said of a guess aloud: its answers, if it has a list of them. */
export function answersOf({ guess }: Pick<Experiment, "guess">): readonly string[] {
  if (guess?.kind === "choice") return guess.choices.map(({ label }) => label);
  return guess?.kind === "order" ? guess.items.map(({ label }) => label) : [];
}
