/** Summaries of one figure as slides, one after the other, on one canvas. */
import type { Summary } from "../../experiments/types.ts";
import { drawnState } from "../addresses.ts";
import { credit, versionWords } from "../export-data.ts";
import { asPng, canvasOf, paint } from "../raster.ts";
import type { Making } from "./making.ts";
import { Still } from "./Still.tsx";
import { slide } from "./size.ts";
import { box, slideOf } from "./slide-picture.ts";
import { whereabouts } from "./words.ts";

export class Easel {
  readonly #making: Making;
  readonly #still: Still;
  readonly #context = canvasOf(slide.width, slide.height);

  constructor(making: Making) {
    this.#making = making;
    this.#still = new Still(making.widget, box);
  }

  get canvas(): HTMLCanvasElement {
    return this.#context.canvas;
  }

  /** Those that follow are laid out as this one has room. @throws Error if the drawing fails */
  settle(summary: Summary, sweeps: Making["sweeps"]): void {
    this.#still.settle(summary, sweeps);
  }

  /** @param named what of the figure it is, behind its title @throws Error if the drawing fails */
  async draw(summary: Summary, sweeps: Making["sweeps"], named = ""): Promise<void> {
    const { widget, signal, linkOf } = this.#making;
    const { experiment } = widget;
    signal.throwIfAborted();
    this.#still.draw(summary, sweeps);
    const svg = slideOf(this.#still.element, {
      title: named === "" ? experiment.title : `${experiment.title} · ${named}`,
      sentence: experiment.describe(summary),
      foot: [whereabouts(experiment, summary), versionWords, credit, linkOf(drawnState(experiment, summary))],
    });
    await paint(svg, this.#context);
    signal.throwIfAborted();
  }

  png(): Promise<Blob> {
    return asPng(this.#context);
  }

  close(): void {
    this.#still.close();
  }
}
