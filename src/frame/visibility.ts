/** A figure out of sight rests: off the screen, or in a hidden tab. */
import type { FigureStore } from "./store.ts";

/** The share of a figure that must be seen for it to run; of one taller than the window, the window's share. */
const seen = 0.25;

export function watchVisibility(element: Element, store: FigureStore): () => void {
  let near = true;
  const tell = () => store.setVisible(near && document.visibilityState === "visible");
  const observer = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1);
      if (!entry) return;
      // a frame of another origin is not told how large the window around it is; its own height will do
      const height = entry.rootBounds?.height ?? window.innerHeight;
      near = entry.intersectionRatio >= seen || entry.intersectionRect.height >= height * seen;
      tell();
    },
    { threshold: [0, 0.05, 0.1, 0.15, 0.2, seen, 0.5] },
  );
  observer.observe(element);
  document.addEventListener("visibilitychange", tell);
  return () => {
    observer.disconnect();
    document.removeEventListener("visibilitychange", tell);
  };
}
