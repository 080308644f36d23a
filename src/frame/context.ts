/** What the parts of a figure share: its store, its widget, where it stands. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { StoredResult } from "../experiments/stored.ts";
import type { FigureState } from "./state.ts";
import type { FigureStore } from "./store.ts";
import type { Widget } from "./widget.ts";

export interface FigureOptions {
  readonly place: "page" | "embed" | "gallery" | "hero";
  /** Level of the title's heading (default 3). */
  readonly heading?: 2 | 3;
  /** Address in front of source paths, ending in a slash; paths alone are shown without one. */
  readonly sourceBase?: string;
  /** Reader's words for the keys of papers: "Poggio et al. 2017". Made from the key where there is none. */
  readonly citations?: Readonly<Record<string, string>>;
  /** Called once the figure is alive, for a host that drives it (embeds, lecture mode). */
  readonly onStore?: (store: FigureStore) => void;
}

export interface FigureParts {
  readonly store: FigureStore;
  readonly widget: Widget;
  readonly stored: StoredResult;
  readonly options: FigureOptions;
  /** Ids that parts refer to. */
  readonly ids: { readonly title: string; readonly question: string; readonly sentence: string };
}

export const FigureContext = createContext<FigureParts | null>(null);

export function useFigure(): FigureParts {
  const parts = useContext(FigureContext);
  if (!parts) throw new Error("internal: a part of a figure stands outside a Figure");
  return parts;
}

export function useFigureState<T>(select: (state: FigureState) => T): T {
  return useStore(useFigure().store.store, select);
}

/** A figure alone has flat names in the address, one of several bears its id in front of them. */
export const prefixOf = (id: string, place: FigureOptions["place"]): string => (place === "embed" ? "" : `${id}.`);
