/** What the methods of `newton` are given: a loss that weights to spare can bring to zero, and how well the end predicts. */
import { cos, sin } from "../../../engine/functions.ts";
import type { LeastSquares } from "../../../engine/levenberg-marquardt.ts";
import type { Differentiable } from "../../../engine/objective.ts";
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import { curvatureAt, lossAt, type Pairs, residualsOf, valueAt } from "../../one-layer.ts";
import { linearCurvature, linearLoss, linearResiduals } from "./linear.ts";
import { places } from "./outputs.ts";
import type { Settings } from "./parameters.ts";

export interface Problem extends Differentiable, LeastSquares {
  readonly examples: number;
  readonly rate: number;
  /** A loss below this is an exact fit. */
  readonly fitted: number;
  /** Gradient over some of the examples. */
  slope(weights: Float64Array, some: readonly number[]): Float64Array;
  /** Root of the mean squared error on what was not shown. */
  error(weights: Float64Array): number;
}

const EXAMPLES = 6;
const UNITS = 16;
export const target = (x: number): number => 0.8 * sin(3 * x);

/** One example in each sixth of [-1, 1]. */
export function pairsOf(key: Key): Pairs {
  const chance = new Float64Array(EXAMPLES);
  fillUniform(fold(key, "data"), chance);
  const x = Array.from(chance, (u, i) => -1 + (2 * (i + u)) / EXAMPLES);
  return { x, y: x.map(target) };
}

export function netProblem(pairs: Pairs): Problem {
  return {
    examples: EXAMPLES,
    rate: 0.1,
    fitted: 1e-5,
    at: (weights) => lossAt("tanh", weights, pairs),
    slope: (weights, some) => lossAt("tanh", weights, pairs, some).slope,
    curvature: (weights) => curvatureAt("tanh", weights, pairs),
    residuals: (weights) => residualsOf("tanh", weights, pairs),
    error: (weights) => {
      const off = places.map((x) => valueAt("tanh", weights, x) - target(x));
      return Math.sqrt(off.reduce((sum, one) => sum + one * one, 0) / places.length);
    },
  };
}

/** First weights N(0, 2²), biases N(0, 1), output weights N(0, 1 / units), all times the size. */
export function netStart(key: Key, size: number): Float64Array {
  const weights = new Float64Array(3 * UNITS);
  fillNormal(fold(key, "first"), weights.subarray(0, UNITS), 0, 2 * size);
  fillNormal(fold(key, "biases"), weights.subarray(UNITS, 2 * UNITS), 0, size);
  fillNormal(fold(key, "output"), weights.subarray(2 * UNITS), 0, size / Math.sqrt(UNITS));
  return weights;
}

/** Two examples on one ray, which leave a line of exact fits; the labels are those of the true weights. */
export interface Plane {
  /** Unit vector towards the examples: across the line of exact fits. */
  readonly across: readonly [number, number];
  /** Label for an input of length 1. */
  readonly label: number;
  readonly truth: readonly [number, number];
}

const DEGREE = Math.PI / 180;

export function planeOf(key: Key): Plane {
  const chance = new Float64Array(2);
  fillUniform(fold(key, "plane"), chance);
  const angle = (25 + 40 * chance[0]!) * DEGREE;
  const [c, s] = [cos(angle), sin(angle)];
  const [label, along] = [0.9, 3 * chance[1]! - 1.5];
  return { across: [c, s], label, truth: [label * c - along * s, label * s + along * c] };
}

/** Lengths of the two inputs. */
const LENGTHS = [1, 0.5];

export function planeProblem({ across, label, truth }: Plane): Problem {
  const x = LENGTHS.map((length) => across.map((part) => part * length));
  const y = LENGTHS.map((length) => label * length);
  return {
    examples: x.length,
    rate: 0.3,
    fitted: 1e-16,
    at: (weights) => linearLoss(x, y, weights),
    slope: (weights, some) =>
      linearLoss(
        some.map((i) => x[i]!),
        some.map((i) => y[i]!),
        weights,
      ).slope,
    curvature: () => linearCurvature(x),
    residuals: (weights) => linearResiduals(x, y, weights),
    // over inputs from all around, of length 1
    error: (weights) => {
      const [a, b] = [weights[0]! - truth[0], weights[1]! - truth[1]];
      return Math.sqrt((a * a + b * b) / 2);
    },
  };
}

/** On one side of the line of exact fits, 2.2 from it. */
export function planeStart(key: Key, { across: [c, s], label }: Plane): Float64Array {
  const chance = new Float64Array(1);
  fillUniform(fold(key, "start"), chance, -0.9, 0.9);
  const [off, along] = [label - 2.2, chance[0]!];
  return Float64Array.of(off * c - along * s, off * s + along * c);
}

/**
 * Where descent ends with steps scaled by P = diag(√ratio, 1/√ratio): w0 + P x (label - <x, w0>) / <x, P x>, with x = `across`.
 * Ratio 1 gives w0 + X⁺(y - X w0), the nearest fit.
 */
export function landingOf({ across: [c, s], label }: Plane, start: Float64Array, ratio: number): [number, number] {
  const [first, last] = scalesOf(ratio);
  const short = (label - c * start[0]! - s * start[1]!) / (first * c * c + last * s * s);
  return [start[0]! + first * c * short, start[1]! + last * s * short];
}

/** What steps of first and last weights are multiplied by: their ratio as set, their product 1. */
export const scalesOf = (ratio: number): readonly [number, number] => [Math.sqrt(ratio), 1 / Math.sqrt(ratio)];

/** Weights that count as last ones begin here. */
export const lastFrom = (model: Settings["model"]): number => (model === "net" ? 2 * UNITS : 1);
