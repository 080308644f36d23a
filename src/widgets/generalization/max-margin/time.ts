/** The axis that the two histories share: steps of descent, on a log scale. */
import { timesOf } from "../../../experiments/generalization/max-margin/outputs.ts";
import type { SeriesBand, Summary } from "../../../experiments/types.ts";
import { log } from "../../../ui/scales.ts";

export const timeAxis = ({ values }: Summary) => ({
  x: log([1, 10 ** Number(values.decades)]),
  xLabel: "Steps of descent (log scale)",
  xTicks: Array.from({ length: Number(values.decades) + 1 }, (_, i) => 10 ** i),
});

export interface History {
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
}

/** From the first step on: before it there is no line, and zero has no place on the axis. */
export function history(summary: Summary, series: SeriesBand | null): History {
  if (!series) return { x: [], y: [] };
  return { x: timesOf(summary, series.x).slice(1), y: series.median.slice(1) };
}
