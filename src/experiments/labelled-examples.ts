/** Examples with one of two labels: normal inputs, and a function whose sign is the label. */
import { corrupted, type DataSet } from "../engine/data.ts";
import { fillNormal, fold, type Key } from "../engine/random.ts";
import { waveProduct } from "./wave-product.ts";

/** Of the first inputs of the example that begins at `at`. Over normal inputs both signs are equally likely. */
export const signs = {
  waves: waveProduct,
  /** |x₁ + x₂| - |x₁ - x₂| has the same sign: four ReLUs compute it. */
  quadrants: (x: Float32Array, at: number): number => x[at]! * x[at + 1]!,
};

export interface Labeling {
  readonly of: keyof typeof signs;
  /** At least three. */
  readonly inputs: number;
  /** Share of the examples whose label is drawn anew from all labels: about half of these are then wrong. */
  readonly anew: number;
}

/** Labels are 1 or -1. Under one key a larger share draws more labels anew, of the same examples. */
export function labelledExamples({ of, inputs, anew }: Labeling, examples: number, key: Key): DataSet {
  const x = new Float32Array(examples * inputs);
  fillNormal(fold(key, "inputs"), x);
  const y = Float32Array.from({ length: examples }, (_, i) => (signs[of](x, i * inputs) > 0 ? 1 : -1));
  return corrupted({ x, y, examples }, anew, fold(key, "anew"));
}
