/** The stored result of an experiment: its default run over 8 seeds (a survey: once), rounded, small enough to commit and to read. */
import type { Experiment, NumericArray, Summary, SweepResult } from "./types.ts";

export interface StoredResult {
  readonly id: string;
  /** Hash of the sources that determine it; another hash means that it may be stale. */
  readonly hash: string;
  readonly summary: Summary;
  readonly sweeps: Readonly<Record<string, SweepResult>>;
}

export const storedSeeds: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** Six significant digits; what is not finite is null, as in JSON. */
export function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, rounded);
  if (Array.isArray(value)) return value.map(rounded);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rounded(part)]));
  return value;
}

function storable(experiment: Experiment, summary: Summary): Summary {
  const kept = Object.entries(summary.fields).filter(([name]) => experiment.outputs.fields[name]?.stored !== false);
  return { ...summary, fields: Object.fromEntries(kept) };
}

/** A point of a sweep keeps its scalars alone: that is what is drawn and told. */
const slim = (summary: Summary): Summary => ({ ...summary, series: {}, fields: {}, members: [] });

export function storedResult(
  experiment: Experiment,
  hash: string,
  summary: Summary,
  sweeps: readonly SweepResult[],
): StoredResult {
  const slimmed = sweeps.map((sweep) => [
    sweep.name,
    { ...sweep, points: sweep.points.map((point) => ({ ...point, summary: slim(point.summary) })) },
  ]);
  return rounded({
    id: experiment.id,
    hash,
    summary: storable(experiment, summary),
    sweeps: Object.fromEntries(slimmed),
  }) as StoredResult;
}

/** Numbers of a field as JSON brings them. */
export const plainNumbers = (values: NumericArray): readonly number[] =>
  Array.isArray(values) ? values : Array.from(values as Float64Array);
