/** Draws marks as the build does, without a browser. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { PlotContext, type PlotFrame } from "../../src/ui/plot-context.ts";
import { linear } from "../../src/ui/scales.ts";

/** A frame of 100 by 50 pixels for x in 0…10 and y in 0…5: a unit is 10 pixels on both axes. */
export const square: PlotFrame = {
  x: linear([0, 10]).range([0, 100]),
  y: linear([0, 5]).range([50, 0]),
  width: 100,
  height: 50,
  fontSize: 13,
};

export const drawn = (mark: ReactNode, frame: PlotFrame = square): string =>
  renderToStaticMarkup(<PlotContext value={frame}>{mark}</PlotContext>);

/** Data of all paths, in order. */
export const pathsOf = (html: string): string[] => [...html.matchAll(/ d="([^"]*)"/g)].map(([, d = ""]) => d);
