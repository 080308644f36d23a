/** Plane curves f(x, y) = 0 with whole coefficients: tables that can be multiplied, moved and sheared exactly. */

/** table[i][j] is the coefficient of x^i y^j. */
export type Curve = readonly (readonly bigint[])[];

const empty = (degree: number) => Array.from({ length: degree + 1 }, () => new Array<bigint>(degree + 1).fill(0n));

/** The largest i + j with a coefficient; -1 of the curve 0. */
export function degreeOfCurve(curve: Curve): number {
  let degree = -1;
  for (const [i, row] of curve.entries())
    for (const [j, a] of row.entries()) if (a !== 0n) degree = Math.max(degree, i + j);
  return degree;
}

export function timesCurve(f: Curve, g: Curve): Curve {
  const out = empty(Math.max(0, degreeOfCurve(f) + degreeOfCurve(g)));
  for (const [i, row] of f.entries())
    for (const [j, a] of row.entries())
      if (a !== 0n)
        for (const [k, other] of g.entries())
          for (const [l, b] of other.entries()) if (b !== 0n) out[i + k]![j + l]! += a * b;
  return out;
}

const power = (f: Curve, n: number): Curve => (n === 0 ? [[1n]] : timesCurve(f, power(f, n - 1)));

/** f with x and y replaced by curves of degree 1, whose coefficients are over `scale`: times scale^degree. */
function substituted(f: Curve, x: Curve, y: Curve, scale: bigint): Curve {
  const degree = degreeOfCurve(f);
  const out = empty(Math.max(0, degree));
  for (const [i, row] of f.entries())
    for (const [j, a] of row.entries()) {
      if (a === 0n) continue;
      let weight = a;
      for (let k = i + j; k < degree; k++) weight *= scale;
      for (const [k, other] of timesCurve(power(x, i), power(y, j)).entries())
        for (const [l, b] of other.entries()) if (b !== 0n) out[k]![l]! += weight * b;
    }
  return out;
}

/** The same curve moved by (dx, dy) / scale. */
export const movedCurve = (f: Curve, dx: bigint, dy: bigint, scale: bigint): Curve =>
  substituted(f, [[-dx, 0n], [scale]], [[-dy, scale]], scale);

/** f(x - s y, y): its solutions have x + s y as their first number. */
export const sheared = (f: Curve, s: bigint): Curve => substituted(f, [[0n, -s], [1n]], [[0n, 1n]], 1n);

/** The value at (x, y) in floats, for the eye, by Horner's rule in both. `coefficients` as `floatsOf` gives them. */
export function valueAt(coefficients: ArrayLike<number>, degree: number, x: number, y: number): number {
  let sum = 0;
  for (let i = degree; i >= 0; i--) {
    let row = 0;
    for (let j = degree - i; j >= 0; j--) row = row * y + coefficients[i * (degree + 1) + j]!;
    sum = sum * x + row;
  }
  return sum;
}

/** Coefficients over the largest of them, row-major, degree + 1 of them in a row. */
export function floatsOf(curve: Curve): number[] {
  const degree = degreeOfCurve(curve);
  const table = Array.from({ length: (degree + 1) * (degree + 1) }, (_, k) =>
    Number(curve[Math.floor(k / (degree + 1))]?.[k % (degree + 1)] ?? 0n),
  );
  const most = table.reduce((high, a) => Math.max(high, Math.abs(a)), 0);
  return table.map((a) => a / (most || 1));
}

/** Several curves in one array: of each its degree, and its coefficients. */
export const packed = (curves: readonly Curve[]): number[] =>
  curves.flatMap((curve) => [degreeOfCurve(curve), ...floatsOf(curve)]);

export interface FloatCurve {
  readonly degree: number;
  readonly coefficients: readonly number[];
}

export function unpacked(values: ArrayLike<number>): FloatCurve[] {
  const curves: FloatCurve[] = [];
  for (let at = 0; at < values.length; ) {
    const degree = values[at]!;
    const end = at + 1 + (degree + 1) * (degree + 1);
    curves.push({ degree, coefficients: Array.from(values).slice(at + 1, end) });
    at = end;
  }
  return curves;
}
