/** A walk through the weights that stays where the loss is zero, or one that does not. */
import { eigenvectors } from "../../../engine/eigenvalues.ts";
import { dampedStep, sumOfSquares, times } from "../../../engine/levenberg-marquardt.ts";
import { fillNormal, type Key } from "../../../engine/random.ts";
import type { Examples, Net } from "./net.ts";

/** Mean square at which a correction is good enough, and how many are made. */
const CORRECTED = 1e-28;
const CORRECTIONS = 8;
/** Ridge, relative to the mean diagonal of J Jᵀ: only for matrices that are singular. */
const RIDGE = 1e-14;

const lengthOf = (v: Float64Array) => Math.sqrt(sumOfSquares(v));

function scaled(v: Float64Array, length: number): Float64Array {
  const now = lengthOf(v);
  return now > 0 ? v.map((value) => (value * length) / now) : v.slice();
}

/** The shortest step that cancels residuals r to first order. */
function cancelling(jacobian: Float64Array, r: Float64Array): Float64Array {
  const ridge = (RIDGE * sumOfSquares(jacobian)) / r.length;
  return dampedStep(jacobian, r, ridge) ?? new Float64Array(jacobian.length / r.length);
}

/** The part of `direction` along which no prediction changes to first order; length 1. */
export function flatPart(jacobian: Float64Array, direction: Float64Array): Float64Array {
  const held = cancelling(jacobian, times(jacobian, direction));
  return scaled(
    direction.map((value, i) => value + held[i]!),
    1,
  );
}

/** A unit vector in a random direction. */
export function randomDirection(key: Key, weights: number): Float64Array {
  const direction = new Float64Array(weights);
  fillNormal(key, direction);
  return scaled(direction, 1);
}

/** The unit eigenvector of the largest eigenvalue. */
export function stiffest(hessian: Float64Array, weights: number): Float64Array {
  return eigenvectors(hessian, weights).vectors.slice(-weights);
}

/**
 * One step of that length along the set where the loss is zero: along the flat part of `direction`, then back to the set by
 * Gauss-Newton's shortest corrections. Gives the new weights, and the direction carried along.
 */
export function flatStep(
  net: Net,
  examples: Examples,
  parameters: Float64Array,
  direction: Float64Array,
  length: number,
): { readonly parameters: Float64Array; readonly direction: Float64Array } {
  const { jacobian } = net.residuals(parameters, examples);
  const flat = flatPart(jacobian, direction);
  let next = parameters.map((value, i) => value + length * flat[i]!);
  for (let i = 0; i < CORRECTIONS; i++) {
    const { values, jacobian: here } = net.residuals(next, examples);
    if (sumOfSquares(values) < CORRECTED * values.length) break;
    const back = cancelling(here, values);
    next = next.map((value, k) => value + back[k]!);
  }
  return { parameters: next, direction: flat };
}
