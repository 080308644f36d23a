/** One variable of two equations taken away, exactly: their resultant, and the first subresultant, which gives the other variable. */
import { type Curve, degreeOfCurve } from "./plane-curves.ts";
import { interpolated, type Polynomial } from "./polynomials.ts";

/** By fraction-free elimination (Bareiss 1968): every division leaves no rest. */
function determinant(rows: bigint[][]): bigint {
  const n = rows.length;
  let sign = 1n;
  let before = 1n;
  for (let k = 0; k < n - 1; k++) {
    const pivot = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (pivot < 0) return 0n;
    if (pivot !== k) {
      [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
      sign = -sign;
    }
    const head = rows[k]!;
    for (let i = k + 1; i < n; i++) {
      const row = rows[i]!;
      for (let j = k + 1; j < n; j++) row[j] = (row[j]! * head[k]! - row[k]! * head[j]!) / before;
    }
    before = head[k]!;
  }
  return n === 0 ? 1n : sign * rows[n - 1]![n - 1]!;
}

/** f(x, .) at a whole x, its powers of y from the highest, which is `degree`. */
function inY(f: Curve, degree: number, x: bigint): bigint[] {
  return Array.from({ length: degree + 1 }, (_, k) => {
    const j = degree - k;
    let value = 0n;
    for (let i = f.length - 1; i >= 0; i--) value = value * x + (f[i]![j] ?? 0n);
    return value;
  });
}

/** Sylvester's matrix without `less` rows of each; its last column is that of the power `last` of y. */
function sylvester(f: bigint[], g: bigint[], less: number, last: number): bigint[][] {
  const [p, q] = [f.length - 1, g.length - 1];
  const size = p + q - 2 * less;
  const row = (curve: bigint[], degree: number, shift: number) =>
    Array.from({ length: size }, (_, column) => {
      const power = column === size - 1 ? last : p + q - less - 1 - column;
      return curve[degree - (power - shift)] ?? 0n;
    });
  return [
    ...Array.from({ length: q - less }, (_, i) => row(f, p, q - less - 1 - i)),
    ...Array.from({ length: p - less }, (_, i) => row(g, q, p - less - 1 - i)),
  ];
}

export interface Elimination {
  /** Zero at the x of each common solution, as often as its multiplicity; 0 where the curves share a component. */
  readonly resultant: Polynomial;
  /** slope(x) y + height(x): of the common divisor of f(x, .) and g(x, .), where that has degree 1. */
  readonly slope: Polynomial;
  readonly height: Polynomial;
}

/**
 * Resultant and first subresultant as determinants of Sylvester's matrix and of a part of it (Collins 1967), each at p q + 1
 * whole x, through which a polynomial of that degree goes. Exact at any size, and nothing is thrown; with a coefficient of
 * 0 where none may be, solutions at infinity count as roots or are missed.
 * @param f degree p >= 1 in all; the coefficient of y^p is not 0
 * @param g degree q >= 1 in all; the coefficient of y^q is not 0
 */
export function eliminated(f: Curve, g: Curve): Elimination {
  const [p, q] = [degreeOfCurve(f), degreeOfCurve(g)];
  const places = Array.from({ length: p * q + 1 }, (_, x) => [inY(f, p, BigInt(x)), inY(g, q, BigInt(x))] as const);
  const at = (less: number, last: number) =>
    interpolated(places.map(([a, b]) => determinant(sylvester(a, b, less, last))));
  const resultant = at(0, 0);
  // two lines: the second one itself
  if (p === 1 && q === 1)
    return {
      resultant,
      slope: interpolated(places.map(([, b]) => b[0]!)),
      height: interpolated(places.map(([, b]) => b[1]!)),
    };
  return { resultant, slope: at(1, 1), height: at(1, 0) };
}
