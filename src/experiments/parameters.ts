/**
 * Kinds of parameters. Every value is a number or a text, so that links, embeds, commands, fuzz and stored results take
 * all of them alike; what is more than one number is a text in one canonical form.
 */

interface Common {
  readonly label: string;
  /** One sentence: what it changes, in the reader's words. */
  readonly help: string;
  /** Shown only after "more settings". */
  readonly advanced?: boolean;
  /** Names that it had before. Links with one of them mean this parameter, for ever; none is ever printed. */
  readonly aliases?: readonly string[];
  /** Where it changes anything: for each parameter named here, the values at which it does. Elsewhere it is hidden. */
  readonly when?: Readonly<Record<string, readonly (number | string)[]>>;
}

/** A number on a slider. `step` guides the slider only: a value between two steps is taken as it is. */
export interface RangeParameter extends Common {
  readonly kind: "range";
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
}

/** One of a few named things. */
export interface ChoiceParameter extends Common {
  readonly kind: "choice";
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One axis of a drawing that the reader changes: what a hand can reach, and how finely. */
export interface Extent {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** What an arrow key moves; values are kept as whole multiples of a tenth of it. */
  readonly step: number;
}

/** Points in the plane. Canonical text: "0.1,0.5_0.3,-0.2", with a class "0.1,0.5,a_0.3,-0.2,b". */
export interface PointsParameter extends Common {
  readonly kind: "points";
  readonly value: string;
  readonly x: Extent;
  readonly y: Extent;
  /** Names of classes that a point may bear; none if left out. */
  readonly classes?: readonly { readonly value: string; readonly label: string }[];
  /** How many there may be. */
  readonly least: number;
  readonly most: number;
}

/** Heights over equally spaced places, as a pen draws them. Canonical text: "0,0.25,-1". */
export interface CurveParameter extends Common {
  readonly kind: "curve";
  readonly value: string;
  readonly x: Pick<Extent, "label" | "min" | "max">;
  readonly y: Extent;
  /** Number of places, both ends included. */
  readonly knots: number;
}

/** A formula, as `expressions.ts` reads it. Canonical text: no spaces, "sin(2*pi*x)-x^2". */
export interface TextParameter extends Common {
  readonly kind: "text";
  readonly value: string;
  /** Names that it may use, in the order in which their values come. */
  readonly variables: readonly string[];
  /** How many characters it may have. */
  readonly most: number;
}

export type Parameter = RangeParameter | ChoiceParameter | PointsParameter | CurveParameter | TextParameter;
export type ParameterTable = Readonly<Record<string, Parameter>>;

export type ValuesOf<T extends ParameterTable> = {
  readonly [K in keyof T]: T[K] extends RangeParameter
    ? number
    : T[K] extends ChoiceParameter
      ? T[K]["choices"][number]["value"]
      : string;
};
/** Values of some table, when the table itself is not known statically. */
export type Values = Readonly<Record<string, number | string>>;
