/**
 * The shortest of all least-squares solutions, in float64, whatever the rank: Householder's reflections, the longest
 * column first (Businger and Golub 1965), from both sides where columns depend on each other (the complete orthogonal
 * decomposition; Golub and Van Loan, Matrix Computations, 5.5). Only +, -, *, / and sqrt, in a fixed order. It squares no
 * condition number, as normal equations do, and takes a small part of the time of singular values.
 */

/** Columns count as dependent when what is new in them is shorter than this part of the longest. */
const NEGLIGIBLE = 1e-11;

export interface Solution {
  readonly x: Float64Array;
  /** Rank of A, as far as rounding can tell. */
  readonly rank: number;
}

/**
 * x of least |x| among those of least |A x - b|. `matrix` is A, rows x columns, row-major; `b` has an entry for each row;
 * neither is changed. @throws RangeError if sizes do not agree
 */
export function shortestLeastSquares(matrix: Float64Array, rows: number, columns: number, b: Float64Array): Solution {
  if (matrix.length !== rows * columns || b.length !== rows)
    throw new RangeError(
      `least squares: got ${matrix.length} entries and ${b.length}, wanted ${rows} x ${columns} and ${rows}`,
    );
  return rows >= columns
    ? tall(transposed(matrix, rows, columns), rows, columns, b, NEGLIGIBLE)
    : wide(matrix.slice(), columns, rows, b, NEGLIGIBLE);
}

function transposed(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out[j * rows + i] = matrix[i * columns + j]!;
  return out;
}

/**
 * C P = Q R of n columns of length m >= n, one after the other. Column k of `a` holds R above its place k, and from there on
 * the k-th reflection; R's diagonal stands apart. The first `rank` rows of R count.
 */
interface Factors {
  readonly a: Float64Array;
  readonly m: number;
  readonly n: number;
  readonly diagonal: Float64Array;
  /** Which column stands at each place. */
  readonly order: Int32Array;
  readonly rank: number;
}

/** Squared length of `length` numbers. */
function square(a: Float64Array, at: number, length: number): number {
  let sum = 0;
  for (let i = at; i < at + length; i++) sum += a[i]! * a[i]!;
  return sum;
}

/** c -= v (v . c), with |v|² = 2: `length` numbers of each. */
function reflect(v: Float64Array, at: number, c: Float64Array, to: number, length: number): void {
  let dot = 0;
  for (let i = 0; i < length; i++) dot += v[at + i]! * c[to + i]!;
  for (let i = 0; i < length; i++) c[to + i]! -= dot * v[at + i]!;
}

/** Puts the reflection that takes these numbers, not all 0, to a multiple of the first unit vector in their place; gives the multiple. */
function reflector(a: Float64Array, at: number, length: number): number {
  const norm = Math.sqrt(square(a, at, length));
  const first = a[at]!;
  const multiple = first > 0 ? -norm : norm;
  const scale = 1 / Math.sqrt(norm * norm - first * multiple);
  a[at] = first - multiple;
  for (let i = 0; i < length; i++) a[at + i]! *= scale;
  return multiple;
}

function swap(a: Float64Array, m: number, order: Int32Array, k: number, j: number): void {
  for (let i = 0; i < m; i++) {
    const held = a[k * m + i]!;
    a[k * m + i] = a[j * m + i]!;
    a[j * m + i] = held;
  }
  const held = order[k]!;
  order[k] = order[j]!;
  order[j] = held;
}

/** Changes `a`. */
function factored(a: Float64Array, m: number, n: number, negligible: number): Factors {
  const diagonal = new Float64Array(n);
  const order = Int32Array.from({ length: n }, (_, j) => j);
  const left = Float64Array.from({ length: n }, (_, j) => square(a, j * m, m));
  const longest = left.reduce((top, length) => Math.max(top, length), 0);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let j = k + 1; j < n; j++) if (left[j]! > left[best]!) best = j;
    if (best !== k) swap(a, m, order, k, best);
    left[best] = left[k]!;
    const at = k * m + k;
    if (!(square(a, at, m - k) > negligible * negligible * longest)) return { a, m, n, diagonal, order, rank: k };
    diagonal[k] = reflector(a, at, m - k);
    for (let j = k + 1; j < n; j++) {
      reflect(a, at, a, j * m + k, m - k);
      const rest = left[j]! - a[j * m + k]! * a[j * m + k]!;
      // what remains of a length that is nearly used up is rounding: it is measured again
      left[j] = rest > 1e-6 * left[j]! ? rest : square(a, j * m + k + 1, m - k - 1);
    }
  }
  return { a, m, n, diagonal, order, rank: n };
}

/** R as its rows, rank x n, row-major. */
function rowsOf({ a, m, n, diagonal, rank }: Factors): Float64Array {
  const rows = new Float64Array(rank * n);
  for (let i = 0; i < rank; i++) {
    rows[i * n + i] = diagonal[i]!;
    for (let j = i + 1; j < n; j++) rows[i * n + j] = a[j * m + i]!;
  }
  return rows;
}

/** A's n columns in `a`: Q R Pᵀ x = b. With dependent columns the shortest solution of R y = Qᵀ b is left to `wide`. */
function tall(a: Float64Array, m: number, n: number, b: Float64Array, negligible: number): Solution {
  const factors = factored(a, m, n, negligible);
  const { diagonal, order, rank } = factors;
  const c = b.slice();
  for (let k = 0; k < rank; k++) reflect(a, k * m + k, c, k, m - k);
  let y: Float64Array = c.slice(0, n);
  if (rank < n) y = rank === 0 ? new Float64Array(n) : wide(rowsOf(factors), n, rank, c.slice(0, rank), 0).x;
  else
    for (let i = n - 1; i >= 0; i--) {
      let sum = y[i]!;
      for (let j = i + 1; j < n; j++) sum -= a[j * m + i]! * y[j]!;
      y[i] = sum / diagonal[i]!;
    }
  const x = new Float64Array(n);
  for (let j = 0; j < n; j++) x[order[j]!] = y[j]!;
  return { x, rank };
}

/** A's n rows, of length m, in `a`: x = Q u with Rᵀ u = Pᵀ b. With dependent rows the best u is left to `tall`. */
function wide(a: Float64Array, m: number, n: number, b: Float64Array, negligible: number): Solution {
  const factors = factored(a, m, n, negligible);
  const { diagonal, order, rank } = factors;
  const c = Float64Array.from(order, (place) => b[place]!);
  const x = new Float64Array(m);
  if (rank < n) {
    // Rᵀ has the rows of R as its columns
    if (rank > 0) x.set(tall(rowsOf(factors), n, rank, c, 0).x);
  } else
    for (let i = 0; i < n; i++) {
      let sum = c[i]!;
      for (let j = 0; j < i; j++) sum -= a[i * m + j]! * x[j]!;
      x[i] = sum / diagonal[i]!;
    }
  for (let k = rank - 1; k >= 0; k--) reflect(a, k * m + k, x, k, m - k);
  return { x, rank };
}
