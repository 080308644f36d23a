/** What a run reports, and what is made of it: frames, results, ensembles, sweeps. Plain data, all of it. */
import type { InkName } from "../terms/inks.ts";
import type { Values } from "./parameters.ts";

export type Format = "number" | "percent" | "integer" | "scientific";

export interface ScalarOutput {
  readonly label: string;
  readonly unit?: string;
  readonly format?: Format;
  readonly ink?: InkName;
  /** Its history over the recorded steps is kept as a series of the same name. */
  readonly series?: boolean;
}

/** An array that a frame carries: a histogram, a spectrum, a heat map (row-major, `rows` of them). */
export interface FieldOutput {
  readonly label: string;
  readonly unit?: string;
  readonly ink?: InkName;
  /** Name of the field that holds its positions, if they are not 0, 1, 2, … */
  readonly x?: string;
  /** Number of rows of a two-dimensional field. */
  readonly rows?: number;
  /** How the members of an ensemble are put together: the mean, the middle value with quartiles, or the first seed's. */
  readonly pool: "mean" | "median" | "first";
  /** Kept in the stored result (default true). */
  readonly stored?: boolean;
}

export interface Outputs {
  readonly scalars: Readonly<Record<string, ScalarOutput>>;
  readonly fields: Readonly<Record<string, FieldOutput>>;
}

export type NumericArray = Float64Array | Float32Array | Int32Array | Uint32Array | readonly number[];

/** What a run reports at one step. Scalars and fields bear the declared names. */
export interface Frame {
  readonly step: number;
  readonly scalars: Readonly<Record<string, number>>;
  readonly fields: Readonly<Record<string, NumericArray>>;
}

/** A state is plain: numbers, strings, typed arrays, and objects or arrays of these. It survives `structuredClone`. */
export type State = { step: number } & Record<string, unknown>;

export type RunState = "running" | "done" | "diverged" | "failed";

/** One curve: the recorded steps, and the value at each; what is not finite is null. */
export interface Series {
  readonly x: number[];
  readonly y: (number | null)[];
}

/** One run: an experiment at some values under one seed, so far or to the end. */
export interface RunResult {
  readonly seed: number;
  readonly state: RunState;
  /** The last step reached; where it diverged, if it did. */
  readonly step: number;
  readonly scalars: Readonly<Record<string, number | null>>;
  readonly series: Readonly<Record<string, Series>>;
  readonly fields: Readonly<Record<string, NumericArray>>;
}

/** The middle value and the middle half of an ensemble; null where no member is finite. */
export interface Band {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface SeriesBand {
  readonly x: readonly number[];
  readonly median: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export interface FieldBand {
  readonly values: NumericArray;
  readonly low?: NumericArray;
  readonly high?: NumericArray;
}

/**
 * An ensemble at one moment: what plots draw, `describe` reads, posters and stored results hold.
 * Live figures make it from the running members, the build reads it from `content/results`: one shape for both.
 */
export interface Summary {
  readonly id: string;
  readonly values: Values;
  readonly seeds: readonly number[];
  readonly state: RunState;
  /** The step that every member has reached, and the step at which the run ends. */
  readonly step: number;
  readonly steps: number;
  /** Members that diverged, with the step at which they did. */
  readonly diverged: readonly { readonly seed: number; readonly step: number }[];
  readonly scalars: Readonly<Record<string, Band>>;
  readonly series: Readonly<Record<string, SeriesBand>>;
  readonly fields: Readonly<Record<string, FieldBand>>;
  /** Scalars of each member, for claims about single runs ("in all 8 seeds"). */
  readonly members: readonly Readonly<Record<string, number | null>>[];
}

/** One setting of a sweep, and the ensemble there; `by` is the second parameter's value, where there are two. */
export interface SweepPoint {
  readonly value: number | string;
  readonly by?: number | string;
  readonly summary: Summary;
}

/** A sweep: one summary for each value of one parameter, or for each pair of values of two. */
export interface SweepResult {
  readonly name: string;
  readonly over: string;
  readonly by?: string;
  /** Those that are known, in the order of the declared values, the second parameter's within the first's. */
  readonly points: readonly SweepPoint[];
}
