/** Solving with symmetric positive definite matrices in float64: Cholesky's triangular factor, in a fixed order. */

/**
 * The lower factor L of the n x n `matrix` = L Lᵀ, in place of its lower half (row-major; the upper half is left alone).
 * False when the matrix is not positive definite as far as rounding can tell: it is then half overwritten.
 */
export function factor(matrix: Float64Array, n: number): boolean {
  if (matrix.length !== n * n) throw new RangeError(`cholesky: got ${matrix.length} entries, wanted ${n} x ${n}`);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k]! * matrix[j * n + k]!;
      if (i !== j) matrix[i * n + j] = sum / matrix[j * n + j]!;
      else if (sum > 0 && Number.isFinite(sum)) matrix[i * n + i] = Math.sqrt(sum);
      else return false;
    }
  return true;
}

/** x with L Lᵀ x = b, in place of b. */
export function solveFactored(lower: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * n + k]! * b[k]!;
    b[i] = sum / lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i]! * b[k]!;
    b[i] = sum / lower[i * n + i]!;
  }
}
