/** The live figures of this page by their ids, for the words that set and move them. */
import type { FigureStore } from "../frame/store.ts";

const stores = new Map<string, FigureStore>();
const listeners = new Set<(id: string, store: FigureStore) => void>();

export function tellStore(id: string, store: FigureStore): void {
  stores.set(id, store);
  for (const listener of listeners) listener(id, store);
}

/** Called for every figure that is alive, and for each that comes alive later. */
export function onStore(listener: (id: string, store: FigureStore) => void): () => void {
  listeners.add(listener);
  for (const [id, store] of stores) listener(id, store);
  return () => listeners.delete(listener);
}

/** The place of a figure on this page. */
export const islandOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-island="${CSS.escape(id)}"]`);

/** The figure's store; a figure that sleeps is woken. Never settles if the figure cannot be had: it says so itself. */
export function storeOf(id: string): Promise<FigureStore> {
  return new Promise((resolve) => {
    const stop = onStore((other, store) => {
      if (other !== id) return;
      resolve(store);
      queueMicrotask(() => stop());
    });
    if (!stores.has(id)) islandOf(id)?.dispatchEvent(new Event("wanted"));
  });
}

/** The index of a beat; -1 if the figure has none of that id. */
export const beatIndex = ({ experiment: { beats = [] } }: FigureStore, id: string | undefined): number =>
  beats.findIndex((beat) => beat.id === id);

/** The share of the window, or of the figure, that must show for the figure to be in view. */
const enough = 0.4;

function inView(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  const shown = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return shown >= enough * Math.min(height, innerHeight);
}

/** Scrolls to what is out of sight, and otherwise not at all. */
export function bringIntoView(element: Element): void {
  if (!inView(element)) element.scrollIntoView({ block: "start" });
}
