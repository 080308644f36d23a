import { readFileSync } from "node:fs";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { eigenvalues, eigenvectors } from "../../src/engine/eigenvalues.ts";

// oracle: numpy.linalg.eigvalsh, tests/golden/eigenvalues.py
const golden = JSON.parse(readFileSync(new URL("../golden/eigenvalues.json", import.meta.url), "utf8")) as Record<
  string,
  number[]
>;

function dense(n: number): Float64Array {
  const a = new Float64Array(n * n);
  let s = 1;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      s = (s * 16807) % 2147483647;
      a[i * n + j] = s / 2147483647 - 0.5;
      a[j * n + i] = a[i * n + j]!;
    }
  return a;
}

function gram(n: number, rank: number): Float64Array {
  const b = dense(n);
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) for (let k = 0; k < rank; k++) a[i * n + j]! += b[i * n + k]! * b[j * n + k]!;
  return a;
}

const matrices: Record<string, Float64Array> = {
  "dense 40": dense(40),
  "gram 33 of rank 10": gram(33, 10),
  "hilbert 12": Float64Array.from({ length: 144 }, (_, i) => 1 / (Math.floor(i / 12) + (i % 12) + 1)),
};

function worst(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a, (x, i) => Math.abs(x - b[i]!)).reduce((most, x) => Math.max(most, x), 0);
}

describe("eigenvalues", () => {
  it.each(Object.keys(matrices))("of %s are NumPy's", (name) => {
    const wanted = golden[name]!;
    const got = eigenvalues(matrices[name]!, wanted.length);
    expect(worst(got, wanted)).toBeLessThan(2e-15 * wanted.length * Math.max(...wanted.map(Math.abs)));
  });

  it("of a singular matrix are zero far below the rest", () => {
    const got = eigenvalues(matrices["gram 33 of rank 10"]!, 33);
    const top = got[32]!;
    expect(Array.from(got).filter((value) => Math.abs(value) < 1e-13 * top)).toHaveLength(23);
    expect(got[23]!).toBeGreaterThan(1e-3 * top);
  });

  it("of three diagonals 2, -1 are 2 - 2 cos(k π / (n + 1))", () => {
    const n = 200;
    const a = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      a[i * n + i] = 2;
      if (i > 0) a[i * n + i - 1] = a[(i - 1) * n + i] = -1;
    }
    const wanted = Array.from({ length: n }, (_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)));
    expect(worst(eigenvalues(a, n), wanted)).toBeLessThan(1e-13);
  });

  it("are the same with and without vectors, and those of ml-matrix", () => {
    const n = 120;
    const a = dense(n);
    const alone = eigenvalues(a, n);
    const { values } = eigenvectors(a, n);
    const oracle = new EigenvalueDecomposition(Matrix.from1DArray(n, n, a), { assumeSymmetric: true });
    expect(worst(alone, values)).toBeLessThan(1e-13);
    expect(worst(values, oracle.realEigenvalues)).toBeLessThan(1e-13);
  });

  it("handles the smallest matrices, ties and diagonals", () => {
    expect([...eigenvalues(new Float64Array(0), 0)]).toEqual([]);
    expect([...eigenvalues(Float64Array.of(-3), 1)]).toEqual([-3]);
    expect([...eigenvalues(Float64Array.of(2, 1, 1, 2), 2)].map((x) => Math.round(x * 1e12) / 1e12)).toEqual([1, 3]);
    expect([...eigenvalues(Float64Array.of(5, 0, 0, 0, -1, 0, 0, 0, 5), 3)]).toEqual([-1, 5, 5]);
    expect([...eigenvalues(new Float64Array(16), 4)]).toEqual([0, 0, 0, 0]);
  });

  it("refuses what is not finite or not square", () => {
    expect(() => eigenvalues(Float64Array.of(1, Number.NaN, Number.NaN, 1), 2)).toThrow("entry (0, 1) is NaN");
    expect(() => eigenvalues(new Float64Array(5), 2)).toThrow("wanted 2 x 2");
  });
});

describe("eigenvectors", () => {
  it("satisfy A v = λ v, and are orthonormal", () => {
    const n = 60;
    const a = dense(n);
    const { values, vectors } = eigenvectors(a, n);
    for (let k = 0; k < n; k++)
      for (let i = 0; i < n; i++) {
        let product = 0;
        let dot = 0;
        for (let j = 0; j < n; j++) {
          product += a[i * n + j]! * vectors[k * n + j]!;
          dot += vectors[i * n + j]! * vectors[k * n + j]!;
        }
        expect(Math.abs(product - values[k]! * vectors[k * n + i]!)).toBeLessThan(1e-13);
        expect(Math.abs(dot - (i === k ? 1 : 0))).toBeLessThan(1e-13);
      }
  });
});
