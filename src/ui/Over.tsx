/**
 * What a hand holds stands above all marks and is not cut off at the edge of the plot, as they are: at the end of an
 * axis one must still get hold of it. In stills it stays among the marks.
 */
import type { ReactNode, Ref } from "react";
import { createPortal } from "react-dom";
import { usePlot } from "./plot-context.ts";

export function Over({ children }: { readonly children: ReactNode }) {
  const { over } = usePlot();
  return over ? createPortal(children, over) : children;
}

/**
 * Where they are drawn to. React listens for the focus on what it draws into, and Chromium lets the Tab key stop at any
 * SVG element that has such a listener, unless it is told not to.
 */
export function OverLayer({ ref }: { readonly ref: Ref<SVGGElement> }) {
  return <g ref={ref} className="over" tabIndex={-1} />;
}
