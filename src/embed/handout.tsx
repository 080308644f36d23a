/**
 * `?handout`: in the place of the figure stand the start, the middle and the end of its run side by side, each with its
 * sentence, under them settings, seeds and link. A figure without a run in time (a survey, a map, one that answers at once)
 * has pictures of its beats there, from the first to the last, or its one picture.
 *
 * In a deck the plugin for reveal.js hands `handout` of the deck's address, or its option, on to all of its figures: in
 * the print view, one page for each slide.
 */
import type { CSSProperties } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Experiment, Summary } from "../experiments/types.ts";
import { credit, madeBy } from "../frame/export-data.ts";
import type { Quiet } from "../frame/quiet.ts";
import { fittingSweeps, ownPicture, reachInWords } from "../frame/settings.ts";
import type { FigureStore } from "../frame/store.ts";
import type { Widget } from "../frame/widget.ts";
import { linkOnPaper, seedsInWords, settingsInWords } from "./on-paper.ts";
import { settled } from "./settled.ts";

/** The work for one picture: on this thread, else in workers. */
const workMs = 3000;
const workersMs = 30_000;

const mostAcross = 3;
/** A page of its own has two rows; a slide has one. */
const rows = { page: 2, slide: 1 } as const;
export type Sheet = keyof typeof rows;

/** So many of them at most, from the first to the last. */
const spread = <Item,>(items: readonly Item[], most: number): readonly Item[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]!);

interface Picture {
  readonly title: string;
  /** It is of a time in a run, and says which; else only what is not at its end does. */
  readonly timed: boolean;
  /** Not there yet, or could not be had. */
  readonly summary: Summary | null;
}

interface Wanted {
  readonly title: string;
  readonly timed: boolean;
  readonly get: () => Promise<Summary | null>;
}

/** In order of time. */
function wantedOf(store: FigureStore, quiet: Quiet, sheet: Sheet): readonly Wanted[] {
  const { experiment, kind, state } = store;
  const stood = async () => {
    await settled(store, workersMs);
    store.pause();
    return ownPicture(store.state) && store.state.sought === null ? store.state.summary : null;
  };
  if (kind === "seeded" || kind === "certain") {
    const steps = experiment.steps(state.values);
    const every = experiment.every(state.values);
    const middle = Math.min(steps, Math.max(1, Math.round(steps / 2 / every) * every));
    const at = async (step: number) => {
      const end = performance.now() + workMs;
      const summary = store.storedAt(step) ?? quiet.at(state, { step, mayGoOn: () => performance.now() < end });
      if (summary) return summary;
      store.seek(step);
      return stood();
    };
    return [
      { title: "Start", timed: true, get: () => at(0) },
      { title: "Middle", timed: true, get: () => at(middle) },
      { title: "End", timed: true, get: () => at(steps) },
    ];
  }
  const beats = spread([...(experiment.beats ?? []).entries()], rows[sheet] * mostAcross).map(([place, { title }]) => ({
    title,
    timed: false,
    get: () => {
      store.goToBeat(place);
      return stood();
    },
  }));
  return beats.length > 0 ? beats : [{ title: "", timed: kind === "survey", get: stood }];
}

function reachOf(experiment: Experiment, timed: boolean, summary: Summary | null): string {
  if (!summary) return "not computed";
  return timed || summary.state === "running" ? reachInWords(experiment, summary).toLowerCase() : "";
}

function Pictures({ widget, store, pictures }: { widget: Widget; store: FigureStore; pictures: readonly Picture[] }) {
  const { experiment, Drawing } = widget;
  const last = pictures.findLast(({ summary }) => summary !== null)?.summary ?? store.state.summary;
  const small = [
    [...settingsInWords(experiment, last, true), ...seedsInWords(experiment, last)].join(", "),
    `${madeBy(new Date())} ${credit}`,
    ...linkOnPaper(experiment, last),
  ];
  return (
    <div className="handout">
      <h2 className="figure-title">{experiment.title}</h2>
      <p className="figure-question">{experiment.question}</p>
      <ol style={{ "--across": Math.min(mostAcross, pictures.length) } as CSSProperties}>
        {pictures.map(({ title, timed, summary }) => (
          <li key={title}>
            <p className="handout-when">
              {[title, reachOf(experiment, timed, summary)].filter((part) => part !== "").join(" · ")}
            </p>
            <div className="panels">
              {summary ? (
                <Drawing
                  summary={summary}
                  ghost={null}
                  sweeps={fittingSweeps(experiment, summary.values, store.state.sweeps)}
                />
              ) : null}
            </div>
            <p className="handout-said">{summary ? experiment.describe(summary) : ""}</p>
          </li>
        ))}
      </ol>
      {small
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line} className="handout-small">
            {line}
          </p>
        ))}
    </div>
  );
}

/** @returns when all of it is there that can be had: whether that is all */
export async function showHandout(
  island: HTMLElement,
  widget: Widget,
  store: FigureStore,
  quiet: Quiet,
  sheet: Sheet,
): Promise<boolean> {
  const root = createRoot(island);
  const wanted = wantedOf(store, quiet, sheet);
  const pictures: Picture[] = wanted.map(({ title, timed }) => ({ title, timed, summary: null }));
  const draw = () => flushSync(() => root.render(<Pictures widget={widget} store={store} pictures={[...pictures]} />));
  draw();
  await quiet.loaded;
  for (const [place, { title, timed, get }] of wanted.entries()) {
    pictures[place] = { title, timed, summary: await get() };
    draw();
  }
  store.destroy();
  return pictures.every(({ summary }) => summary !== null);
}
