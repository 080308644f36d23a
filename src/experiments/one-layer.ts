/**
 * A net of one input and one hidden layer, f(x) = Σ v act(a x + b), with its derivatives by hand, in float64.
 * Its weights are flat: all a, all b, all v.
 */
import { tanh } from "../engine/functions.ts";

export type Bend = "relu" | "tanh";

/** Examples: an input and a label each. */
export interface Pairs {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Of the activation at z: value, first and second derivative; a ReLU has none at its kink, where they are those of the left. */
function bent(bend: Bend, z: number): readonly [number, number, number] {
  if (bend === "relu") return z > 0 ? [z, 1, 0] : [0, 0, 0];
  const t = tanh(z);
  const first = 1 - t * t;
  return [t, first, -2 * t * first];
}

export const unitsOf = (weights: Float64Array): number => weights.length / 3;

export function valueAt(bend: Bend, weights: Float64Array, x: number): number {
  const units = unitsOf(weights);
  let sum = 0;
  for (let j = 0; j < units; j++) sum += weights[2 * units + j]! * bent(bend, weights[j]! * x + weights[units + j]!)[0];
  return sum;
}

/** f - label at each example, and its derivatives: examples x weights, row-major. */
export function residualsOf(bend: Bend, weights: Float64Array, { x, y }: Pairs) {
  const units = unitsOf(weights);
  const values = new Float64Array(x.length);
  const jacobian = new Float64Array(x.length * weights.length);
  for (let i = 0; i < x.length; i++) {
    let sum = -y[i]!;
    const row = i * weights.length;
    for (let j = 0; j < units; j++) {
      const [value, first] = bent(bend, weights[j]! * x[i]! + weights[units + j]!);
      const out = weights[2 * units + j]!;
      sum += out * value;
      jacobian[row + j] = out * first * x[i]!;
      jacobian[row + units + j] = out * first;
      jacobian[row + 2 * units + j] = value;
    }
    values[i] = sum;
  }
  return { values, jacobian };
}

/** The mean of the squared residuals, and its gradient, over those examples alone if some are named. */
export function lossAt(bend: Bend, weights: Float64Array, { x, y }: Pairs, some?: readonly number[]) {
  const units = unitsOf(weights);
  const count = some?.length ?? x.length;
  const slope = new Float64Array(weights.length);
  const heights = new Float64Array(units);
  const relu = bend === "relu";
  let value = 0;
  for (let k = 0; k < count; k++) {
    const i = some ? some[k]! : k;
    let off = -y[i]!;
    for (let j = 0; j < units; j++) {
      const z = weights[j]! * x[i]! + weights[units + j]!;
      heights[j] = relu ? Math.max(0, z) : tanh(z);
      off += weights[2 * units + j]! * heights[j]!;
    }
    value += (off * off) / count;
    off *= 2 / count;
    for (let j = 0; j < units; j++) {
      const height = heights[j]!;
      const back = off * weights[2 * units + j]! * (relu ? (height > 0 ? 1 : 0) : 1 - height * height);
      slope[j]! += back * x[i]!;
      slope[units + j]! += back;
      slope[2 * units + j]! += off * height;
    }
  }
  return { value, slope };
}

/** All second derivatives of that mean: weights x weights, row-major. */
export function curvatureAt(bend: Bend, weights: Float64Array, pairs: Pairs): Float64Array {
  const { values, jacobian } = residualsOf(bend, weights, pairs);
  const [units, n, count] = [unitsOf(weights), weights.length, pairs.x.length];
  const out = new Float64Array(n * n);
  for (let i = 0; i < count; i++) {
    const row = i * n;
    for (let k = 0; k < n; k++) for (let l = 0; l < n; l++) out[k * n + l]! += jacobian[row + k]! * jacobian[row + l]!;
    const x = pairs.x[i]!;
    for (let j = 0; j < units; j++) {
      const [a, b, v] = [j, units + j, 2 * units + j];
      const [, first, second] = bent(bend, weights[a]! * x + weights[b]!);
      const own = values[i]! * weights[v]! * second;
      out[a * n + a]! += own * x * x;
      out[a * n + b]! += own * x;
      out[b * n + a]! += own * x;
      out[b * n + b]! += own;
      for (const [k, factor] of [
        [a, x],
        [b, 1],
      ] as const) {
        out[k * n + v]! += values[i]! * first * factor;
        out[v * n + k]! += values[i]! * first * factor;
      }
    }
  }
  return out.map((entry) => (2 * entry) / count);
}
