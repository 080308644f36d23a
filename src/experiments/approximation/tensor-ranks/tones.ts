/** What counts as small, and how what is missing is drawn. */

/** A term smaller than this part of the first is small enough: a thousandth. */
export const SMALL = 1e-3;
/** This part of the root mean square of the function is missing where the tone is full: a quarter. */
export const FULL = 0.25;
/** Tones are stored as whole numbers up to this. */
export const TONES = 8;
