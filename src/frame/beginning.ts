/** A figure runs once by itself when it comes into view, so that a reader sees that it moves. */
import { reducedMotion } from "../ui/reduced-motion.ts";
import type { FigureOptions } from "./context.ts";
import type { FigureStore } from "./store.ts";

/** The share of its first picture that must be in view, and for how long: who scrolls past has not come to see it. */
const seen = 0.6;
const dwellMs = 600;
/** Another figure runs: this one waits its turn. */
const againMs = 1500;

/** What the reader's machine has asked for. */
export interface Wishes {
  readonly reducedMotion: boolean;
  readonly saveData: boolean;
}

/**
 * Without being asked a figure of a chapter runs at its own settings, if its run is one that is watched. Where a link
 * asked for other settings it runs as it would from a slider, wherever it stands.
 */
export function mayBegin({ kind, linked }: FigureStore, place: FigureOptions["place"], wishes: Wishes): boolean {
  if (kind !== "seeded" && kind !== "certain") return false;
  if (wishes.reducedMotion || wishes.saveData || place === "embed") return false;
  return linked || place === "page";
}

const wishesOf = (): Wishes => ({
  reducedMotion: reducedMotion(),
  saveData: (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true,
});

/**
 * An instant figure that is seen gets ready for the finger instead.
 * @param element  the figure; while a guess is open in it (`data-guess`), the answer waits
 */
export function beginWhenSeen(element: HTMLElement, store: FigureStore, place: FigureOptions["place"]): () => void {
  const wishes = wishesOf();
  const ready = store.kind === "instant" && !wishes.saveData;
  if (!ready && !mayBegin(store, place, wishes)) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = () => {
    if (ready) store.anticipate();
    if (ready || element.dataset.guess === "open" || store.touched || store.begin()) observer.disconnect();
    else timer = setTimeout(attempt, againMs);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      clearTimeout(timer);
      const entry = entries.at(-1);
      if (entry?.isIntersecting && entry.intersectionRatio >= seen) timer = setTimeout(attempt, dwellMs);
    },
    { threshold: [0, seen] },
  );
  observer.observe(element.querySelector(".panel") ?? element);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
