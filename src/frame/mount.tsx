/** Brings a prerendered figure to life. */
import { startTransition } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import type { StoredResult } from "../experiments/stored.ts";
import { Figure, type FigureOptions } from "./Figure.tsx";
import type { Widget } from "./widget.ts";

/**
 * @param element what holds the figure; an empty one is filled at once, before this returns
 * @returns the means to take it away again
 */
export function mountFigure(
  element: HTMLElement,
  widget: Widget,
  stored: StoredResult,
  options: FigureOptions,
): () => void {
  const figure = <Figure widget={widget} stored={stored} options={options} />;
  const identifierPrefix = element.dataset.prefix ?? widget.experiment.id;
  if (element.firstElementChild) {
    let root: Root | undefined;
    // in slices: a page that is being read must not stand still for it
    startTransition(() => {
      root = hydrateRoot(element, figure, { identifierPrefix });
    });
    return () => root?.unmount();
  }
  const root = createRoot(element, { identifierPrefix });
  flushSync(() => root.render(figure));
  return () => root.unmount();
}
