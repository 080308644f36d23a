/** The noise of SGD in `sgd-basins`: mean tilts of batches drawn with replacement. */
import { fillBits, type Key } from "../../../engine/random.ts";
import { EXAMPLES } from "./outputs.ts";

/** A word of the stream draws four examples, a byte each. */
const BYTES = 4;
if (EXAMPLES !== 256) throw new Error("internal: sgd-basins: a byte must name every example");

/** Mean tilt of one batch for each run (runs x dimension, written to `out`) from the stream of one step. */
export function meanTilts(
  out: Float64Array,
  key: Key,
  tilts: Float64Array,
  batch: number,
  dimension: number,
  words: Uint32Array,
): void {
  fillBits(key, words);
  const runs = out.length / dimension;
  const each = words.length / runs;
  out.fill(0);
  for (let run = 0; run < runs; run++) {
    const to = run * dimension;
    for (let b = 0; b < batch; b++) {
      const word = words[run * each + (b >>> 2)]!;
      const from = ((word >>> ((b & 3) << 3)) & 0xff) * dimension;
      for (let c = 0; c < dimension; c++) out[to + c]! += tilts[from + c]!;
    }
  }
  for (let i = 0; i < out.length; i++) out[i]! /= batch;
}

/** Words of the stream that one step takes. */
export const wordsOf = (runs: number, batch: number): Uint32Array => new Uint32Array(runs * Math.ceil(batch / BYTES));
