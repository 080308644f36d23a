/** Claims and known answers that are scalars of an experiment, or values of its fields, read by its own reader. */
import type { Reader } from "./reader.ts";
import type { KnownAnswer, Outputs, Summary, Values } from "./types.ts";

type Scalars<O extends Outputs> = keyof O["scalars"] & string;
type Fields<O extends Outputs> = keyof O["fields"] & string;

/** What a claim or a known answer measures: the median of that scalar; NaN where no member is finite. */
export const medianOf =
  <O extends Outputs>(read: Reader<O>) =>
  (name: Scalars<O>) =>
  (summary: Summary): number =>
    read.median(summary, name);

/** The first field's value at the place where the second is that number; NaN where it nowhere is. */
export const valueWhere =
  <O extends Outputs>(read: Reader<O>) =>
  (name: Fields<O>, along: Fields<O>, is: number) =>
  (summary: Summary): number =>
    read.field(summary, name)[Array.from(read.field(summary, along)).indexOf(is)] ?? Number.NaN;

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
