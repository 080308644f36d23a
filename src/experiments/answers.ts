/** Known answers that are scalars of an experiment, read by its own reader. */
import type { Reader } from "./reader.ts";
import type { KnownAnswer, Outputs, Summary, Values } from "./types.ts";

type Scalars<O extends Outputs> = keyof O["scalars"] & string;

/** What a claim or a known answer measures: the median of that scalar; NaN where no member is finite. */
export const medianOf =
  <O extends Outputs>(read: Reader<O>) =>
  (name: Scalars<O>) =>
  (summary: Summary): number =>
    read.median(summary, name);

/**
 * Makes a known answer of: id, sentence, settings, the scalar, what it must be, how far off it may be, and why so far.
 * Without the last two it is exact.
 */
export const answersBy =
  <O extends Outputs>(read: Reader<O>) =>
  (
    id: string,
    sentence: string,
    at: Values,
    name: Scalars<O>,
    expected: number,
    tolerance = 0,
    because = "a whole number",
  ): KnownAnswer => ({ id, sentence, at, measure: medianOf(read)(name), expected, tolerance, because });
