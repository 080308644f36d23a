/** Everything that slides need of a figure, for one zip: film, pictures, what to say. */
import { kindOf } from "../../experiments/kinds.ts";
import type { Experiment } from "../../experiments/types.ts";
import { withChanges } from "../../experiments/values.ts";
import { credit, madeBy } from "../export-data.ts";
import { presenterSteps } from "../presenter-steps.ts";
import type { Easel } from "./Easel.ts";
import { type Film, filmOf, mostPictures } from "./film.ts";
import type { FilmKind } from "./film-kinds.ts";
import type { Making } from "./making.ts";
import { ownFigure, summaryAt } from "./own-figure.ts";
import { type Shown, speakerText } from "./words.ts";

interface Packing {
  readonly making: Making;
  readonly easel: Easel;
  /** Null where there is no film. */
  readonly kind: FilmKind | null;
  /** By their names in the zip. */
  readonly files: Map<string, Blob>;
  /** What was made, in the order in which it is shown. */
  readonly shown: Shown[];
  film: Film | null;
  /** One picture more is there. */
  readonly onPicture: () => void;
}

/** Those with a picture: a question has none, and an answer at once has no beginning. */
const pictured = (experiment: Experiment) =>
  presenterSteps(experiment)
    .map((step, place) => ({ step, place }))
    .filter(({ step }) => step.says !== "question" && !(kindOf(experiment) === "instant" && step.id === "beginning"));

async function asItStands(packing: Packing): Promise<void> {
  const { making, easel, kind, files, shown, onPicture } = packing;
  const { experiment } = making.widget;
  const names = ["as-it-stands.png"];
  let { summary } = making;
  if (kind) {
    packing.film = await filmOf(making, kind, easel, onPicture);
    summary = packing.film.last;
    names.unshift(`film.${kind.name}`);
    files.set(names[0]!, packing.film.content);
  } else {
    easel.settle(summary, making.sweeps);
    await easel.draw(summary, making.sweeps);
  }
  files.set(names.at(-1)!, await easel.png());
  shown.push({ file: names.join(", "), title: "As it stands", sentence: experiment.describe(summary) });
  onPicture();
}

/** The presenter's steps, numbered as addresses and remotes number them, under the reader's seeds. */
async function beats({ making, easel, files, shown, onPicture }: Packing): Promise<void> {
  const { widget, stored, sweeps, state, around, signal } = making;
  const { experiment } = widget;
  const { parameters, defaults, guess } = experiment;
  const first = { ...state, values: withChanges(parameters, defaults, guess?.at ?? {}) };
  const figure = ownFigure(experiment, { ...stored, sweeps }, first, around);
  try {
    for (const { step, place } of pictured(experiment)) {
      const summary = await summaryAt(step, figure, signal);
      easel.settle(summary, figure.state.sweeps);
      await easel.draw(summary, figure.state.sweeps, step.title);
      const file = `${place}-${step.id}.png`;
      files.set(file, await easel.png());
      shown.push({ file, title: step.title, sentence: experiment.describe(summary) });
      onPicture();
    }
  } finally {
    figure.destroy();
  }
}

async function speech({ making, files, shown }: Packing): Promise<void> {
  const link = making.linkOf(making.state);
  const made = `${madeBy(new Date())} ${credit}`;
  files.set("speaker.txt", new Blob([speakerText(making.widget.experiment, { shown, made, link })]));
}

/** What goes in, one after the other: each may use what came before it. */
const parts: readonly ((packing: Packing) => Promise<void>)[] = [asItStands, beats, speech];

export interface Pack {
  readonly files: ReadonlyMap<string, Blob>;
  readonly film: Film | null;
}

/** @throws Error in the reader's words if a part of it cannot be made; the signal's reason */
export async function packOf(making: Making, kind: FilmKind | null, easel: Easel): Promise<Pack> {
  const total = (kind ? mostPictures(making) : 0) + 1 + pictured(making.widget.experiment).length;
  let there = 0;
  const packing: Packing = {
    making,
    easel,
    kind,
    files: new Map(),
    shown: [],
    film: null,
    onPicture: () => {
      there++;
      making.onProgress(there / total);
    },
  };
  for (const part of parts) await part(packing);
  return packing;
}
