/** A prerendered figure in the page's HTML, which src/essay/client.ts brings to life when it comes near. */
import { createContext, useContext } from "react";
import type { Sources } from "../frame/context.ts";
import type { Place } from "./places.ts";

/** HTML of a figure at a place. The prefix keeps the ids of two figures apart, and is the same on every build. */
export type FigureMarkup = (id: string, place: Place, prefix: string) => string;

interface Figures {
  readonly markup: FigureMarkup;
  /** Name of the page, for prefixes. */
  readonly page: string;
  /** What each widget rests on. */
  readonly sourcesOf: (id: string) => Sources;
}

export const FiguresContext = createContext<Figures | null>(null);

const classes: Readonly<Partial<Record<Place, string>>> = { page: "breakout", sketch: "in-column" };

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
      className={classes[place]}
      {...(asleep ? { "data-figure": id } : { "data-island": id })}
      data-place={place}
      data-prefix={prefix}
      data-sources={JSON.stringify(figures.sourcesOf(id))}
      dangerouslySetInnerHTML={{ __html: asleep ? "" : figures.markup(id, place, prefix) }}
    />
  );
}
