/** Rows of the truth table to learn from and to be asked about: drawn at random, from all of it or from one half. */
import type { DataSet } from "../../../engine/data.ts";
import { fillBits, fold, type Key } from "../../../engine/random.ts";

const ROUNDS = 4;

/**
 * Whether a row belongs to the half that is shown: rows are put in another order, which the key decides, and every row
 * goes to a place of its own. The first half of the places is shown, so it is exactly half of the rows.
 */
export function halver(key: Key, bits: number): (row: number) => boolean {
  const words = new Uint32Array(2 * ROUNDS);
  fillBits(fold(key, "half"), words);
  const mask = (1 << bits) - 1;
  const shift = Math.ceil(bits / 2);
  return (row) => {
    let place = row;
    for (let round = 0; round < ROUNDS; round++) {
      // an odd factor, a shift by addition, and bits laid over lower ones: each can be undone
      place = (Math.imul(place, words[2 * round]! | 1) + words[2 * round + 1]!) & mask;
      place ^= place >>> shift;
    }
    return place >>> (bits - 1) === 0;
  };
}

/** Rows of which `take` is true, `count` of them, with replacement. */
export function drawnRows(key: Key, bits: number, count: number, take: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(count);
  const words = new Uint32Array(Math.max(64, count));
  const mask = (1 << bits) - 1;
  let read = words.length;
  let position = 0;
  for (let made = 0; made < count; ) {
    if (read === words.length) {
      fillBits(key, words, position);
      position += words.length;
      read = 0;
    }
    const row = words[read++]! & mask;
    if (take(row)) rows[made++] = row;
  }
  return rows;
}

/**
 * Rows as examples: bits are 1 or -1, labels 1 for odd and -1 for even. x is rows x `inputs`; inputs beyond the bits are
 * bits that are never one.
 */
export function examplesOf(rows: ArrayLike<number>, bits: number, inputs: number): DataSet {
  const examples = rows.length;
  const x = new Float32Array(examples * inputs).fill(-1);
  const y = new Float32Array(examples);
  for (let e = 0; e < examples; e++) {
    let odd = 0;
    for (let i = 0; i < bits; i++) {
      const bit = (rows[e]! >>> i) & 1;
      odd ^= bit;
      x[e * inputs + i] = 2 * bit - 1;
    }
    y[e] = 2 * odd - 1;
  }
  return { x, y, examples };
}
