/**
 * Singular values, rank and pseudo-inverse of matrices that are not symmetric, row-major in float64, by ml-matrix (its
 * arithmetic is +, -, *, / and sqrt in a fixed order: the same bits everywhere). Symmetric ones: `../eigenvalues.ts`.
 */
import { Matrix, SVD } from "ml-matrix";

export interface Singular {
  /** min(rows, columns) singular values, descending. */
  readonly values: Float64Array;
  /** rows x k and columns x k, k of them: matrix = left diag(values) rightᵀ. */
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** Throws if the length is wrong or an entry is not finite. */
export function singular(matrix: Float64Array, rows: number, columns: number): Singular {
  if (matrix.length !== rows * columns)
    throw new RangeError(`singular: got ${matrix.length} entries, wanted ${rows} x ${columns}`);
  const odd = matrix.findIndex((entry) => !Number.isFinite(entry));
  if (odd >= 0)
    throw new RangeError(
      `singular: entry (${Math.floor(odd / columns)}, ${odd % columns}) is ${matrix[odd]}, wanted a finite number`,
    );
  const found = new SVD(Matrix.from1DArray(rows, columns, matrix), { autoTranspose: true });
  const count = Math.min(rows, columns);
  const flat = (vectors: Matrix) => Float64Array.from(vectors.to2DArray().flatMap((row) => row.slice(0, count)));
  return {
    values: Float64Array.from(found.diagonal.slice(0, count)),
    left: flat(found.leftSingularVectors),
    right: flat(found.rightSingularVectors),
  };
}

/** How many eigenvalues or singular values are larger in size than `tolerance` times the largest. */
export function rankOf(values: ArrayLike<number>, tolerance: number): number {
  const sizes = Array.from(values, Math.abs);
  const most = sizes.reduce((largest, size) => Math.max(largest, size), 0);
  return sizes.filter((size) => size > tolerance * most).length;
}

/**
 * The pseudo-inverse of Moore and Penrose, columns x rows: times y it is the shortest of the least-squares solutions.
 * Singular values up to `tolerance` times the largest count as 0 (left out: what rounding makes of a 0).
 */
export function pseudoInverse(
  matrix: Float64Array,
  rows: number,
  columns: number,
  tolerance = Math.max(rows, columns) * Number.EPSILON,
): Float64Array {
  const { values, left, right } = singular(matrix, rows, columns);
  const count = values.length;
  const out = new Float64Array(columns * rows);
  for (let k = 0; k < rankOf(values, tolerance); k++)
    for (let j = 0; j < columns; j++) {
      const factor = right[j * count + k]! / values[k]!;
      for (let i = 0; i < rows; i++) out[j * rows + i]! += factor * left[i * count + k]!;
    }
  return out;
}
