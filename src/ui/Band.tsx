/** The spread around a curve, from `low` to `high`, at low alpha. */
import { area } from "d3";
import type { InkName } from "../terms/inks.ts";
import { ghostly, inks } from "./inks.ts";
import { pixel, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface BandProps {
  readonly x: Values;
  readonly low: Values;
  readonly high: Values;
  readonly ink: InkName;
  readonly ghost?: boolean;
}

type Slice = readonly [number, number, number] | null;
const path = area<Slice>()
  .defined((slice) => slice !== null)
  .x((slice) => slice?.[0] ?? 0)
  .y0((slice) => slice?.[1] ?? 0)
  .y1((slice) => slice?.[2] ?? 0)
  .digits(1);

export function Band({ x, low, high, ink, ghost }: BandProps) {
  const frame = usePlot();
  const slices = Array.from({ length: Math.min(x.length, low.length, high.length) }, (_, i): Slice => {
    const at = pixel(frame.x, x[i]);
    const bottom = pixel(frame.y, low[i]);
    const top = pixel(frame.y, high[i]);
    return at === null || bottom === null || top === null ? null : [at, bottom, top];
  });
  return (
    <path {...(ghost ? ghostly : undefined)} d={path(slices) ?? ""} fill={inks[ink].variable} fillOpacity={0.16} />
  );
}
