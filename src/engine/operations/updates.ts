/**
 * Optimisers' updates: one pass over all parameters, which lie in one block, as do gradients and each moment.
 *
 * Record: OUT parameters, A gradient, B and C moments, D literals; PANELS vectors of 8 numbers; FACTORS the step factors
 * in the arena, three for each step of a replay (see `stepFactors`); TABLE the keys of the noise, two words for each step.
 * Padding is updated too, it means nothing.
 */

import type { Floats } from "../memory.ts";
import type { Optimiser } from "../optimiser.ts";
import { fillNormal } from "../random.ts";
import type { Kernel } from "../tensor.ts";
import { LANES } from "../view.ts";
import * as R from "../wasm/records.ts";

/** Offsets into the arena. */
export interface UpdateBlocks {
  readonly size: number;
  readonly parameters: number;
  readonly gradient: number;
  readonly moments: readonly number[];
  readonly literals: number;
  readonly factors: number;
}

const CODES = { sgd: R.SGD, momentum: R.MOMENTUM, adam: R.ADAM, langevin: R.LANGEVIN } as const;

export function updateRecord(optimiser: Optimiser, blocks: UpdateBlocks): Int32Array {
  const words = new Int32Array(R.WORDS);
  words[R.CODE] = CODES[optimiser.kind];
  words[R.PANELS] = blocks.size / LANES;
  words[R.OUT] = blocks.parameters;
  words[R.A] = blocks.gradient;
  words[R.B] = blocks.moments[0] ?? R.NONE;
  words[R.C] = blocks.moments[1] ?? R.NONE;
  words[R.D] = blocks.literals;
  words[R.FACTORS] = blocks.factors;
  return words;
}

/** What the record's D points at. */
export function updateLiterals(optimiser: Optimiser): number[] {
  if (optimiser.kind === "momentum") return [optimiser.momentum];
  if (optimiser.kind !== "adam") return [];
  const { beta1, beta2, epsilon } = optimiser;
  return [beta1, 1 - beta1, beta2, 1 - beta2, epsilon];
}

/** w <- w - rate g */
const sgd: Kernel = ({ words, floats, single }, at, step) => {
  const round = single ? Math.fround : (x: number) => x;
  const [w, g, n] = [words[at + R.OUT]!, words[at + R.A]!, words[at + R.PANELS]! * LANES];
  const rate = floats[words[at + R.FACTORS]! + R.STEP_FACTORS * step]!;
  for (let i = 0; i < n; i++) floats[w + i] = floats[w + i]! - round(rate * floats[g + i]!);
};

/** v <- momentum v + g, w <- w - rate v */
const momentum: Kernel = ({ words, floats, single }, at, step) => {
  const round = single ? Math.fround : (x: number) => x;
  const [w, g, v] = [words[at + R.OUT]!, words[at + R.A]!, words[at + R.B]!];
  const n = words[at + R.PANELS]! * LANES;
  const decay = floats[words[at + R.D]!]!;
  const rate = floats[words[at + R.FACTORS]! + R.STEP_FACTORS * step]!;
  for (let i = 0; i < n; i++) {
    floats[v + i] = round(decay * floats[v + i]!) + floats[g + i]!;
    floats[w + i] = floats[w + i]! - round(rate * floats[v + i]!);
  }
};

let noise: Floats = new Float32Array(0);

/** w <- w - rate g + deviation xi, xi normal: elements 0, 1, … of the stream of this step's key */
const langevin: Kernel = ({ words, floats, single }, at, step) => {
  const round = single ? Math.fround : (x: number) => x;
  const [w, g, n] = [words[at + R.OUT]!, words[at + R.A]!, words[at + R.PANELS]! * LANES];
  const factors = words[at + R.FACTORS]! + R.STEP_FACTORS * step;
  const [rate, deviation] = [floats[factors]!, floats[factors + 1]!];
  const key = words[at + R.TABLE]! + 2 * step;
  if (noise.length !== n || noise instanceof Float32Array !== single)
    noise = single ? new Float32Array(n) : new Float64Array(n);
  fillNormal([words[key]!, words[key + 1]!], noise);
  for (let i = 0; i < n; i++)
    floats[w + i] = round(floats[w + i]! - round(rate * floats[g + i]!)) + round(deviation * noise[i]!);
};

/** m and v are running means of g and g²; w <- keep w - rate m / (scale sqrt(v) + epsilon) */
const adam: Kernel = ({ words, floats, single }, at, step) => {
  const round = single ? Math.fround : (x: number) => x;
  const [w, g, m, v] = [words[at + R.OUT]!, words[at + R.A]!, words[at + R.B]!, words[at + R.C]!];
  const n = words[at + R.PANELS]! * LANES;
  const literals = words[at + R.D]!;
  const [keep1, take1] = [floats[literals]!, floats[literals + 1]!];
  const [keep2, take2] = [floats[literals + 2]!, floats[literals + 3]!];
  const epsilon = floats[literals + 4]!;
  const factors = words[at + R.FACTORS]! + R.STEP_FACTORS * step;
  const [rate, scale, keep] = [floats[factors]!, floats[factors + 1]!, floats[factors + 2]!];
  for (let i = 0; i < n; i++) {
    const gradient = floats[g + i]!;
    floats[m + i] = round(keep1 * floats[m + i]!) + round(take1 * gradient);
    floats[v + i] = round(keep2 * floats[v + i]!) + round(round(take2 * gradient) * gradient);
    const below = round(round(scale * round(Math.sqrt(floats[v + i]!))) + epsilon);
    floats[w + i] = round(keep * floats[w + i]!) - round(round(rate * floats[m + i]!) / below);
  }
};

export const UPDATES: readonly { readonly code: number; readonly kernel: Kernel }[] = [
  { code: R.SGD, kernel: sgd },
  { code: R.MOMENTUM, kernel: momentum },
  { code: R.ADAM, kernel: adam },
  { code: R.LANGEVIN, kernel: langevin },
];
