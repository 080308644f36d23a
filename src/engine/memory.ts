/** What records work on: their own words, and the arena of numbers. */

export type Floats = Float32Array | Float64Array;

/** Of one learner with its data, in bytes: what a phone's browser still gives. */
export const MOST_MEMORY = 512 * 1024 * 1024;

/** Throws when records and tables and so many numbers, of `size` bytes each, are more than the limit. */
export function requireRoom(words: Int32Array, numbers: number, size: number): void {
  const bytes = words.byteLength + numbers * size;
  if (bytes <= MOST_MEMORY) return;
  const megabytes = (count: number) => Math.ceil(count / (1024 * 1024));
  throw new RangeError(
    `memory: learner and data together need ${megabytes(bytes)} MB, wanted at most ${megabytes(MOST_MEMORY)} MB; ` +
      "take fewer units, members or examples, or a smaller batch",
  );
}

export interface Memory {
  /** Records, then tables of whole numbers. */
  words: Int32Array;
  /** Every tensor, then the data. */
  floats: Floats;
  /** Every product and sum is rounded to float32. */
  readonly single: boolean;
}
