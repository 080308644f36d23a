/** How many of the equations say something of their own: the rank of their Jacobian. */
import { singular } from "../../../engine/singular-values.ts";
import { type Asked, AXES, answerAt, examplesOf, type Weights } from "./net.ts";

/** Singular values below this share of the largest one are rounding. */
const NEGLIGIBLE = 1e-12;

/** Singular values of the Jacobian, an example a row, a weight a column: the largest first, zeros for missing rows. */
export function singularAt(weights: Weights, asked: Asked): Float64Array {
  const rows = examplesOf(asked).map(({ x }) => answerAt(x, weights));
  const values = new Float64Array(AXES);
  values.set(singular(Float64Array.from(rows.flat()), rows.length, AXES).values);
  return values;
}

/** How many of these say something. */
export const rankOf = (values: Float64Array): number =>
  values.reduce((count, value) => count + (value > NEGLIGIBLE * values[0]! ? 1 : 0), 0);
