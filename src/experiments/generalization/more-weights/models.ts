/**
 * What is fitted, and how far the fit is from the truth. A model of W weights predicts sum over j of w_j f_j(x), and its weights are those
 * of least |Φ w / √W - y|² + ridge |w|² (Φ: examples x W, the features of the examples), or, without ridge, the
 * shortest of those that fit best. Draws under one key have the same examples and features, whatever W: a wider model has
 * those of the narrower ones and more.
 */
import { shortestLeastSquares } from "../../../engine/least-squares.ts";
import { dampedStep, times } from "../../../engine/levenberg-marquardt.ts";
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import { INPUTS } from "./learners.ts";
import { type Fit, lengthOf, normals, type TargetName, targets } from "./truth.ts";

export interface Setting {
  readonly examples: number;
  readonly weights: number;
  readonly noise: number;
  readonly ridge: number;
  readonly target: TargetName;
}

/** Test points of a draw: its error is known to about a fifteenth of itself, the median of the draws much better. */
const TESTS = 500;

function meanSquare(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) * (a[i]! - b[i]!);
  return sum / a.length;
}

/** Weights of the features as they are, W of them. `phi`, examples x W, is changed: it is divided by √W. */
function fitted(phi: Float64Array, y: Float64Array, { examples, weights, ridge }: Setting): Float64Array {
  const scale = 1 / Math.sqrt(weights);
  for (let i = 0; i < phi.length; i++) phi[i]! *= scale;
  const negative = y.map((value) => -value);
  const w = ridge > 0 ? dampedStep(phi, negative, ridge) : shortestLeastSquares(phi, examples, weights, y).x;
  return w ? w.map((value) => value * scale) : new Float64Array(weights).fill(Number.NaN);
}

/** max(0, a . x + b) for each point and each unit: points x W, row-major. Directions are units long, offsets within ±1. */
function reluFeatures(x: Float64Array, directions: Float64Array, offsets: Float64Array): Float64Array {
  const points = x.length / INPUTS;
  const weights = offsets.length;
  const out = new Float64Array(points * weights);
  for (let i = 0; i < points; i++)
    for (let j = 0; j < weights; j++) {
      let sum = offsets[j]!;
      for (let k = 0; k < INPUTS; k++) sum += directions[j * INPUTS + k]! * x[i * INPUTS + k]!;
      out[i * weights + j] = sum > 0 ? sum : 0;
    }
  return out;
}

function unitDirections(key: Key, weights: number): Float64Array {
  const directions = normals(key, "directions", weights * INPUTS);
  for (let j = 0; j < weights; j++) {
    const one = directions.subarray(j * INPUTS, (j + 1) * INPUTS);
    const length = lengthOf(one);
    for (let k = 0; k < INPUTS; k++) one[k]! /= length;
  }
  return directions;
}

/** Random ReLU units on five normal inputs, and one of the functions above. */
export function reluFit(key: Key, setting: Setting): Fit {
  const truth = targets[setting.target];
  const { examples, weights, noise } = setting;
  const directions = unitDirections(key, weights);
  const offsets = new Float64Array(weights);
  fillUniform(fold(key, "offsets"), offsets, -1, 1);
  const x = normals(key, "examples", examples * INPUTS);
  const y = normals(key, "noise", examples, noise).map((error, i) => truth(x, i * INPUTS) + error);
  const phi = reluFeatures(x, directions, offsets);
  const w = fitted(phi.slice(), y, setting);
  const fresh = normals(key, "tests", TESTS * INPUTS);
  let test = 0;
  for (let i = 0; i < TESTS; i++) {
    const point = fresh.subarray(i * INPUTS, (i + 1) * INPUTS);
    const error = times(reluFeatures(point, directions, offsets), w)[0]! - truth(point, 0);
    test += (error * error) / TESTS;
  }
  return {
    test,
    train: meanSquare(times(phi, w), y),
    norm: lengthOf(w),
  };
}

/**
 * Each weight has a normal input of its own, and the truth is a linear function of all of them, of length 1, in a random direction. The
 * error on new inputs is then the squared distance between the weights and the truth's, and nothing has to be sampled.
 */
export function inputFit(key: Key, setting: Setting): Fit {
  const { examples, weights, noise } = setting;
  const direction = normals(key, "truth", weights);
  const length = lengthOf(direction);
  const right = direction.map((value) => value / length);
  const phi = new Float64Array(examples * weights);
  // a column for each weight, so that a wider model has the narrower one's
  for (let j = 0; j < weights; j++) {
    const column = normals(fold(key, "columns"), String(j), examples);
    for (let i = 0; i < examples; i++) phi[i * weights + j] = column[i]!;
  }
  const errors = normals(key, "noise", examples, noise);
  const y = times(phi, right).map((value, i) => value + errors[i]!);
  const w = fitted(phi.slice(), y, setting);
  return { test: weights * meanSquare(w, right), train: meanSquare(times(phi, w), y), norm: lengthOf(w) };
}
