/** The odds of two wells of equal depth, one `ratio` times as wide in each of D directions: ratio^D, by its logarithm. */
import { exp, log } from "../../../engine/functions.ts";

/** ln of the odds of the wide well against the narrow one. */
export const logOdds = (ratio: number, directions: number): number => directions * log(ratio);

/** Share of the wide well, 1 / (1 + e^-L); exact to rounding, and 1 where e^-L is lost beside it. */
export const shareOf = (logarithm: number): number => 1 / (1 + exp(-logarithm));

/** Directions at which the odds are two to one; none for equal wells. */
export const doublingOf = (ratio: number): number => (ratio > 1 ? log(2) / log(ratio) : Number.NaN);
