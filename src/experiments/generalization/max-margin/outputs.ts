/** What `max-margin` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs, Summary } from "../../types.ts";
import { timesFor } from "./times.ts";

export const outputs = {
  scalars: {
    steps: { label: "Steps of descent", format: "integer" },
    ratio: { label: "Margin over the widest", ink: "accent", series: true },
    length: { label: "Length of the weights", ink: "accent", series: true },
    margin: { label: "Margin of descent’s line" },
    widest: { label: "Widest margin", ink: "law" },
    apart: { label: "Angle between descent’s line and that of the widest margin, degrees" },
    wrong: { label: "Points on a wrong side of descent’s line, or on it", format: "integer" },
    fewest: { label: "Points that the best line leaves wrong", format: "integer" },
    points: { label: "Points", format: "integer" },
  },
  fields: {
    path: { label: "Weights at each stop: two parts", rows: 2, pool: "first" },
    line: { label: "Unit weight of the widest margin: its two parts", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** Steps of descent behind each place of a history. */
export const timesOf = ({ values }: Summary, stops: readonly number[]): number[] => {
  const times = timesFor(Number(values.decades));
  return stops.map((stop) => times[stop] ?? Number.NaN);
};

export type History = "ratio" | "length";

/** A history's value after that many steps of descent; NaN if it does not go so far. */
export function valueAfter(summary: Summary, name: History, steps: number): number {
  const series = read.series(summary, name);
  const place = series ? timesOf(summary, series.x).indexOf(steps) : -1;
  return series?.median[place] ?? Number.NaN;
}

/** Weights after each stop so far. */
export function pathIn(summary: Summary): (readonly [number, number])[] {
  const path = read.field(summary, "path");
  const count = Math.floor(path.length / 2);
  return Array.from({ length: count }, (_, i) => [path[i] ?? 0, path[count + i] ?? 0]);
}
