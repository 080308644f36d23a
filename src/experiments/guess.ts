/**
 * What a reader is asked before the answer is shown, in the picture itself. The truth comes from the finished run, so
 * that it is never typed.
 */
import type { InkName } from "../terms/inks.ts";
import type { Summary } from "./outcome.ts";
import type { Values } from "./parameters.ts";

interface Common {
  /** Short enough to stand over the picture: at most 12 words. */
  readonly question: string;
  /** The setting it is about: differences from the defaults. */
  readonly at?: Values;
}

/** A number, as a mark on the axis where it will be read. */
export interface MarkGuess extends Common {
  readonly kind: "mark";
  /** The scalar it is compared with. */
  readonly of: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** One of a few answers. */
export interface ChoiceGuess extends Common {
  readonly kind: "choice";
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The picture must be seen to choose: the choices stand side by side at its lower edge, where it leaves room. */
  readonly under?: true;
  readonly truth: (summary: Summary) => string;
}

/** The order in which things will stand, the first one best. */
export interface OrderGuess extends Common {
  readonly kind: "order";
  readonly items: readonly { readonly value: string; readonly label: string; readonly ink?: InkName }[];
  readonly truth: (summary: Summary) => readonly string[];
}

/** A curve, drawn over the places of a field or a history. */
export interface CurveGuess extends Common {
  readonly kind: "curve";
  readonly x: { readonly label: string; readonly min: number; readonly max: number };
  readonly y: { readonly label: string; readonly min: number; readonly max: number; readonly step: number };
  readonly knots: number;
  /** Heights at the knots; null where there is no answer. */
  readonly truth: (summary: Summary) => readonly (number | null)[];
}

export type Guess = MarkGuess | ChoiceGuess | OrderGuess | CurveGuess;

/** What a reader answered: a mark, a choice, an order, heights. */
export type Guessed = number | string | readonly string[] | readonly number[];
