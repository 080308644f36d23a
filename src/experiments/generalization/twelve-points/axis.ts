/** Places on the axis from -1 to 1: those at which a curve is drawn, and those at which its distance from another is measured. */
import { gaussLegendre } from "../../../engine/quadrature.ts";
import { MOST_WEIGHTS } from "./parameters.ts";
import { truthAt } from "./truth.ts";

/** Several for each wave of the highest degree. */
const DRAWN = 401;
/** As many nodes as weights: squares of polynomials of such degrees have their means exactly. */
const rule = gaussLegendre(MOST_WEIGHTS);

export const places = {
  drawn: Array.from({ length: DRAWN }, (_, i) => -1 + (2 * i) / (DRAWN - 1)),
  nodes: Array.from(rule.nodes),
} as const;

export type Where = keyof typeof places;

/** The truth at the nodes. */
export const truth = Float64Array.from(places.nodes, truthAt);

/** Mean over [-1, 1] of the product of two functions, given at the nodes. */
export function meanProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += rule.weights[i]! * a[i]! * b[i]!;
  return sum / 2;
}
