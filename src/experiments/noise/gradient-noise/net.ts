/**
 * A small net, f(x) = v · max(0, Wx + b) + c, of 10 inputs and 20 units, and the gradients of ½ (f(x) - y)² of single
 * examples, by hand. Weights in the order W (row-major), b, v, c.
 */
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import { adam } from "../../adam.ts";
import { TRAINING } from "./sizes.ts";

export const INPUTS = 10;
export const UNITS = 20;
export const WEIGHTS = UNITS * INPUTS + 2 * UNITS + 1;
const B = UNITS * INPUTS;
const V = B + UNITS;
const C = V + UNITS;

const { beta1, beta2, epsilon } = adam(TRAINING.rate);

/** Normal weights by fan-in: √(2/10) for the units, √(1/20) for what reads them; biases 0. */
export function startNet(key: Key): Float64Array {
  const w = new Float64Array(WEIGHTS);
  fillNormal(fold(key, "W"), w.subarray(0, B), 0, Math.sqrt(2 / INPUTS));
  fillNormal(fold(key, "v"), w.subarray(V, C), 0, Math.sqrt(1 / UNITS));
  return w;
}

const hidden = new Float64Array(UNITS);

export function output(w: Float64Array, x: Float64Array, at: number): number {
  let f = w[C]!;
  for (let k = 0; k < UNITS; k++) {
    let sum = w[B + k]!;
    for (let j = 0; j < INPUTS; j++) sum += w[k * INPUTS + j]! * x[at + j]!;
    hidden[k] = Math.max(0, sum);
    f += w[V + k]! * hidden[k]!;
  }
  return f;
}

/** Adds `scale` times the gradient of the example at `at` to out. */
export function addGradient(
  w: Float64Array,
  x: Float64Array,
  at: number,
  y: number,
  scale: number,
  out: Float64Array,
): void {
  const r = (output(w, x, at) - y) * scale;
  out[C]! += r;
  for (let k = 0; k < UNITS; k++) {
    const h = hidden[k]!;
    if (h === 0) continue;
    out[V + k]! += r * h;
    const back = r * w[V + k]!;
    out[B + k]! += back;
    for (let j = 0; j < INPUTS; j++) out[k * INPUTS + j]! += back * x[at + j]!;
  }
}

/** Trains w in place, by Adam. */
export function train(key: Key, w: Float64Array, x: Float64Array, y: Float64Array): void {
  const { steps, batch, rate } = TRAINING;
  const picks = new Float64Array(batch);
  const [m, v] = [new Float64Array(WEIGHTS), new Float64Array(WEIGHTS)];
  let [left, leftSquares] = [1, 1];
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(WEIGHTS);
    fillUniform(fold(key, step), picks, 0, y.length);
    for (const pick of picks) {
      const i = Math.min(y.length - 1, Math.floor(pick));
      addGradient(w, x, i * INPUTS, y[i]!, 1 / batch, gradient);
    }
    left *= beta1;
    leftSquares *= beta2;
    for (let j = 0; j < WEIGHTS; j++) {
      const g = gradient[j]!;
      m[j] = beta1 * m[j]! + (1 - beta1) * g;
      v[j] = beta2 * v[j]! + (1 - beta2) * g * g;
      w[j]! -= (rate * m[j]!) / (1 - left) / (Math.sqrt(v[j]! / (1 - leftSquares)) + epsilon);
    }
  }
}
