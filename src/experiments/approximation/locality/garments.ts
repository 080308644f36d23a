/**
 * Fashion-MNIST as it is packed: 14 x 14 pixels of 16 greys, two in a byte, the first in the upper half; picture i shows
 * class i % 10. Placed on an empty ground of 20 x 20: in its middle, or anew in every picture, so that no pixel keeps its
 * meaning.
 */
import { fillUniform, fold, type Key, permutation } from "../../../engine/random.ts";
import { dataNamed } from "../../datasets.ts";
import type { Pictures } from "./pictures.ts";
import { GARMENTS, tasks } from "./tasks.ts";

const { side: SIDE, classes: CLASSES, test: TEST } = tasks.fashion;
/** Greys are scaled to about mean 0 and deviation 1 on this ground. */
const [MEAN, DEVIATION] = [0.14, 0.29];

/**
 * `count` pictures of the training part, or all of the test part, which is the same in all runs; the key draws which and
 * where. The first of them are the same whatever their number.
 */
export function garments(key: Key, role: "train" | "test", count: number, translation: "0" | "1"): Pictures {
  const { bytes, count: all, side } = dataNamed(GARMENTS);
  const learned = all - TEST;
  const own = fold(key, role);
  const which = role === "test" ? null : permutation(fold(own, "which"), learned);
  const free = SIDE - side + 1;
  const moves = new Float32Array(2 * count);
  fillUniform(fold(own, "moves"), moves, 0, free);
  const x = new Float32Array(count * SIDE * SIDE).fill(-MEAN / DEVIATION);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const source = which ? which[i]! : learned + i;
    labels[i] = source % CLASSES;
    const place = (at: number) => (translation === "1" ? Math.min(Math.floor(moves[at]!), free - 1) : (free - 1) / 2);
    const [top, left] = [place(2 * i), place(2 * i + 1)];
    for (let k = 0; k < side * side; k++) {
      const byte = bytes[(source * side * side + k) >> 1]!;
      const grey = (k % 2 === 0 ? byte >> 4 : byte & 15) / 15;
      x[(i * SIDE + top + Math.floor(k / side)) * SIDE + left + (k % side)] = (grey - MEAN) / DEVIATION;
    }
  }
  return { x, labels, count, side: SIDE, classes: CLASSES };
}

/** Back to greys from 0 to 1. */
export const greyOf = (value: number): number => value * DEVIATION + MEAN;
