/** A prerendered figure in the page's HTML, which src/essay/client.ts brings to life when it comes near. */
import { createContext, useContext } from "react";
import type { Place } from "./places.ts";

/** HTML of a figure at a place. The prefix keeps the ids of two figures apart, and is the same on every build. */
export type FigureMarkup = (id: string, place: Place, prefix: string) => string;

interface Figures {
  readonly markup: FigureMarkup;
  /** Name of the page, for prefixes. */
  readonly page: string;
  /** Labels of the papers that each widget rests on. */
  readonly citations: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const FiguresContext = createContext<Figures | null>(null);

interface IslandProps {
  readonly id: string;
  readonly place: Place;
  /** Nothing is drawn, and it does not wake by itself: the gallery's, which somebody opens. */
  readonly asleep?: boolean;
}

export function Island({ id, place, asleep = false }: IslandProps) {
  const figures = useContext(FiguresContext);
  if (!figures) throw new Error("internal: Island outside a page");
  const prefix = `${figures.page}-${id}-`;
  return (
    <div
      className={place === "page" ? "breakout" : undefined}
      {...(asleep ? { "data-figure": id } : { "data-island": id })}
      data-place={place}
      data-prefix={prefix}
      data-citations={JSON.stringify(figures.citations[id] ?? {})}
      dangerouslySetInnerHTML={{ __html: asleep ? "" : figures.markup(id, place, prefix) }}
    />
  );
}
