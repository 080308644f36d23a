/** Errors against the number of tasks as outputs: of a whole survey, of the points so far, or of one run, a curve of one point. */
import { fieldBandOf } from "../../gathering.ts";
import { readerOf } from "../../reader.ts";
import type { Band, Gathered, Outputs, Summary, SweepPoint } from "../../types.ts";
import { styles } from "./nets.ts";

export const outputs = {
  scalars: {
    tasks: { label: "Most tasks so far", format: "integer" },
    "error.together": { label: `Test error with ${styles.together.label}`, ink: styles.together.ink },
    "error.alone": { label: `Test error with ${styles.alone.label}`, ink: styles.alone.ink },
  },
  fields: {
    tasks: { label: "Tasks", pool: "first" },
    together: { label: `Test error with ${styles.together.label}`, x: "tasks", ink: "shared", pool: "median" },
    alone: { label: `Test error with ${styles.alone.label}`, x: "tasks", ink: "local", pool: "median" },
    draws: { label: "Draws so far", x: "tasks", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** Of all draws with one number of tasks. */
export interface Point {
  readonly tasks: number;
  readonly draws: number;
  readonly together: Band;
  readonly alone: Band;
}

const number = (value: number | null | undefined): number => value ?? Number.NaN;

/** Ascending in the tasks; the scalars are those of the last. */
export function curveOf(points: readonly Point[]): Gathered {
  const last = points.at(-1);
  const banded = (of: (point: Point) => Band) => fieldBandOf(points.map(of));
  return {
    scalars: {
      tasks: number(last?.tasks),
      "error.together": number(last?.together.median),
      "error.alone": number(last?.alone.median),
    },
    fields: {
      tasks: { values: points.map(({ tasks }) => tasks) },
      together: banded(({ together }) => together),
      alone: banded(({ alone }) => alone),
      draws: { values: points.map(({ draws }) => draws) },
    },
  };
}

export const gather = (points: readonly SweepPoint[]): Gathered =>
  curveOf(
    points.map(({ value, summary }) => ({
      tasks: Number(value),
      draws: summary.seeds.length,
      together: read.band(summary, "error.together"),
      alone: read.band(summary, "error.alone"),
    })),
  );

/** Error of so many tasks on one trunk; NaN where that is not known. */
export function togetherAt(summary: Summary, tasks: number): number {
  const place = Array.from(read.field(summary, "tasks")).indexOf(tasks);
  return number(read.field(summary, "together")[place]);
}

/** What one task errs by itself, where the survey has such a point. */
export const aloneAtOne = (summary: Summary): number => togetherAt(summary, 1);
