/** A figure of one's own beside the reader's: the same runs from the same seeds, gone through step by step, unseen. */
import { filesMissing, missingInWords } from "../../experiments/files.ts";
import { type LinkState, printLink } from "../../experiments/link.ts";
import type { StoredResult } from "../../experiments/stored.ts";
import type { Experiment, Summary, Values } from "../../experiments/types.ts";
import type { Surroundings } from "../live.ts";
import { goToStep, type PresenterStep } from "../presenter-steps.ts";
import { ownPicture } from "../settings.ts";
import { stands } from "../standing.ts";
import { recordedSteps } from "../stops.ts";
import { FigureStore } from "../store.ts";

/** What runs need: workers, and the means to call back soon, which no screen holds back. */
export type Around = Pick<Surroundings, "pool" | "frame">;

/** No time passes for it: a picture waits until every member of an ensemble has been heard, however slow they are. */
const unseen = (around: Around, link: string): Surroundings => ({
  ...around,
  readLink: () => link,
  writeLink: () => {},
  prefix: "",
  clock: () => 0,
  reducedMotion: () => false,
});

/** At these settings. @throws Error in the reader's words if it needs files that nobody has brought */
export function ownFigure(experiment: Experiment, stored: StoredResult, state: LinkState, around: Around): FigureStore {
  const missing = filesMissing(experiment, state.values);
  if (missing) throw new Error(missingInWords(missing));
  const figure = new FigureStore(experiment, stored, unseen(around, printLink(experiment, state)));
  figure.wake();
  return figure;
}

/** Resolves once nothing is awaited of it. @throws Error in the reader's words if it failed; the signal's reason */
export function settled(figure: FigureStore, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = () => {
      leave();
      signal.removeEventListener("abort", look);
    };
    const look = () => {
      const { state, failure } = figure.state;
      if (signal.aborted) {
        over();
        reject(signal.reason);
      } else if (state === "failed") {
        over();
        reject(new Error(failure ?? "the run failed"));
      } else if (stands(figure)) {
        over();
        resolve();
      }
    };
    const leave = figure.store.subscribe(look);
    signal.addEventListener("abort", look);
    look();
  });
}

/** Whether there is a motion to film: a sweep, a map and an answer at once have no run in time, only results. */
export function isFilmed({ kind, experiment }: Pick<FigureStore, "kind" | "experiment">, values: Values): boolean {
  return (
    (kind === "seeded" || kind === "certain") &&
    recordedSteps(experiment.steps(values), experiment.every(values)).length > 2
  );
}

/** The recorded pictures of its run, from step 0 to the end, or to where all of it diverged. */
export async function* picturesOf(figure: FigureStore, signal: AbortSignal): AsyncGenerator<Summary> {
  const { experiment } = figure;
  const { values } = figure.state;
  for (const step of recordedSteps(experiment.steps(values), experiment.every(values))) {
    figure.seek(step);
    await settled(figure, signal);
    const { summary, state } = figure.state;
    yield summary;
    if (state === "diverged") return;
  }
}

/** Where a presenter's step leads. @throws Error in the reader's words if it failed; the signal's reason */
export async function summaryAt(step: PresenterStep, figure: FigureStore, signal: AbortSignal): Promise<Summary> {
  goToStep(figure, step, figure.state, false);
  const { stored, kind, state } = figure;
  // a survey takes minutes, and at these settings its result was stored
  if (kind === "survey" && state.state === "running" && ownPicture({ ...state, summary: stored.summary })) {
    figure.pause();
    return stored.summary;
  }
  await settled(figure, signal);
  return figure.state.summary;
}
