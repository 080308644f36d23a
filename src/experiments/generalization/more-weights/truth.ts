/** What is to be learned, and what is measured of whoever has learned it. */
import { tanh } from "../../../engine/functions.ts";
import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import { waveProduct } from "../../wave-product.ts";
import { INPUTS } from "./learners.ts";

/** Errors are mean squares; of a classifier, shares. */
export type Fit = {
  /** Against the function itself, on inputs that were not among the examples. */
  readonly test: number;
  /** Against the noisy labels of the examples. */
  readonly train: number;
  /** Length of the weights. */
  readonly norm: number;
};

export const normals = (key: Key, name: string, length: number, deviation = 1): Float64Array => {
  const out = new Float64Array(length);
  fillNormal(fold(key, name), out, 0, deviation);
  return out;
};

export const lengthOf = (w: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i]! * w[i]!;
  return Math.sqrt(sum);
};

/**
 * Functions of the inputs at x[at] ... x[at + 4]; over normal inputs of mean 0 and mean square .67, .63, 1.04 and 1.04. The last is
 * nearly linear: its product decides the sign of few.
 */
export const targets = {
  mixed: (x: Float64Array, at: number): number => tanh(2 * x[at]!) + 0.2 * x[at + 1]! * x[at + 2]!,
  bend: (x: Float64Array, at: number): number => tanh(2 * x[at]!),
  waves: (x: Float64Array, at: number): number => waveProduct(x, at) / 1.2,
  nearly: (x: Float64Array, at: number): number =>
    (x[at]! + x[at + 1]! + x[at + 2]! + x[at + 3]! + x[at + 4]!) / Math.sqrt(INPUTS) + 0.2 * x[at]! * x[at + 1]!,
};

export type TargetName = keyof typeof targets;
