/** The noise of SGD in `sgd-basins`: mean tilts of batches drawn with replacement. */
import { fillBits, type Key } from "../../../engine/random.ts";
import { EXAMPLES } from "./setting.ts";

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
  const whole = Math.floor(batch / BYTES);
  out.fill(0);
  for (let run = 0; run < runs; run++) {
    const to = run * dimension;
    const first = run * each;
    // four examples at once: nearly all of a run's time is spent here
    for (let w = first; w < first + whole; w++) {
      const word = words[w]!;
      const i = (word & 0xff) * dimension;
      const j = ((word >>> 8) & 0xff) * dimension;
      const k = ((word >>> 16) & 0xff) * dimension;
      const l = (word >>> 24) * dimension;
      for (let c = 0; c < dimension; c++)
        out[to + c]! += tilts[i + c]! + tilts[j + c]! + (tilts[k + c]! + tilts[l + c]!);
    }
    for (let b = BYTES * whole; b < batch; b++) {
      const from = ((words[first + whole]! >>> ((b & 3) << 3)) & 0xff) * dimension;
      for (let c = 0; c < dimension; c++) out[to + c]! += tilts[from + c]!;
    }
  }
  for (let i = 0; i < out.length; i++) out[i]! /= batch;
}

/** Words of the stream that one step takes. */
export const wordsOf = (runs: number, batch: number): Uint32Array => new Uint32Array(runs * Math.ceil(batch / BYTES));
