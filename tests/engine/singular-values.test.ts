/** Singular values against closed forms and another library. */
import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";
import { singular } from "../../src/engine/singular-values.ts";

function random(rows: number, columns: number, seed: number): Float64Array {
  const matrix = new Float64Array(rows * columns);
  fillNormal(keyFromSeed(seed), matrix);
  return matrix;
}

const worst = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a, (x, i) => Math.abs(x - b[i]!)).reduce((most, x) => Math.max(most, x), 0);

/** Sum of the first `count` terms. */
function summed(terms: ReturnType<typeof singular>["terms"], count: number, rows: number, columns: number) {
  const sum = new Float64Array(rows * columns);
  for (const { left, right } of terms.slice(0, count))
    for (let i = 0; i < rows; i++) for (let k = 0; k < columns; k++) sum[i * columns + k]! += left[i]! * right[k]!;
  return sum;
}

describe("singular values", () => {
  it("of first differences are 2 sin((2k - 1) π / (4n + 2))", () => {
    const n = 40;
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      matrix[i * n + i] = 1;
      if (i > 0) matrix[i * n + i - 1] = -1;
    }
    const wanted = Array.from({ length: n }, (_, k) => 2 * Math.sin(((2 * (n - k) - 1) * Math.PI) / (4 * n + 2)));
    expect(worst(singular(matrix, n, n).values, wanted)).toBeLessThan(1e-14);
  });

  it("of a diagonal of powers of ten are these, small ones with all their digits", () => {
    const matrix = new Float64Array(81);
    for (let i = 0; i < 9; i++) matrix[i * 9 + ((i * 2) % 9)] = i % 2 ? 10 ** -i : -(10 ** -i);
    for (const [i, value] of singular(matrix, 9, 9).values.entries()) expect(value * 10 ** i).toBeCloseTo(1, 14);
  });

  it.each([
    [20, 20],
    [30, 12],
    [12, 30],
  ])("of a random %i x %i matrix are those of ml-matrix, and its terms add up to it", (rows, columns) => {
    const matrix = random(rows, columns, 5);
    const { values, terms } = singular(matrix, rows, columns);
    const oracle = new SingularValueDecomposition(Matrix.from1DArray(rows, columns, Array.from(matrix)), {
      autoTranspose: true,
    });
    expect(values).toHaveLength(Math.min(rows, columns));
    expect(worst(values, oracle.diagonal)).toBeLessThan(1e-12);
    expect(worst(summed(terms, values.length, rows, columns), matrix)).toBeLessThan(1e-13);
    // Eckart and Young: what the first terms leave has the remaining values
    const left = matrix.map((entry, i) => entry - summed(terms, 3, rows, columns)[i]!);
    const rest = values.slice(3).reduce((sum, value) => sum + value * value, 0);
    expect(left.reduce((sum, entry) => sum + entry * entry, 0)).toBeCloseTo(rest, 10);
  });

  it("of a matrix of rank three are three, the rest rounding", () => {
    const [a, b] = [random(25, 3, 1), random(3, 25, 2)];
    const product = Float64Array.from({ length: 625 }, (_, at) => {
      const [i, k] = [Math.floor(at / 25), at % 25];
      return a[3 * i]! * b[k]! + a[3 * i + 1]! * b[25 + k]! + a[3 * i + 2]! * b[50 + k]!;
    });
    const { values } = singular(product, 25, 25);
    expect(values[2]! / values[0]!).toBeGreaterThan(1e-2);
    expect(values[3]! / values[0]!).toBeLessThan(1e-14);
  });

  it("of nothing are zero; of the wrong size there are none", () => {
    expect([...singular(new Float64Array(6), 2, 3).values]).toEqual([0, 0]);
    expect([...singular(new Float64Array(0), 0, 0).values]).toEqual([]);
    expect(() => singular(new Float64Array(5), 2, 3)).toThrow("wanted 2 x 3");
    expect(() => singular(Float64Array.of(1, Number.NaN), 1, 2)).toThrow("finite");
  });
});
