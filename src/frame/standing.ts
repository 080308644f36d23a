/** Whether a figure stands still. */
import { ownPicture } from "./settings.ts";
import type { FigureStore } from "./store.ts";

/** Nothing is under way or awaited. What an instant figure draws may still be the answer to what was asked before. */
export function stands({ kind, state: figure }: Pick<FigureStore, "kind" | "state">): boolean {
  const { state, awaited, sought, sweeping } = figure;
  if (state === "failed") return true;
  if (kind === "instant" && !ownPicture(figure)) return false;
  return state !== "running" && !awaited && sought === null && sweeping === null;
}
