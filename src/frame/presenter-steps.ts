/**
 * A figure as a presenter steps through it: its question, if it asks for a guess; its run; then its beats. The same step is
 * the same picture, whatever was there before.
 */
import { kindOf, type OfKind } from "../experiments/kinds.ts";
import type { Experiment, Beat as Told, Values } from "../experiments/types.ts";
import { withChanges } from "../experiments/values.ts";
import { sameValues } from "./settings.ts";
import type { FigureStore } from "./store.ts";

/** What there is to step through. */
export type Presented = Pick<Experiment, "beats" | "guess" | "parameters"> & OfKind;

export interface PresenterStep {
  readonly id: string;
  readonly title: string;
  /** What stands over the picture; null for the figure's own words. */
  readonly says: "question" | "answer" | "title" | null;
  readonly values: Values;
  readonly to: Told["step"];
  /** Of the figure's beats, if it is one. */
  readonly beat: number | null;
  /** Ids of what it tells as well. */
  readonly also: readonly string[];
}

/**
 * In order; the first is where it begins. A figure whose address asks for settings of its own begins and runs there, and
 * asks nothing: its question is about others. What a beat would only tell again is told once.
 * @param asked  settings of the address
 */
export function presenterSteps(experiment: Presented, asked = experiment.defaults): readonly PresenterStep[] {
  const { parameters, defaults, beats = [] } = experiment;
  const about = withChanges(parameters, defaults, experiment.guess?.at);
  const own = !sameValues(asked, defaults) && !sameValues(asked, about);
  const guess = own ? undefined : experiment.guess;
  const values = own ? asked : about;
  const instant = kindOf(experiment) === "instant";
  const general = { says: null, values, beat: null, also: [] } as const;
  const begin: PresenterStep = guess
    ? { ...general, id: "question", title: guess.question, says: "question", to: 0 }
    : { ...general, id: "beginning", title: "Before it runs", to: 0 };
  const run: PresenterStep = guess
    ? { ...general, id: "answer", title: "The answer", says: "answer", to: "end" }
    : { ...general, id: "answer", title: "The run", to: "end" };
  const told = beats.map(
    ({ id, title, step = 0, ...beat }, place): PresenterStep => ({
      ...general,
      id,
      title,
      says: "title",
      values: withChanges(parameters, defaults, beat.values),
      to: step,
      beat: place,
    }),
  );
  const same = (one: PresenterStep, other: PresenterStep) =>
    sameValues(one.values, other.values) && (instant || one.to === other.to);
  const telling = (step: PresenterStep, others: readonly PresenterStep[]): PresenterStep => ({
    ...step,
    also: others.filter((other) => same(other, step)).map((other) => other.id),
  });
  if (!guess) {
    // of an instant figure beginning and run are one
    const before = instant ? [begin] : [begin, run];
    const untold = before.filter((step) => !told.some((beat) => same(beat, step)));
    const [first, ...rest] = told.map((beat) => telling(beat, before));
    // where a beat tells of the beginning, the run follows it
    return first && same(first, begin) ? [first, ...untold, ...rest] : [...untold, ...(first ? [first, ...rest] : [])];
  }
  const fresh = told.findIndex((beat) => !same(beat, begin) && !same(beat, run));
  const retold = fresh < 0 ? told : told.slice(0, fresh);
  return [telling(begin, instant ? [] : retold), telling(run, retold), ...told.slice(retold.length)];
}

/** Goes there, under these seeds. */
export function goToStep(
  store: FigureStore,
  { values, to, beat }: PresenterStep,
  { seed, seeds }: { readonly seed: number; readonly seeds: number },
  animate: boolean,
): void {
  store.goTo({ values, beat, seed, seeds }, to, { animate });
}

/** What may be said of a guess aloud: its answers, if it has a list of them. */
export function answersOf({ guess }: Pick<Experiment, "guess">): readonly string[] {
  if (guess?.kind === "choice") return guess.choices.map(({ label }) => label);
  return guess?.kind === "order" ? guess.items.map(({ label }) => label) : [];
}
