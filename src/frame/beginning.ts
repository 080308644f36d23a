/** A figure runs once by itself when it comes into view, so that a reader sees that it moves. */
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
 * asked for other settings it runs as it would from a slider, wherever it stands. A guess comes before the answer.
 */
export function mayBegin(
  { kind, linked, experiment }: FigureStore,
  place: FigureOptions["place"],
  wishes: Wishes,
): boolean {
  if (kind !== "seeded" && kind !== "certain") return false;
  if (wishes.reducedMotion || place === "embed") return false;
  return linked || (place === "page" && !wishes.saveData && experiment.guess === undefined);
}

const wishesOf = (): Wishes => ({
  reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
  saveData: (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true,
});

export function beginWhenSeen(element: Element, store: FigureStore, place: FigureOptions["place"]): () => void {
  const picture = element.querySelector(".panel") ?? element;
  if (!mayBegin(store, place, wishesOf())) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = () => {
    if (store.begin() || store.touched) observer.disconnect();
    else timer = setTimeout(attempt, againMs);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting && (entries.at(-1)?.intersectionRatio ?? 0) >= seen)
        timer = setTimeout(attempt, dwellMs);
    },
    { threshold: [0, seen] },
  );
  observer.observe(picture);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
