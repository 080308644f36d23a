/** Shortest least-squares solutions against ml-matrix's pseudo-inverse and against the equations that define them. */
import fc from "fast-check";
import { Matrix, pseudoInverse } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { shortestLeastSquares } from "../../src/engine/least-squares.ts";
import { fillNormal, fold, keyFromSeed } from "../../src/engine/random.ts";

const normal = (seed: number, length: number): Float64Array => {
  const out = new Float64Array(length);
  fillNormal(fold(keyFromSeed(seed), "matrix"), out);
  return out;
};

/** rows x columns of that rank: a product of two Gaussian matrices. */
function ofRank(seed: number, rows: number, columns: number, rank: number): Float64Array {
  const left = normal(seed, rows * rank);
  const right = normal(seed + 1_000_000, rank * columns);
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (let k = 0; k < rank; k++) out[i * columns + j]! += left[i * rank + k]! * right[k * columns + j]!;
  return out;
}

function oracle(matrix: Float64Array, rows: number, columns: number, b: Float64Array): number[] {
  const a = new Matrix(Array.from({ length: rows }, (_, i) => [...matrix.slice(i * columns, (i + 1) * columns)]));
  return pseudoInverse(a, 1e-9)
    .mmul(Matrix.columnVector([...b]))
    .to1DArray();
}

const far = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

describe("shortest least squares", () => {
  it("is the pseudo-inverse's, tall, square and wide, of full rank and of less", () => {
    const shape = fc.record({
      rows: fc.integer({ min: 1, max: 12 }),
      columns: fc.integer({ min: 1, max: 12 }),
      less: fc.integer({ min: 0, max: 3 }),
      seed: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(shape, ({ rows, columns, less, seed }) => {
        const rank = Math.max(1, Math.min(rows, columns) - less);
        const matrix = ofRank(seed, rows, columns, rank);
        const b = normal(seed + 2_000_000, rows);
        const found = shortestLeastSquares(matrix, rows, columns, b);
        expect(found.rank).toBe(rank);
        const wanted = oracle(matrix, rows, columns, b);
        const size = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
        expect(far(found.x, wanted)).toBeLessThan(1e-7 * size * size);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("leaves no residual where there are more columns than rows, and touches neither input", () => {
    const [rows, columns] = [40, 300];
    const matrix = normal(5, rows * columns);
    const b = normal(6, rows);
    const kept = [matrix.slice(), b.slice()];
    const { x, rank } = shortestLeastSquares(matrix, rows, columns, b);
    expect(rank).toBe(rows);
    expect([matrix, b]).toEqual(kept);
    for (let i = 0; i < rows; i++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) sum += matrix[i * columns + j]! * x[j]!;
      expect(Math.abs(sum - b[i]!)).toBeLessThan(1e-13);
    }
  });

  it("takes a matrix of zeros for rank 0, and refuses sizes that do not agree", () => {
    expect(shortestLeastSquares(new Float64Array(6), 2, 3, Float64Array.of(1, 2))).toEqual({
      x: new Float64Array(3),
      rank: 0,
    });
    expect(() => shortestLeastSquares(new Float64Array(5), 2, 3, new Float64Array(2))).toThrow(
      "least squares: got 5 entries and 2, wanted 2 x 3 and 2",
    );
  });

  it("keeps nine digits where the normal equations keep none: columns that differ in the eighth", () => {
    // Läuchli's matrix: [1 1; e 0; 0 e]
    const e = 1e-8;
    const { x } = shortestLeastSquares(Float64Array.of(1, 1, e, 0, 0, e), 3, 2, Float64Array.of(2, e, e));
    expect(far(x, [1, 1])).toBeLessThan(1e-7);
  });
});
