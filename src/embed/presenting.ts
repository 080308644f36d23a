/**
 * A figure as a presenter steps through it: its question, if it asks for a guess; its run; then its beats. The same step is
 * the same picture, whatever was there before.
 */
import { kindOf, type OfKind } from "../experiments/kinds.ts";
import type { Experiment, Beat as Told, Values } from "../experiments/types.ts";
import { withChanges } from "../experiments/values.ts";
import { presented } from "../frame/presented.ts";
import { sameValues } from "../frame/settings.ts";
import type { FigureStore } from "../frame/store.ts";
import type { Beat } from "./protocol.ts";

/** What there is to step through. */
export type Presented = Pick<Experiment, "beats" | "guess" | "parameters"> & OfKind;

interface Step extends Beat {
  readonly says: "question" | "answer" | "title";
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
export function presenterSteps(experiment: Presented, asked = experiment.defaults): readonly Step[] {
  const { parameters, defaults, beats = [] } = experiment;
  const about = withChanges(parameters, defaults, experiment.guess?.at);
  const own = !sameValues(asked, defaults) && !sameValues(asked, about);
  const guess = own ? undefined : experiment.guess;
  const values = own ? asked : about;
  const instant = kindOf(experiment) === "instant";
  const general = { says: "title", values, beat: null, also: [] } as const;
  const begin: Step = guess
    ? { ...general, id: "question", title: guess.question, says: "question", to: 0 }
    : { ...general, id: "beginning", title: "Before it runs", to: 0 };
  const run: Step = guess
    ? { ...general, id: "answer", title: "The answer", says: "answer", to: "end" }
    : { ...general, id: "answer", title: "The run", to: "end" };
  const told = beats.map(
    ({ id, title, step = 0, ...beat }, place): Step => ({
      ...general,
      id,
      title,
      values: withChanges(parameters, defaults, beat.values),
      to: step,
      beat: place,
    }),
  );
  const same = (one: Step, other: Step) => sameValues(one.values, other.values) && (instant || one.to === other.to);
  const telling = (step: Step, others: readonly Step[]): Step => ({
    ...step,
    also: others.filter((other) => same(other, step)).map((other) => other.id),
  });
  if (!guess) {
    // of an instant figure beginning and run are one
    const before = instant ? [begin] : [begin, run];
    const untold = before.filter((step) => !told.some((beat) => same(beat, step)));
    return [...untold, ...told.map((beat) => telling(beat, before))];
  }
  const fresh = told.findIndex((beat) => !same(beat, begin) && !same(beat, run));
  const retold = fresh < 0 ? told : told.slice(0, fresh);
  return [telling(begin, instant ? [] : retold), telling(run, retold), ...told.slice(retold.length)];
}

/** The steps of the figure of this page; what is said of each stands over its picture. */
export class Presenting {
  readonly steps: readonly Step[];
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

  /** To that step; past the last is the last. With `animate` its run is watched, else it is there. */
  go(place: number, animate: boolean): void {
    this.#at = Math.min(this.steps.length - 1, Math.max(0, Math.trunc(place) || 0));
    const step = this.steps[this.#at];
    if (!step) return;
    const { says, title, values, to, beat } = step;
    presented.setState({ says, title, of: values });
    this.#store.goTo({ values, beat, ...this.#draw }, to, { animate });
  }
}
