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
import type { ReaderFiles } from "./files.ts";
import type { Guess } from "./guess.ts";
import type { FieldBand, Frame, Outputs, State, Summary, SweepPoint } from "./outcome.ts";
import type { ParameterTable, Values, ValuesOf } from "./parameters.ts";

export type * from "./guess.ts";
export type * from "./outcome.ts";
export type * from "./parameters.ts";

/** Values of a sweep; they may depend on the reader's settings, as a grid through W = N does. */
export type Grid = readonly (number | string)[] | ((values: Values) => readonly (number | string)[]);

export interface Sweep {
  readonly label: string;
  /** The question it answers, asked on its button. */
  readonly question: string;
  /** The parameter that varies, and its values. */
  readonly over: string;
  readonly values: Grid;
  /** A second parameter that varies: the sweep is a map. */
  readonly by?: { readonly over: string; readonly values: Grid };
  /** Runs at each point, where that is not the reader's number of seeds. */
  readonly seeds?: number | ((values: Values) => number);
  /** Other parameters that differ from the reader's settings. */
  readonly at?: Values;
  /** The scalars that are drawn. */
  readonly scalars: readonly string[];
  /** Kept in the stored result, so that prose and posters can read it. */
  readonly stored?: boolean;
}

/** What a whole sweep says, as the experiment's own outputs; bands of fields are those of the points. */
export interface Gathered {
  readonly scalars: Readonly<Record<string, number>>;
  readonly fields: Readonly<Record<string, FieldBand>>;
}

/**
 * A figure whose answer is a sweep: its main button runs that one.
 *
 * With `gather` the sweep is the run. Under seed s its points are run with the seeds (s - 1) n + 1 ... s n, n being the
 * sweep's own number of seeds, so that no two seeds share a draw; the declared scalars and fields are what `gather`
 * makes of the points, also of those that are there so far. Without it there is a plain run too, at the reader's
 * settings, and the sweep is drawn beside it.
 */
export interface Survey<V = Values> {
  readonly sweep: string;
  readonly gather?: (points: readonly SweepPoint[], values: V) => Gathered;
  /** Parameters that no run asks for: they choose what is read off the runs, and turning one keeps what is drawn. */
  readonly readings?: Readings<V>;
}

/** `reread` makes of a summary what `gather` would make, at these values, of the points that the summary was gathered from. */
export interface Readings<V = Values> {
  readonly of: readonly string[];
  readonly reread: (summary: Summary, values: V) => Gathered;
}

/**
 * A sentence of the essay that must hold, over seeds. `measure` reads one number off a summary.
 * At the control setting the claim must fail, and the threshold lies no further from the value at `at` than half the
 * way to the value at the control, at the seeds from 1 on, where thresholds are chosen.
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
  /**
   * `false` where nothing is drawn at random: there is one run and no seeds. With one step it is an instant figure: its
   * answer follows the finger.
   */
  readonly chance?: false;
  /** The main button runs a sweep. */
  readonly survey?: Survey<V>;
  /** Asked in the picture before the answer is shown. */
  readonly guess?: Guess;
  /** Settings at which a whole run is short, for those who only want to see one end; the defaults if left out. */
  readonly brief?: Values;
  /** Some of its answers take longer than a picture may: workers alone give them, whatever the last one took. */
  readonly afar?: true;
  /** Length of a run in steps. */
  readonly steps: (values: V) => number;
  /** A frame is recorded at step 0, every so many steps, and at the end; at most 120 of them. */
  readonly every: (values: V) => number;
  /** Steps a second in a live figure, where the motion is worth watching; as fast as it goes if left out. */
  readonly pace?: (values: V) => number;
  /** Data sets that a run at these settings needs, by their names in content/data, or that of `files`; brought before it begins. */
  readonly data?: (values: V) => readonly string[];
  /** One of those may be made of files that a reader brings: it is needed at no stored setting. */
  readonly files?: ReaderFiles;
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
