/**
 * A drawing in the box of a slide, out of sight: the panel that stands alone, as embeds have it, whatever the width of the
 * reader's window. Each picture is drawn from nothing, so that the same summary is the same picture.
 */
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import type { Summary } from "../../experiments/types.ts";
import { fittingSweeps } from "../settings.ts";
import type { FigureState } from "../state.ts";
import type { Widget } from "../widget.ts";

/** Words may reach out of the box by so much of its size. */
const reach = 0.02;

/** Size of text, pixels: what the picture is enlarged by is chosen for it. */
const textSize = 13;

/** One panel fills the box, and nothing is on its way from one picture to the next. */
const rules = `
.still { position: fixed; inset-block-start: 0; inset-inline-start: -9999px; container-type: inline-size; --t-small: ${textSize}px }
.still .panels { display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); height: 100%; gap: 0 }
.still .panels > :not(:first-child) { display: none }
.still .panel { aspect-ratio: auto; width: 100%; height: 100%; min-height: 0 }
.still[data-own-shape] .panels { height: auto }
.still[data-own-shape] .panel { aspect-ratio: var(--aspect); height: auto }
.still * { transition: none !important; animation: none !important }
`;

interface Box {
  /** Pixels of the style sheet. */
  readonly width: number;
  readonly height: number;
}

export class Still {
  /** Holds the drawing as a figure does. */
  readonly element: HTMLElement;
  readonly #widget: Widget;
  readonly #root: Root;
  #failure: unknown = null;
  #count = 0;

  constructor(widget: Widget, { width, height }: Box) {
    this.#widget = widget;
    this.element = document.createElement("div");
    this.element.className = "still";
    this.element.inert = true;
    Object.assign(this.element.style, { width: `${width}px`, height: `${height}px` });
    document.body.append(this.element);
    this.#root = createRoot(this.element, {
      identifierPrefix: `still-${widget.experiment.id}`,
      onUncaughtError: (error) => {
        this.#failure = error;
      },
    });
  }

  /**
   * It fills the box, as on a slide; where its words reach out of that, it keeps its own shape and the width of the box.
   * @throws what the drawing throws
   */
  draw(summary: Summary, sweeps: FigureState["sweeps"]): void {
    delete this.element.dataset.ownShape;
    this.#render(summary, sweeps);
    if (this.#isWithin()) return;
    this.element.dataset.ownShape = "";
    this.#render(summary, sweeps);
  }

  #render(summary: Summary, sweeps: FigureState["sweeps"]): void {
    const { experiment, compact, Drawing } = this.#widget;
    const Alone = compact ?? Drawing;
    this.#count++;
    flushSync(() =>
      this.#root.render(
        <>
          <style>{rules}</style>
          <div className="panels" key={this.#count}>
            <Alone summary={summary} ghost={null} sweeps={fittingSweeps(experiment, summary.values, sweeps)} />
          </div>
        </>,
      ),
    );
    if (this.#failure !== null) throw this.#failure;
  }

  #isWithin(): boolean {
    const box = this.element.getBoundingClientRect();
    const [right, bottom] = [box.right + reach * box.width, box.bottom + reach * box.height];
    return [...this.element.querySelectorAll("svg text")].every((text) => {
      const words = text.getBoundingClientRect();
      return words.right <= right && words.bottom <= bottom;
    });
  }

  close(): void {
    this.#root.unmount();
    this.element.remove();
  }
}
