/** What `minimum-norm` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs, Summary } from "../../types.ts";
import { AXES } from "./metric.ts";

export const outputs = {
  scalars: {
    loss: { label: "Loss", format: "scientific" },
    visible: { label: "Distance from the exact fits", ink: "plain", series: true },
    hidden: { label: "Moved along the invisible directions", ink: "accent", series: true },
    "hidden.law": { label: "Free diffusion: √(2Tt) along each", ink: "law", series: true },
    "hidden.clean": { label: "Moved along the invisible directions, without noise" },
    miss: { label: "Distance from the nearest fit, over that of the start", format: "scientific" },
    error: { label: "Distance from the fit that theory names", format: "scientific" },
    length: { label: "Length of the weights" },
    shortest: { label: "Length of the shortest exact fit", ink: "law" },
    apart: { label: "Distance of the start from the nearest exact fit" },
  },
  fields: {
    path: { label: "Way of the descent: three coordinates", rows: AXES, pool: "first" },
    crowd: { label: "The crowd: three coordinates", rows: AXES, pool: "first" },
    fits: {
      label: "Ends of the line of exact fits, or corners of a square in their plane: three coordinates",
      rows: AXES,
      pool: "first",
    },
    places: {
      label: "Start, nearest fit, fit of the method, shortest fit: three coordinates",
      rows: AXES,
      pool: "first",
    },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** Points of a field of three rows. */
export function pointsIn(summary: Summary, name: keyof typeof outputs.fields): [number, number, number][] {
  const values = read.field(summary, name);
  const count = Math.floor(values.length / AXES);
  const at = (row: number, i: number) => values[row * count + i] ?? 0;
  return Array.from({ length: count }, (_, i) => [at(0, i), at(1, i), at(2, i)]);
}

/** Where the first seed's descent begins, the exact fits that matter for it, and where it is. */
export function placesIn(summary: Summary) {
  const [start, nearest, landing, shortest] = pointsIn(summary, "places");
  const origin: [number, number, number] = [0, 0, 0];
  return {
    start: start ?? origin,
    nearest: nearest ?? origin,
    landing: landing ?? origin,
    shortest: shortest ?? origin,
    end: pointsIn(summary, "path").at(-1) ?? origin,
  };
}
