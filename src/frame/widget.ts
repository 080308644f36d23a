/** What an author writes for a figure: a drawing of a summary. Everything else comes from the frame and the experiment. */
import type { ReactNode } from "react";
import type { Experiment, Summary, SweepResult } from "../experiments/types.ts";

export interface DrawingProps {
  /** What is to be drawn: a running ensemble, a finished one, or the stored result. */
  readonly summary: Summary;
  /** The run before this one, drawn pale beneath it. */
  readonly ghost: Summary | null;
  /** Sweeps as far as they are known: stored with the figure, or run by the reader. By name. */
  readonly sweeps: Readonly<Record<string, SweepResult>>;
}

export interface Widget {
  readonly experiment: Experiment;
  /**
   * One or more panels. A pure function of its props: the live figure, the still one, print and export all come from
   * it. It may keep small view state of its own (a chosen place on a curve), never anything that changes the numbers.
   */
  readonly Drawing: (props: DrawingProps) => ReactNode;
  /** The verb on the button that matters first: "Let them walk". An instant figure has none: it answers the finger. */
  readonly action?: string;
  /** Parameters that stand open beside the figure, in this order; the others wait behind "more settings". */
  readonly controls: readonly string[];
  /** The panel that stands alone where there is little room (a sketch, a narrow slide); all if left out. */
  readonly compact?: (props: DrawingProps) => ReactNode;
  /** Its light face, within the prose and on the first screen; without it the first panel and the first two controls. */
  readonly sketch?: {
    /** At most two. */
    readonly controls: readonly string[];
    readonly Drawing?: (props: DrawingProps) => ReactNode;
    /** Its first two panels are the two halves of one picture, and stand side by side; else the first stands alone. */
    readonly pair?: boolean;
    /** What its picture shows, where the experiment's own sentence speaks of more. */
    readonly describe?: (summary: Summary) => string;
  };
}
