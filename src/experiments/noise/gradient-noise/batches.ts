/** Drawing batches: their gradients, or normal numbers of the same variance in their place, and the moments of these. */
import { batchFactor } from "../../../engine/measure/gradient-noise.ts";
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";

export interface Source {
  /** Gradients of single examples, examples x size, less their mean. */
  readonly each: Float64Array;
  readonly size: number;
  /** Of single examples: mean over directions, and in each of them. */
  readonly variance: number;
  /** Excess kurtosis of single examples, mean over directions; 0 where nothing varies. */
  readonly kurtosis: number;
  /** examples x size, mean included, as they were given: their mean. */
  readonly mean: Float64Array;
}

export interface Way {
  readonly replacement: boolean;
  /** Normal numbers, the same in all directions, in place of batches. */
  readonly langevin: boolean;
}

export const examplesOf = ({ each, size }: Source) => each.length / size;

/** m4 / m2² - 3 of numbers around a mean that is known, from the sums of their squares and fourth powers. */
const excess = (squares: number, fourths: number, count: number) =>
  squares > 0 ? (count * fourths) / (squares * squares) - 3 : 0;

export function sourceOf(gradients: Float64Array, size: number): Source {
  const examples = gradients.length / size;
  const mean = new Float64Array(size);
  gradients.forEach((value, at) => {
    mean[at % size]! += value / examples;
  });
  const each = gradients.map((value, at) => value - mean[at % size]!);
  const moments = new Float64Array(2 * size);
  addMoments(each, size, moments, 0);
  const { variance, kurtosis } = momentsOf(moments, 0, size, examples);
  return { each, size, variance, kurtosis, mean };
}

/** Adds squares and fourth powers of each column of rows x size to a pair for each at `from`. */
export function addMoments(rows: Float64Array, size: number, moments: Float64Array, from: number): void {
  for (let at = 0; at < rows.length; at++) {
    const square = rows[at]! * rows[at]!;
    const pair = from + 2 * (at % size);
    moments[pair]! += square;
    moments[pair + 1]! += square * square;
  }
}

/** Means over the columns of what such pairs say about `count` rows. */
export function momentsOf(moments: Float64Array, from: number, size: number, count: number) {
  let variance = 0;
  let kurtosis = 0;
  for (let p = 0; p < size; p++) {
    const [squares, fourths] = [moments[from + 2 * p]!, moments[from + 2 * p + 1]!];
    variance += squares / count / size;
    kurtosis += excess(squares, fourths, count) / size;
  }
  return { variance, kurtosis };
}

/**
 * `count` rows of batch indices, count x batch, below `examples`. Without replacement by the first steps of Fisher and
 * Yates's shuffle, which may go on from any order.
 */
export function pickBatches(
  key: Key,
  examples: number,
  batch: number,
  count: number,
  replacement: boolean,
): Uint32Array {
  const uniform = new Float64Array(count * batch);
  fillUniform(key, uniform);
  const picks = new Uint32Array(count * batch);
  if (replacement) {
    for (let i = 0; i < picks.length; i++) picks[i] = Math.floor(uniform[i]! * examples);
    return picks;
  }
  const order = Uint32Array.from({ length: examples }, (_, i) => i);
  for (let row = 0; row < count; row++)
    for (let i = 0; i < batch; i++) {
      const at = row * batch + i;
      const j = i + Math.floor(uniform[at]! * (examples - i));
      const chosen = order[j]!;
      order[j] = order[i]!;
      order[i] = chosen;
      picks[at] = chosen;
    }
  return picks;
}

/** Noise of `count` batches, count x size: their gradients less that of all examples. */
export function noiseOf(key: Key, source: Source, batch: number, count: number, way: Way): Float64Array {
  const { each, size, variance } = source;
  const examples = examplesOf(source);
  const out = new Float64Array(count * size);
  if (way.langevin) {
    fillNormal(key, out, 0, Math.sqrt(variance * batchFactor(examples, batch, way.replacement)));
    return out;
  }
  const picks = pickBatches(key, examples, batch, count, way.replacement);
  for (let row = 0; row < count; row++) {
    const to = row * size;
    for (let i = row * batch; i < (row + 1) * batch; i++) {
      const from = picks[i]! * size;
      for (let p = 0; p < size; p++) out[to + p]! += each[from + p]!;
    }
    for (let p = 0; p < size; p++) out[to + p]! /= batch;
  }
  return out;
}

/** Key of the noise of one batch size at one step. */
export const noiseKey = (key: Key, step: number, name: number): Key => fold(fold(key, step), name);
