/** CIFAR-10 as a reader brought it (`cifar-files.ts`): 16 x 16 greys, where the photographer put what they show. */
import { fold, type Key, permutation } from "../../../engine/random.ts";
import { dataNamed } from "../../datasets.ts";
import type { Pictures } from "./pictures.ts";
import { PHOTOGRAPHS, tasks } from "./tasks.ts";

const { side: SIDE, classes: CLASSES, test: TEST } = tasks.cifar;
const AREA = SIDE * SIDE;
/**
 * Greys are scaled to about mean 0 and deviation 1: the published means of its three colors are 0.491, 0.482 and 0.447,
 * their deviations 0.247, 0.243 and 0.262.
 */
const [MEAN, DEVIATION] = [0.473, 0.24];

/**
 * `count` pictures of those to learn from, which the key draws, or all of the test, the same in all runs. The first of
 * them are the same whatever their number.
 */
export function photographs(key: Key, role: "train" | "test", count: number): Pictures {
  const { bytes, count: all } = dataNamed(PHOTOGRAPHS);
  const learned = all - TEST;
  const which = role === "test" ? null : permutation(fold(fold(key, role), "which"), learned);
  const x = new Float32Array(count * AREA);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const source = which ? which[i]! : learned + i;
    labels[i] = bytes[source]!;
    const from = all + source * AREA;
    for (let k = 0; k < AREA; k++) x[i * AREA + k] = (bytes[from + k]! / 255 - MEAN) / DEVIATION;
  }
  return { x, labels, count, side: SIDE, classes: CLASSES };
}

/** Back to greys from 0, black, to 1. */
export const photographGreyOf = (value: number): number => value * DEVIATION + MEAN;
