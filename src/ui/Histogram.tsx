/** Bars without gaps as one filled outline: `x` the centres, ascending and evenly spaced, `y` the heights; they stand on 0, or on the bottom of a log axis. */

import type { InkName } from "../terms/inks.ts";
import { ghostly, inks } from "./inks.ts";
import { pixel, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface HistogramProps {
  readonly x: Values;
  readonly y: Values;
  readonly ink: InkName;
  readonly alpha?: number;
  readonly ghost?: boolean;
}

export function Histogram({ x, y, ink, alpha = 0.28, ghost }: HistogramProps) {
  const frame = usePlot();
  const size = Math.min(x.length, y.length);
  const half = size > 1 ? ((x[size - 1] ?? 0) - (x[0] ?? 0)) / (size - 1) / 2 : 0.5;
  const ground = pixel(frame.y, 0) ?? frame.height;
  let d = "";
  let open = false;
  for (let i = 0; i < size; i++) {
    const centre = x[i] ?? Number.NaN;
    const left = pixel(frame.x, centre - half);
    const right = pixel(frame.x, centre + half);
    const top = pixel(frame.y, y[i]);
    if (left === null || right === null || top === null) {
      if (open) d += `V${ground}z`;
      open = false;
      continue;
    }
    d += open ? `V${top}H${right}` : `M${left} ${ground}V${top}H${right}`;
    open = true;
  }
  if (open) d += `V${ground}z`;
  return <path {...(ghost ? ghostly : undefined)} d={d} fill={inks[ink].variable} fillOpacity={alpha} />;
}
