/** Brings a prerendered figure to life. */
import { startTransition } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import type { StoredResult } from "../experiments/stored.ts";
import { Figure, type FigureOptions } from "./Figure.tsx";
import type { FigureStore } from "./store.ts";
import type { Widget } from "./widget.ts";

/** A press that came before the figure was alive was marked on its button (src/build/page.ts). */
function actOnKept(element: HTMLElement, store: FigureStore): void {
  const button = element.querySelector<HTMLElement>("[data-kept]");
  if (!button) return;
  delete button.dataset.kept;
  store.act();
}

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
  const onStore = (store: FigureStore) => {
    options.onStore?.(store);
    actOnKept(element, store);
  };
  const figure = <Figure widget={widget} stored={stored} options={{ ...options, onStore }} />;
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
