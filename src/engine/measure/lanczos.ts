/**
 * What products with a symmetric matrix tell about it when it is too large to be written down: its outermost
 * eigenvalues and the density of all of them (Lanczos 1950; Golub and Meurant 1994), and its trace (Hutchinson 1989).
 * Every array is float64; a product costs as much as two gradients (`hessianTimes`).
 */
import { eigenvectors } from "../eigenvalues.ts";
import { fillBits, fillNormal, fold, type Key } from "../random.ts";

/** A v for the symmetric n x n matrix A. */
export type Times = (v: Float64Array) => Float64Array;

export interface Ritz {
  /** Ascending; the outermost are eigenvalues of A sooner than those within. */
  readonly values: Float64Array;
  /** Of each value, they sum to 1: Σ weight f(value) is vᵀ f(A) v for the first vector v, so over many keys the mean of f. */
  readonly weights: Float64Array;
}

/**
 * `steps` products from a random first vector, each new one made orthogonal to all before (twice, since once leaves
 * rounding). Fewer values come where the vectors found span everything the first one reaches: they are then exact.
 */
export function lanczos(times: Times, n: number, steps: number, key: Key): Ritz {
  if (!Number.isSafeInteger(steps) || steps < 1)
    throw new RangeError(`lanczos: got ${steps} steps, wanted a whole number of at least 1`);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = new Float64Array(n);
  fillNormal(key, next);
  let length = Math.sqrt(dot(next, next));
  let size = 0;
  while (basis.length < Math.min(steps, n) && length > 1e-13 * size) {
    if (basis.length > 0) beside.push(length);
    const v = next.map((value) => value / length);
    basis.push(v);
    next = Float64Array.from(times(v));
    diagonal.push(dot(v, next));
    for (let turn = 0; turn < 2; turn++) for (const known of basis) subtract(next, known, dot(known, next));
    length = Math.sqrt(dot(next, next));
    size = Math.max(size, Math.abs(diagonal.at(-1)!), length);
  }
  const m = basis.length;
  const small = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    small[i * m + i] = diagonal[i]!;
    if (i > 0) small[i * m + i - 1] = small[(i - 1) * m + i] = beside[i - 1]!;
  }
  const { values, vectors } = eigenvectors(small, m);
  return { values, weights: values.map((_, k) => vectors[k * m]! * vectors[k * m]!) };
}

export interface Estimate {
  readonly value: number;
  /** Standard error, from the spread of the probes; NaN for a single one. */
  readonly error: number;
}

/** The trace of A: the mean of vᵀ A v over `probes` vectors of random signs. */
export function traceOf(times: Times, n: number, probes: number, key: Key): Estimate {
  if (!Number.isSafeInteger(probes) || probes < 1)
    throw new RangeError(`traceOf: got ${probes} probes, wanted a whole number of at least 1`);
  const bits = new Uint32Array(n);
  const found = Float64Array.from({ length: probes }, (_, probe) => {
    fillBits(fold(key, probe), bits);
    const signs = Float64Array.from(bits, (word) => (word & 1 ? 1 : -1));
    return dot(signs, times(signs));
  });
  const value = found.reduce((sum, x) => sum + x, 0) / probes;
  const squares = found.reduce((sum, x) => sum + (x - value) * (x - value), 0);
  return { value, error: Math.sqrt(squares / (probes - 1) / probes) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** a <- a - factor b */
function subtract(a: Float64Array, b: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i]! -= factor * b[i]!;
}
