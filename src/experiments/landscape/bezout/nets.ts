/** The bound for a net that is to fit examples exactly: its degree to the power of the number of its equations. */
import { log } from "../../../engine/functions.ts";

/**
 * Degree of the output in the weights, biases among them: a layer's sums have one more than what comes in, and units of
 * degree `power` multiply it.
 */
export function degreeInWeights(power: number, layers: number): number {
  let degree = 0;
  for (let layer = 0; layer < layers; layer++) degree = power * (degree + 1);
  return degree + 1;
}

/** Decimal digits of degree^equations; degree 1 or more. */
export const digitsOf = (degree: number, equations: number): number =>
  Math.floor((equations * log(degree)) / Math.LN10) + 1;
