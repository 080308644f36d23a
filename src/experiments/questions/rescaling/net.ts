/** The net of `rescaling`: trained from one start until it fits, and rescaled. */
import { step } from "../../../engine/levenberg-marquardt.ts";
import { fillNormal, fold, keyFromSeed } from "../../../engine/random.ts";
import { type Bend, lossAt, residualsOf } from "../../one-layer.ts";
import { pairs } from "./places.ts";

export const UNITS = 12;
export const WEIGHTS = 3 * UNITS;
/** Weights into the hidden layer, biases among them, stand before those out of it. */
export const OUT_FROM = 2 * UNITS;

const MOST_STEPS = 300;
/** Mean squared error that counts as none. */
const NOTHING = 1e-26;

export function startOf(number: number): Float64Array {
  const key = keyFromSeed(number);
  const weights = new Float64Array(WEIGHTS);
  fillNormal(fold(key, "first"), weights.subarray(0, UNITS), 0, 2);
  fillNormal(fold(key, "biases"), weights.subarray(UNITS, OUT_FROM));
  fillNormal(fold(key, "output"), weights.subarray(OUT_FROM), 0, 1 / Math.sqrt(UNITS));
  return weights;
}

/**
 * The first start from which the ReLU net fits all examples with none of them within 0.001 of a kink, where there would be
 * no second derivative. Training likes to put kinks there.
 */
export const CHOSEN = 22;

/** Levenberg and Marquardt's method from the start of that number. */
export function trained(bend: Bend, number = CHOSEN): Float64Array {
  const state = { parameters: startOf(number), damping: 1e-2 };
  const problem = { residuals: (weights: Float64Array) => residualsOf(bend, weights, pairs) };
  for (let i = 0; i < MOST_STEPS && lossAt(bend, state.parameters, pairs).value > NOTHING; i++)
    if (!step(problem, state)) break;
  return state.parameters;
}

/** T: weights in times alpha, weights out over alpha. */
export const rescaled = (weights: Float64Array, alpha: number): Float64Array =>
  weights.map((weight, i) => (i < OUT_FROM ? weight * alpha : weight / alpha));

/** D⁻¹ M D⁻¹, with D = diag(alpha, ..., 1 / alpha, ...): what the Hessian becomes (Dinh and others 2017). */
export function congruent(matrix: Float64Array, alpha: number): Float64Array {
  const over = (i: number) => (i < OUT_FROM ? 1 / alpha : alpha);
  return matrix.map((entry, i) => entry * over(Math.floor(i / WEIGHTS)) * over(i % WEIGHTS));
}
