/** Labeled pictures, and what is done to their pixels. */
import type { DataSet } from "../../../engine/data.ts";
import { fillUniform, fold, type Key, permutation } from "../../../engine/random.ts";

export interface Pictures {
  /** One after the other, each row-major from its top; 0 is neither dark nor light. */
  readonly x: Float32Array;
  readonly labels: Uint8Array;
  readonly count: number;
  /** Pixels of a side. */
  readonly side: number;
  readonly classes: number;
}

/**
 * What may be done to the pixels, to all pictures alike: nothing (`0`), half of them inverted, a shuffle (`1`); or a
 * shuffle of its own for each picture.
 */
export type Treatment = "0" | "inverted" | "1" | "each";

/** Where each pixel goes, and its sign there. Of a treatment that is not alike for all: that of the first picture. */
export interface Moves {
  readonly places: Uint32Array;
  readonly signs: Int8Array;
}

export function movesOf(treatment: Treatment, size: number, key: Key, picture = 0): Moves {
  const places = Uint32Array.from({ length: size }, (_, i) => i);
  const signs = new Int8Array(size).fill(1);
  if (treatment === "1") places.set(permutation(fold(key, "shuffle"), size));
  if (treatment === "each") places.set(permutation(fold(fold(key, "shuffles"), picture), size));
  if (treatment === "inverted") {
    const uniform = new Float32Array(size);
    fillUniform(fold(key, "inverted"), uniform, -1, 1);
    uniform.forEach((value, i) => {
      if (value < 0) signs[i] = -1;
    });
  }
  return { places, signs };
}

/** The pictures with their pixels treated; `role` tells sets apart whose pictures are each shuffled in their own way. */
export function treated(pictures: Pictures, treatment: Treatment, key: Key, role: string): Pictures {
  if (treatment === "0") return pictures;
  const size = pictures.side * pictures.side;
  const x = new Float32Array(pictures.x.length);
  let moves = movesOf(treatment, size, key);
  for (let picture = 0; picture < pictures.count; picture++) {
    if (treatment === "each") moves = movesOf(treatment, size, fold(key, role), picture);
    const begin = picture * size;
    for (let i = 0; i < size; i++) x[begin + moves.places[i]!] = moves.signs[i]! * pictures.x[begin + i]!;
  }
  return { ...pictures, x };
}

/** As a learner takes them: of each label's row the label's own entry is 1. */
export function dataSet({ x, labels, count, classes }: Pictures): DataSet {
  const y = new Float32Array(count * classes);
  for (let i = 0; i < count; i++) y[i * classes + labels[i]!] = 1;
  return { x, y, examples: count };
}

/** Share of examples whose largest output is that of their label; NaN if an output is no number. */
export function accuracyOf(outputs: Float32Array | Float64Array, labels: Uint8Array, classes: number): number {
  const count = outputs.length / classes;
  let right = 0;
  for (let i = 0; i < count; i++) {
    let best = 0;
    for (let j = 0; j < classes; j++) {
      const output = outputs[i * classes + j]!;
      if (!Number.isFinite(output)) return Number.NaN;
      if (output > outputs[i * classes + best]!) best = j;
    }
    if (best === labels[i]) right++;
  }
  return right / count;
}
