/**
 * The examples of `gradient-noise` and the gradients of single ones: of ½ (w · x - y)² in the plane of two weights, or
 * of a small net along random directions.
 */

import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import type { ValuesOf } from "../../types.ts";
import { waveProduct } from "../../wave-product.ts";
import { addGradient, INPUTS, startNet, train, WEIGHTS } from "./net.ts";
import { EXAMPLES, type parameters, TRUTH } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

/** Directions along which a net's gradients are looked at. */
const DIRECTIONS = 16;
/** Inputs x = A z, z standard normal: deviations 1.2 and 0.5 along axes that are turned by 30°. */
const [COS, SIN] = [Math.sqrt(3) / 2, 0.5];
const A = [1.2 * COS, -0.5 * SIN, 1.2 * SIN, 0.5 * COS] as const;

/** Inputs (examples x 2) and labels in the plane. */
export interface PlaneData {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function planeData(key: Key, noise: number, examples: number = EXAMPLES): PlaneData {
  const z = new Float64Array(2 * examples);
  const added = new Float64Array(examples);
  fillNormal(fold(key, "inputs"), z);
  fillNormal(fold(key, "labels"), added, 0, noise);
  const x = new Float64Array(2 * examples);
  const y = new Float64Array(examples);
  for (let i = 0; i < examples; i++) {
    x[2 * i] = A[0] * z[2 * i]! + A[1] * z[2 * i + 1]!;
    x[2 * i + 1] = A[2] * z[2 * i]! + A[3] * z[2 * i + 1]!;
    // without noise the residual at the truth is 0 to the last bit
    y[i] = TRUTH[0] * x[2 * i]! + TRUTH[1] * x[2 * i + 1]! + added[i]!;
  }
  return { x, y };
}

/** examples x 2 */
export function planeGradients({ x, y }: PlaneData, w: readonly number[]): Float64Array {
  const out = new Float64Array(x.length);
  for (let i = 0; i < y.length; i++) {
    const r = w[0]! * x[2 * i]! + w[1]! * x[2 * i + 1]! - y[i]!;
    out[2 * i] = r * x[2 * i]!;
    out[2 * i + 1] = r * x[2 * i + 1]!;
  }
  return out;
}

/** H = 1/N Σ x xᵀ, row-major: the same at all weights. */
export function planeHessian({ x, y }: PlaneData): Float64Array {
  const h = new Float64Array(4);
  for (let i = 0; i < y.length; i++)
    for (let j = 0; j < 4; j++) h[j]! += (x[2 * i + (j >> 1)]! * x[2 * i + (j & 1)]!) / y.length;
  return h;
}

/** examples x 16: gradients of the net's single examples along random directions of length one. */
export function netGradients(key: Key, trained: boolean): Float64Array {
  const x = new Float64Array(EXAMPLES * INPUTS);
  fillNormal(fold(key, "inputs"), x);
  const y = Float64Array.from({ length: EXAMPLES }, (_, i) => waveProduct(x, i * INPUTS));
  const w = startNet(fold(key, "net"));
  if (trained) train(fold(key, "training"), w, x, y);
  const directions = Array.from({ length: DIRECTIONS }, (_, d) => {
    const direction = new Float64Array(WEIGHTS);
    fillNormal(fold(fold(key, "directions"), d), direction);
    const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0));
    return direction.map((value) => value / length);
  });
  const out = new Float64Array(EXAMPLES * DIRECTIONS);
  for (let i = 0; i < EXAMPLES; i++) {
    const gradient = new Float64Array(WEIGHTS);
    addGradient(w, x, i * INPUTS, y[i]!, 1, gradient);
    for (let d = 0; d < DIRECTIONS; d++) {
      let sum = 0;
      for (let j = 0; j < WEIGHTS; j++) sum += directions[d]![j]! * gradient[j]!;
      out[i * DIRECTIONS + d] = sum;
    }
  }
  return out;
}
