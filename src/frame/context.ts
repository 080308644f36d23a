/** What the parts of a figure share: its store, its widget, where it stands. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { StoredResult } from "../experiments/stored.ts";
import { beforeWords } from "./ghost.ts";
import type { FigureState } from "./state.ts";
import type { FigureStore } from "./store.ts";
import type { Tested } from "./tested.ts";
import type { Widget } from "./widget.ts";

/** What a passport refers to, in readers' words. The build knows them; they come to the page with the figure. */
export interface Sources {
  /** "Poggio et al. 2017" by the key of the paper. */
  readonly citations: Readonly<Record<string, string>>;
  /** What was said in the talk, by the name of its row; `here`: this page tells it too, beside an anchor. */
  readonly rows: Readonly<Record<string, { readonly claim: string; readonly here: boolean }>>;
  /** Address in front of source paths, ending in a slash; paths alone are shown without one. */
  readonly code: string | null;
}

export interface FigureOptions {
  readonly place: "page" | "sketch" | "embed" | "gallery" | "hero";
  /** One picture that is shown: nothing stands below it. */
  readonly slide?: boolean;
  /** Level of the title's heading (default 3). */
  readonly heading?: 2 | 3;
  readonly sources?: Sources;
  /** Shows what puts it on a slide; without it a page that can is opened. */
  readonly toSlide?: (store: FigureStore) => Promise<void>;
  /** Called once the figure is alive, for a host that drives it (embeds, lecture mode). */
  readonly onStore?: (store: FigureStore) => void;
}

/** Places of the light face; on the first screen it has the room of a whole figure. */
export const isLight = (place: FigureOptions["place"]): boolean => place === "sketch" || place === "hero";

export interface FigureParts {
  readonly store: FigureStore;
  readonly widget: Widget;
  readonly stored: StoredResult;
  readonly options: FigureOptions;
  readonly tested: Tested;
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

/** In what the run before differed that is drawn pale: "" if in nothing to speak of, null if there is none. */
export function useBefore(): string | null {
  const { experiment } = useFigure().store;
  return useFigureState((figure) => (figure.ghost ? beforeWords(experiment, figure, figure.ghost) : null));
}

/** A figure alone has flat names in the address, one of several bears its id in front of them. */
export const prefixOf = (id: string, place: FigureOptions["place"]): string => (place === "embed" ? "" : `${id}.`);
