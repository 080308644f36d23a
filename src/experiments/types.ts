/**
 * The vocabulary of an experiment: what a definition declares, what a run reports, how an ensemble is summarised.
 *
 * An experiment is defined once, without DOM; controls, links, the command line, workers, posters, prose, exports
 * and tests are faces of it. Everything here is plain data or a pure function of its arguments: chance comes in as a
 * key, time does not come in at all.
 */
import type { Key } from "../engine/random.ts";
import type { ChapterName } from "../terms/chapters.ts";
import type { InkName } from "../terms/inks.ts";

// ---------------------------------------------------------------------------------------------- parameters

/** A number on a slider. `step` guides the slider only: a value between two steps is taken as it is. */
export interface RangeParameter {
  readonly kind: "range";
  readonly label: string;
  /** One sentence: what it changes, in the reader's words. */
  readonly help: string;
  readonly min: number;
  readonly max: number;
  /** Spacing of the slider; on a log scale the number of decades a step covers. */
  readonly step: number;
  readonly value: number;
  readonly unit?: string;
  readonly scale?: "linear" | "log";
  /** Rounded to a whole number. */
  readonly integer?: boolean;
  /** Values outside [min, max] that are allowed too, as 0 beside a log scale. */
  readonly also?: readonly number[];
  /** Values that mean something, drawn as ticks. */
  readonly marks?: readonly { readonly value: number; readonly label: string }[];
  /** Shown only after "more settings". */
  readonly advanced?: boolean;
}

/** One of a few named things. */
export interface ChoiceParameter {
  readonly kind: "choice";
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly advanced?: boolean;
}

export type Parameter = RangeParameter | ChoiceParameter;
export type ParameterTable = Readonly<Record<string, Parameter>>;

export type ValuesOf<T extends ParameterTable> = {
  readonly [K in keyof T]: T[K] extends ChoiceParameter ? T[K]["choices"][number]["value"] : number;
};
/** Values of some table, when the table itself is not known statically. */
export type Values = Readonly<Record<string, number | string>>;

// ------------------------------------------------------------------------------------------------- outputs

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

// ----------------------------------------------------------------------------------------- what came out of it

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

/** A sweep: one summary for each value of one parameter. */
export interface SweepResult {
  readonly name: string;
  readonly over: string;
  readonly points: readonly { readonly value: number | string; readonly summary: Summary }[];
}

// ---------------------------------------------------------------------------------------------- declarations

export interface Sweep {
  readonly label: string;
  /** The question it answers, asked on its button. */
  readonly question: string;
  /** The parameter that varies, and its values. */
  readonly over: string;
  readonly values: readonly (number | string)[];
  /** Other parameters that differ from the reader's settings. */
  readonly at?: Values;
  /** The scalars that are drawn. */
  readonly scalars: readonly string[];
  /** Kept in the stored result, so that prose and posters can read it. */
  readonly stored?: boolean;
}

/**
 * A sentence of the essay that must hold, over seeds. `measure` reads one number off a summary.
 * At the control setting the claim must fail, and the threshold lies no further from the value at `at` than half the
 * way to the value at the control.
 */
export interface Claim {
  readonly id: string;
  readonly sentence: string;
  readonly measure: (summary: Summary) => number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Differences from the defaults; the defaults themselves if left out. */
  readonly at?: Values;
  readonly control: { readonly sentence: string; readonly at: Values };
}

/** A setting whose result is known beforehand, from theory. */
export interface KnownAnswer {
  readonly id: string;
  readonly sentence: string;
  readonly at: Values;
  readonly measure: (summary: Summary) => number;
  readonly expected: number;
  readonly tolerance: number;
  /** Why this tolerance: sampling error, bias of the scheme, rounding. */
  readonly because: string;
}

export type Status = "theorem" | "experiment here" | "conjecture of 2017" | "contested since";

/** Where a figure comes from and how much it can bear: its passport. */
export interface Provenance {
  /** Rows of the talk, "T35". */
  readonly talk: readonly string[];
  /** Keys of content/references. */
  readonly papers: readonly string[];
  readonly status: Status;
  /** What is simplified, and what is not claimed; a sentence each. */
  readonly limits: readonly string[];
}

/** A named state that a lecturer steps through: values, and how far the run goes. */
export interface Beat {
  readonly id: string;
  readonly title: string;
  readonly values?: Values;
  readonly step?: number | "end";
}

/** A named setting worth a visit, one click away. */
export interface Preset {
  readonly label: string;
  readonly values: Values;
}

/**
 * What computes: the part of an experiment that needs the engine. It is a module of its own, `motion.ts` beside the face, which
 * exports these three, so that a page which leaves the computing to workers never loads it.
 */
export interface Motion<V, S extends State> {
  readonly init: (values: V, key: Key) => S;
  /** Changes `state` by that many steps. Splitting the steps differently must give the same bits. */
  readonly advance: (state: S, steps: number, values: V) => void;
  readonly observe: (state: S, values: V) => Frame;
}

/** The face of an experiment: all that a page, a link or a command needs to know of it, and where its motion is. */
export interface Definition<T extends ParameterTable, S extends State, V = ValuesOf<T>> {
  /** kebab-case; the same in file names, anchors, addresses and tests. */
  readonly id: string;
  readonly chapter: ChapterName;
  readonly title: string;
  readonly question: string;
  readonly parameters: T;
  readonly outputs: Outputs;
  /** Length of a run in steps. */
  readonly steps: (values: V) => number;
  /** A frame is recorded at step 0, every so many steps, and at the end; at most 120 of them. */
  readonly every: (values: V) => number;
  /** Steps a second in a live figure, where the motion is worth watching; as fast as it goes if left out. */
  readonly pace?: (values: V) => number;
  /** `() => import("./motion.ts")`, loaded where it runs and nowhere else. */
  readonly motion: () => Promise<Motion<V, S>>;
  /** One or two sentences: what just happened, with its numbers. Also for half-finished runs. */
  readonly describe: (summary: Summary) => string;
  /** What to turn when a run diverges: "Lower the learning rate." */
  readonly remedy: string;
  readonly claims: readonly Claim[];
  readonly knownAnswers: readonly KnownAnswer[];
  readonly sweeps?: Readonly<Record<string, Sweep>>;
  readonly presets?: readonly Preset[];
  readonly beats?: readonly Beat[];
  readonly provenance: Provenance;
  /** What trains, as data; from it come parameter counts, legend, passport and the take-home script. */
  readonly training?: (values: V) => Training;
}

/** A training run as data. */
export interface Training {
  readonly learners: Readonly<
    Record<
      string,
      { readonly label: string; readonly ink: InkName; readonly learner: import("../engine/learner.ts").Learner }
    >
  >;
  readonly target: string;
  readonly optimiser: import("../engine/optimiser.ts").Optimiser;
  readonly schedule: import("../engine/optimiser.ts").Schedule;
  readonly batches: { readonly size: number; readonly examples: number; readonly replacement: boolean };
  readonly loss: import("../engine/learner.ts").Loss;
}

/** A definition together with what `defineExperiment` makes of it. */
export interface Experiment extends Definition<ParameterTable, State, Values> {
  /** The values at the defaults. */
  readonly defaults: Values;
}

/** An experiment with its motion loaded: what a `Run` takes. */
export interface RunnableExperiment extends Experiment, Motion<Values, State> {}
