/** What records work on: their own words, and the arena of numbers. */

export type Floats = Float32Array | Float64Array;

export interface Memory {
  /** Records, then tables of whole numbers. */
  words: Int32Array;
  /** Every tensor, then the data. */
  floats: Floats;
  /** Every product and sum is rounded to float32. */
  readonly single: boolean;
}
