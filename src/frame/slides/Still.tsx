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

/** Words may reach out of the box by so much of its size, and one may lie on another by so much of the smaller. */
const reach = 0.02;
const overlap = 0.2;

/**
 * How a drawing may stand in the box: it fills it, as on a slide; or it keeps its own shape, so many boxes wide. The first
 * in which its words have room is taken.
 */
type Shape = "box" | number;
const shapes: readonly Shape[] = ["box", 0.45, 0.6, 0.8, 1];

/** Size of text, pixels: what the picture is enlarged by is chosen for it. */
const textSize = 13;

/** One panel fills the box, and nothing is on its way from one picture to the next. */
const rules = `
.still { position: fixed; inset-block-start: 0; inset-inline-start: -9999px; container-type: inline-size; --t-small: ${textSize}px }
.still .panels { display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); gap: 0 }
.still:not([data-own-shape]) .panels { height: 100% }
.still .panels > :not(:first-child) { display: none }
.still:not([data-own-shape]) .panel { aspect-ratio: auto; width: 100%; height: 100%; min-height: 0 }
.still * { transition: none !important; animation: none !important }
`;

function isOn(a: DOMRect, b: DOMRect): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const smaller = Math.min(a.width * a.height, b.width * b.height);
  return across > 0 && down > 0 && across * down > overlap * smaller;
}

interface Box {
  /** Pixels of the style sheet. */
  readonly width: number;
  readonly height: number;
}

export class Still {
  /** Holds the drawing as a figure does. */
  readonly element: HTMLElement;
  readonly #widget: Widget;
  readonly #box: Box;
  readonly #root: Root;
  #shape: Shape = "box";
  #failure: unknown = null;
  #count = 0;

  constructor(widget: Widget, box: Box) {
    this.#widget = widget;
    this.#box = box;
    this.element = document.createElement("div");
    this.element.className = "still";
    this.element.inert = true;
    this.element.style.height = `${box.height}px`;
    document.body.append(this.element);
    this.#root = createRoot(this.element, {
      identifierPrefix: `still-${widget.experiment.id}`,
      onUncaughtError: (error) => {
        this.#failure = error;
      },
    });
  }

  /**
   * Settles how this one and those that follow stand in the box: a film must not change its mind.
   * @throws what the drawing throws
   */
  settle(summary: Summary, sweeps: FigureState["sweeps"]): void {
    let best: Shape = "box";
    let least = Number.POSITIVE_INFINITY;
    for (const shape of shapes) {
      this.#shape = shape;
      this.draw(summary, sweeps);
      const faults = this.#faults();
      if (faults < least) [best, least] = [shape, faults];
      if (least === 0) break;
    }
    this.#shape = best;
  }

  /** @throws what the drawing throws */
  draw(summary: Summary, sweeps: FigureState["sweeps"]): void {
    const { experiment, compact, Drawing } = this.#widget;
    const Alone = compact ?? Drawing;
    this.element.toggleAttribute("data-own-shape", this.#shape !== "box");
    this.element.style.width = `${this.#box.width * (this.#shape === "box" ? 1 : this.#shape)}px`;
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

  /** Words that reach out of the box, or of the drawing, and words that lie on others. */
  #faults(): number {
    const box = this.element.querySelector(".panels")!.getBoundingClientRect();
    const [right, bottom] = [box.right + reach * box.width, box.bottom + reach * box.height];
    const words = [...this.element.querySelectorAll("svg text")]
      .map((text) => text.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0);
    const out = words.filter((word) => word.right > right || word.bottom > bottom).length;
    return words.reduce((sum, word, i) => sum + words.slice(i + 1).filter((other) => isOn(word, other)).length, out);
  }

  close(): void {
    this.#root.unmount();
    this.element.remove();
  }
}
