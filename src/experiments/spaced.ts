/** Places of a log axis. */
import { exp, log } from "../engine/functions.ts";

/** `count` numbers from `least` to `most`, equally spaced on a log scale; the ends to rounding. */
export const logSpaced = (least: number, most: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => exp(log(least) + ((log(most) - log(least)) * i) / (count - 1)));
