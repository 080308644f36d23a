/** What is kept of a run, and what a reader gets of it: all that a page needs of runs which go on elsewhere. */
import type { Experiment, Frame, NumericArray, RunResult, Series } from "./types.ts";

/** Recorded points kept between two looks: at which step, and the values of the scalars that have a history. */
export interface Point {
  readonly step: number;
  readonly scalars: Readonly<Record<string, number | null>>;
}

export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What a reader gets of a run: scalars of the newest frame, series of the recorded points. */
export function resultFrom(
  experiment: Pick<Experiment, "outputs">,
  points: readonly Point[],
  frame: Frame,
): Omit<RunResult, "seed" | "state"> {
  const scalars: Record<string, number | null> = {};
  const series: Record<string, Series> = {};
  const x = points.map((point) => point.step);
  for (const [name, output] of Object.entries(experiment.outputs.scalars)) {
    scalars[name] = finiteOrNull(frame.scalars[name] ?? Number.NaN);
    if (output.series) series[name] = { x, y: points.map((point) => point.scalars[name] ?? null) };
  }
  const fields: Record<string, NumericArray> = { ...frame.fields };
  return { step: frame.step, scalars, series, fields };
}
