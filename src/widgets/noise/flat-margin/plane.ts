/** The plane in which both panels stand: data and weights have two parts each, and the same scale. */
import { parameters } from "../../../experiments/noise/flat-margin/parameters.ts";
import { linear } from "../../../ui/scales.ts";

const { x, y } = parameters.points;

export const planeOf = (xLabel: string, yLabel: string) =>
  ({
    x: linear([x.min, x.max]),
    y: linear([y.min, y.max]),
    xLabel,
    yLabel,
    xTicks: [-1, 0, 1],
    yTicks: [-1, 0, 1],
    // both, so that they stand at one height
    tools: true,
  }) as const;

export const EDGE = x.max;

/** Of a point of that class. */
export const look = (kind: string) => ({ ink: kind === "minus" ? ("shallow" as const) : ("local" as const) });

/** Places along the circle of radius 1, from one angle to another. */
export function along(from: number, to: number): { readonly x: number[]; readonly y: number[] } {
  const count = Math.max(2, Math.ceil(((to - from) / (2 * Math.PI)) * 72));
  const angles = Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
  return { x: angles.map(Math.cos), y: angles.map(Math.sin) };
}
