/** What a plot tells the marks inside it: its scales, ranges set to pixels, and its inner size. */
import { createContext, useContext } from "react";
import type { Scale, Values } from "./scales.ts";

export interface PlotFrame {
  /** Data to pixels; y grows downwards on the screen, so its range is [height, 0]. */
  readonly x: Scale;
  readonly y: Scale;
  /** Inner size in pixels, without axes and labels. */
  readonly width: number;
  readonly height: number;
  /** Size of text in pixels. */
  readonly fontSize: number;
  /** Above all marks, not cut off at the edges; null until the page is alive. */
  readonly over?: SVGGElement | null;
}

/** Marks at the edge of the plot are seen whole, pixels. */
export const RIM = 6;

export const PlotContext = createContext<PlotFrame | null>(null);

/** For own marks: the frame of the plot around. */
export function usePlot(): PlotFrame {
  const frame = useContext(PlotContext);
  if (frame === null) throw new Error("usePlot: a mark came outside a <Plot>; put it between <Plot> and </Plot>");
  return frame;
}

/** A pixel with one decimal, inside what SVG readers can take; null for what cannot be drawn. */
export function pixel(scale: Scale, value: number | null | undefined): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  const at = scale(value);
  return Number.isFinite(at) ? Math.round(Math.max(-1e4, Math.min(1e4, at)) * 10) / 10 : null;
}

/** Both pixels of every datum; null where one of them is missing. */
export function pixels(frame: PlotFrame, x: Values, y: Values): ([number, number] | null)[] {
  return Array.from({ length: Math.min(x.length, y.length) }, (_, i) => {
    const left = pixel(frame.x, x[i]);
    const top = pixel(frame.y, y[i]);
    return left === null || top === null ? null : [left, top];
  });
}
