/**
 * Whether one layer of weights can have a positive product with every one of some vectors (examples times their labels): exactly, by the
 * point of least length in their convex hull. That point is 0 where there are no such weights, and else it is such
 * weights itself (Gordan's alternative).
 */
import { factor, solveFactored } from "../../../engine/cholesky.ts";

/** Below this a vector does not bring the point nearer to 0: rounding. */
const NOTHING = 1e-11;

/** Solves the rows and columns of `gram` (n x n) in `chosen` for a right-hand side of ones; null when they are singular. */
function solvedOn(gram: Float64Array, n: number, chosen: readonly number[]): Float64Array | null {
  const size = chosen.length;
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) matrix[i * size + j] = gram[chosen[i]! * n + chosen[j]!]!;
  if (!factor(matrix, size)) return null;
  const solution = new Float64Array(size).fill(1);
  solveFactored(matrix, size, solution);
  return solution;
}

/**
 * Shares, none negative, with least |sum of shares times vectors|² + (sum of shares - 1)²: the point of least length but for
 * a factor. Non-negative least squares by active sets (Lawson and Hanson 1974, chapter 23). What is made least falls
 * from set to set, and is then 1 - the sum of the shares: where that sum no longer grows, only rounding is left.
 */
function nearestShares(gram: Float64Array, n: number): Float64Array {
  const shares = new Float64Array(n);
  let chosen: number[] = [];
  let total = 0;
  for (;;) {
    const before = shares.slice();
    const gain = Float64Array.from({ length: n }, (_, i) => {
      let sum = 1;
      for (const j of chosen) sum -= gram[i * n + j]! * shares[j]!;
      return sum;
    });
    for (const j of chosen) gain[j] = 0;
    let next = 0;
    for (let i = 1; i < n; i++) if (gain[i]! > gain[next]!) next = i;
    if (!(gain[next]! > NOTHING)) return shares;
    chosen.push(next);
    let solution = solvedOn(gram, n, chosen);
    if (!solution) return before;
    while (solution?.some((share) => share <= 0)) {
      const found: Float64Array = solution;
      let part = 1;
      chosen.forEach((i, k) => {
        if (found[k]! <= 0) part = Math.min(part, shares[i]! / (shares[i]! - found[k]!));
      });
      chosen.forEach((i, k) => {
        shares[i] =
          found[k]! <= 0 && shares[i]! / (shares[i]! - found[k]!) <= part
            ? 0
            : shares[i]! + part * (found[k]! - shares[i]!);
      });
      chosen = chosen.filter((i) => shares[i]! > 0);
      solution = solvedOn(gram, n, chosen);
    }
    const sum = solution?.reduce((all, share) => all + share, 0) ?? 0;
    if (!solution || !(sum > total)) return before;
    total = sum;
    for (const [k, i] of chosen.entries()) shares[i] = solution[k]!;
  }
}

const product = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
};

/**
 * Weights whose product with every vector is positive; null if there are none. Lengths of the vectors should not differ by many
 * powers of ten. A yes is checked product by product; a no is wrong only where the vectors miss 0 by less than rounding.
 */
export function separating(vectors: readonly Float64Array[]): Float64Array | null {
  const n = vectors.length;
  const gram = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) gram[i * n + j] = product(vectors[i]!, vectors[j]!) + 1;
  const shares = nearestShares(gram, n);
  const weights = new Float64Array(vectors[0]?.length ?? 0);
  vectors.forEach((vector, i) => {
    for (let k = 0; k < weights.length; k++) weights[k]! += shares[i]! * vector[k]!;
  });
  return vectors.every((vector) => product(vector, weights) > 0) ? weights : null;
}
