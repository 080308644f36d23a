/** A film of a figure's run at the reader's settings: recorded picture by recorded picture from its seed. */
import type { Summary } from "../../experiments/types.ts";
import { credit, madeBy } from "../export-data.ts";
import { recordedSteps } from "../stops.ts";
import type { Easel } from "./Easel.ts";
import type { FilmKind } from "./film-kinds.ts";
import { FilmWriter } from "./film-writer.ts";
import type { Making } from "./making.ts";
import { ownFigure, picturesOf } from "./own-figure.ts";
import { slide } from "./size.ts";
import { lengthOf, timingOf } from "./timing.ts";
import { seedsInWords } from "./words.ts";

export interface Film {
  readonly content: Blob;
  /** "121 pictures, 13.1 seconds, 1920 × 1080" */
  readonly about: string;
  /** How it ended; the easel still shows it. */
  readonly last: Summary;
}

/** How many pictures it has at most: those of a run that diverges end before. */
export function mostPictures({ widget, state }: Pick<Making, "widget" | "state">): number {
  const { steps, every } = widget.experiment;
  return recordedSteps(steps(state.values), every(state.values)).length;
}

/** @throws Error in the reader's words if the run or the encoder fails; the signal's reason */
export async function filmOf(making: Making, kind: FilmKind, easel: Easel, onPicture: () => void): Promise<Film> {
  const { widget, stored, state, around, signal, linkOf, sweeps } = making;
  const { experiment } = widget;
  const figure = ownFigure(experiment, stored, state, around);
  const timing = timingOf(
    mostPictures(making),
    experiment.steps(state.values),
    experiment.pace?.(state.values) ?? null,
  );
  const writer = new FilmWriter(kind, timing.rate, {
    title: experiment.title,
    description: experiment.question,
    comment: [seedsInWords(experiment, state), madeBy(new Date()), credit, linkOf(state)].join(" "),
  });
  try {
    easel.settle(making.summary, sweeps);
    let last: Summary | null = null;
    let count = 0;
    for await (const summary of picturesOf(figure, signal)) {
      await easel.draw(summary, sweeps);
      await writer.add(easel.canvas, timing.each + (count === 0 ? timing.first : 0));
      last = summary;
      count++;
      onPicture();
    }
    if (last === null) throw new Error("internal: a run without pictures");
    await writer.add(easel.canvas, timing.last);
    const content = await writer.finish();
    const seconds = lengthOf(timing, count).toFixed(1);
    return { content, last, about: `${count} pictures, ${seconds} seconds, ${slide.width} × ${slide.height}` };
  } catch (error) {
    await writer.cancel();
    throw error;
  } finally {
    figure.destroy();
  }
}
