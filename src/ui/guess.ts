/**
 * What a reader guesses, as the drawing sees it: whether the answer must still be kept back, and the mark or the curve
 * that the reader moves. Stills, posters and print have no such context, and show the answer.
 */
import { createContext, useContext } from "react";

/** A number on an axis. */
export interface GuessedMark {
  readonly kind: "mark";
  readonly label: string;
  readonly value: number;
  /** Null while it is kept back. */
  readonly truth: number | null;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly words: (value: number) => string;
  /** How far the guess is from the truth; empty while that is kept back. */
  readonly distance: string;
  readonly move: (to: number) => void;
}

/** Heights over equally spaced places from `x.min` to `x.max`. */
export interface GuessedCurve {
  readonly kind: "curve";
  readonly label: string;
  readonly heights: readonly number[];
  readonly x: { readonly label: string; readonly min: number; readonly max: number };
  readonly y: { readonly label: string; readonly min: number; readonly max: number; readonly step: number };
  readonly move: (to: readonly number[]) => void;
}

/** The order in which the reader put things, the first one best. */
export interface GuessedOrder {
  readonly kind: "order";
  readonly order: readonly string[];
}

export interface GuessView {
  /** The answer must not be drawn, nor be said in a label. */
  readonly asking: boolean;
  /** Null where a drawing has nothing to show of it: a choice. */
  readonly mark: GuessedMark | GuessedCurve | GuessedOrder | null;
}

export const GuessContext = createContext<GuessView | null>(null);

export const useGuess = (): GuessView | null => useContext(GuessContext);

/** A value inside a range, on a whole step of it. */
export function onStep(
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: number },
  value: number,
): number {
  const rounded = min + Math.round((value - min) / step) * step;
  return Number(Math.min(max, Math.max(min, rounded)).toPrecision(9));
}
