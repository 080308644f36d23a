/**
 * Singular values and vectors of a small matrix in float64, by one-sided Jacobi rotations (Hestenes 1958; Golub and Van
 * Loan, Matrix Computations, 8.6.3): pairs of columns are turned until all are orthogonal; their lengths are the singular
 * values. Only +, -, *, / and sqrt, in a fixed order. Nothing is squared away: a value is right to about 1e-15 times the
 * largest one. A 64 x 64 matrix takes about 20 ms.
 */

export interface Singular {
  /** min(rows, columns) of them, the largest first. */
  readonly values: Float64Array;
  /**
   * Entry k is the k-th term of the matrix, the outer product of `left` (its value times a unit vector, an entry a row) and
   * `right` (a unit vector, an entry a column). All terms together are the matrix, the first few the best of their number.
   */
  readonly terms: readonly { readonly left: Float64Array; readonly right: Float64Array }[];
}

const MOST_SWEEPS = 60;

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** a and b turned towards each other by the angle with this cosine and sine. */
function turn(a: Float64Array, b: Float64Array, c: number, s: number): void {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    a[i] = c * x - s * y;
    b[i] = s * x + c * y;
  }
}

/** Turns all pairs of columns once; whether any of them was not orthogonal yet. */
function sweep(columns: readonly Float64Array[], vectors: readonly Float64Array[], negligible: number): boolean {
  let turned = false;
  for (let p = 0; p < columns.length; p++)
    for (let q = p + 1; q < columns.length; q++) {
      const [a, b] = [columns[p]!, columns[q]!];
      const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)];
      if (Math.min(aa, bb) <= negligible || Math.abs(ab) <= Number.EPSILON * Math.sqrt(aa * bb)) continue;
      turned = true;
      const zeta = (bb - aa) / (2 * ab);
      const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
      const c = 1 / Math.sqrt(1 + t * t);
      turn(a, b, c, c * t);
      turn(vectors[p]!, vectors[q]!, c, c * t);
    }
  return turned;
}

/**
 * @param matrix  rows x columns, row-major, not changed
 * @throws RangeError if its size does not agree or an entry is not finite
 */
export function singular(matrix: Float64Array, rows: number, columns: number): Singular {
  if (matrix.length !== rows * columns)
    throw new RangeError(`singular values: got ${matrix.length} entries, wanted ${rows} x ${columns}`);
  if (!matrix.every(Number.isFinite)) throw new RangeError("singular values: an entry is not a finite number");
  // of a wide matrix the rows are turned
  const wide = columns > rows;
  const [long, count] = wide ? [columns, rows] : [rows, columns];
  const turned = Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length: long }, (__, i) => matrix[wide ? k * columns + i : i * columns + k]!),
  );
  const vectors = Array.from({ length: count }, (_, k) => {
    const unit = new Float64Array(count);
    unit[k] = 1;
    return unit;
  });
  // a column this short is rounding: it may stay as it is
  const all = matrix.reduce((sum, entry) => sum + entry * entry, 0);
  const negligible = all * 1e-32;
  for (let sweeps = 0; sweep(turned, vectors, negligible); sweeps++)
    if (sweeps === MOST_SWEEPS) throw new Error(`singular values: no convergence after ${MOST_SWEEPS} sweeps`);
  const lengths = turned.map((column) => Math.sqrt(dot(column, column)));
  const order = lengths.map((_, k) => k).sort((a, b) => lengths[b]! - lengths[a]!);
  const terms = order.map((k) => {
    const [column, vector, length] = [turned[k]!, vectors[k]!, lengths[k]!];
    if (!wide) return { left: column, right: vector };
    // the value goes with the rows
    return {
      left: vector.map((entry) => entry * length),
      right: column.map((entry) => (length > 0 ? entry / length : 0)),
    };
  });
  return { values: Float64Array.from(order, (k) => lengths[k]!), terms };
}
