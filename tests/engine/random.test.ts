import { describe, expect, it } from "vitest";
import {
  fillBits,
  fillNormal,
  fillUniform,
  fold,
  type Key,
  keyFromSeed,
  permutation,
  philox,
} from "../../src/engine/random.ts";

function words(counter: number[], key: number[]): string[] {
  const out = new Int32Array(4);
  philox(out, counter[0]!, counter[1]!, counter[2]!, counter[3]!, key[0]!, key[1]!);
  return [...out].map((word) => (word >>> 0).toString(16).padStart(8, "0"));
}

describe("Philox4x32-10", () => {
  // oracle: Random123 1.14.0, tests/kat_vectors, lines "philox4x32 10"
  it("gives the published known answers", () => {
    expect(words([0, 0, 0, 0], [0, 0])).toEqual(["6627e8d5", "e169c58d", "bc57ac4c", "9b00dbd8"]);
    const f = 0xffffffff;
    expect(words([f, f, f, f], [f, f])).toEqual(["408f276d", "41c83b0e", "a20bc7c6", "6d5451fd"]);
    expect(words([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
      "d16cfe09",
      "94fdcceb",
      "5001e420",
      "24126ea1",
    ]);
  });

  it("starts the stream of seed 0 with the answer to the zero counter", () => {
    const out = new Uint32Array(4);
    fillBits(keyFromSeed(0), out);
    expect([...out]).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
  });
});

describe("a stream", () => {
  const key = fold(keyFromSeed(7), "stream");

  it("depends on key and position only: any cut gives the same elements", () => {
    const whole = new Float32Array(203);
    const whole64 = new Float64Array(203);
    const uniform = new Float32Array(203);
    const bits = new Uint32Array(203);
    fillNormal(key, whole, 1, 2);
    fillNormal(key, whole64, 1, 2);
    fillUniform(key, uniform, -1, 3);
    fillBits(key, bits);
    for (const [start, length] of [
      [0, 1],
      [1, 1],
      [2, 3],
      [3, 97],
      [101, 102],
      [202, 1],
    ] as const) {
      const piece = new Float32Array(length);
      fillNormal(key, piece, 1, 2, start);
      expect(piece).toEqual(whole.slice(start, start + length));
      fillUniform(key, piece, -1, 3, start);
      expect(piece).toEqual(uniform.slice(start, start + length));
      const piece64 = new Float64Array(length);
      fillNormal(key, piece64, 1, 2, start);
      expect(piece64).toEqual(whole64.slice(start, start + length));
      const pieceBits = new Uint32Array(length);
      fillBits(key, pieceBits, start);
      expect(pieceBits).toEqual(bits.slice(start, start + length));
    }
  });

  it("goes on past 2^34 words, where the second word of the counter begins", () => {
    const border = 4 * 2 ** 32;
    const across = new Uint32Array(8);
    fillBits(key, across, border - 4);
    const after = new Uint32Array(4);
    fillBits(key, after, border);
    expect(across.slice(4)).toEqual(after);
    const first = new Uint32Array(4);
    fillBits(key, first, 0);
    expect(after).not.toEqual(first);
  });

  it("draws the same normals in both precisions, up to rounding", () => {
    const single = new Float32Array(4096);
    const double = new Float64Array(4096);
    fillNormal(key, single);
    fillNormal(key, double);
    for (let i = 0; i < 4096; i++) expect(Math.abs(single[i]! - double[i]!)).toBeLessThan(4e-6);
  });

  it("refuses positions and seeds that are not whole", () => {
    expect(() => keyFromSeed(-1)).toThrow("wanted a whole number");
    expect(() => keyFromSeed(0.5)).toThrow("wanted a whole number");
    expect(() => fold(key, 1.5)).toThrow("wanted a whole number");
    expect(() => fillBits(key, new Uint32Array(1), -1)).toThrow("wanted a whole number");
  });
});

/** Moments of x about 0. */
function moments(x: ArrayLike<number>): number[] {
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) for (let k = 0, p = x[i]!; k < 4; k++, p *= x[i]!) sums[k]! += p;
  return sums.map((sum) => sum / x.length);
}

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum / a.length;
}

describe("distributions (fixed keys; bounds of five standard errors)", () => {
  const n = 200_000;

  it.each([3, 1000])("normal moments 0, 1, 0, 3, for seed %i", (seed) => {
    for (const out of [new Float32Array(n), new Float64Array(n)]) {
      fillNormal(keyFromSeed(seed), out);
      const [m1, m2, m3, m4] = moments(out);
      // variances of x, x², x³, x⁴: 1, 2, 15, 96
      expect(Math.abs(m1!)).toBeLessThan(5 * Math.sqrt(1 / n));
      expect(Math.abs(m2! - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
      expect(Math.abs(m3!)).toBeLessThan(5 * Math.sqrt(15 / n));
      expect(Math.abs(m4! - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
    }
  });

  it("normals fall into 20 equally likely cells equally often (chi-square)", () => {
    // quantiles of the normal law at 0.05, 0.10, … 0.95, from tables
    const upper = [0.125661, 0.253347, 0.38532, 0.524401, 0.67449, 0.841621, 1.036433, 1.281552, 1.644854];
    const edges = [...upper.map((q) => -q).reverse(), 0, ...upper];
    const out = new Float32Array(n);
    fillNormal(keyFromSeed(11), out);
    const counts = new Array<number>(20).fill(0);
    for (const x of out) counts[edges.filter((edge) => x >= edge).length]! += 1;
    expect(chiSquare(counts, n / 20)).toBeLessThan(chiSquareBound(19));
  });

  it("uniform numbers fill their interval", () => {
    for (const out of [new Float32Array(n), new Float64Array(n)]) {
      fillUniform(keyFromSeed(5), out, -2, 6);
      const counts = new Array<number>(64).fill(0);
      for (const x of out) counts[Math.floor((x + 2) * 8)]! += 1;
      expect(counts).toHaveLength(64);
      expect(chiSquare(counts, n / 64)).toBeLessThan(chiSquareBound(63));
    }
  });

  it("children of a key are independent of it and of each other", () => {
    const parent = keyFromSeed(1);
    const keys: Key[] = [
      parent,
      keyFromSeed(2),
      fold(parent, 0),
      fold(parent, 1),
      fold(parent, "0"),
      fold(parent, "1"),
      fold(fold(parent, 0), 1),
    ];
    const streams = keys.map((key) => {
      const out = new Float64Array(n);
      fillNormal(key, out);
      return out;
    });
    for (let a = 0; a < streams.length; a++)
      for (let b = 0; b < a; b++)
        expect(Math.abs(correlation(streams[a]!, streams[b]!)), `${a} and ${b}`).toBeLessThan(5 / Math.sqrt(n));
  });

  it("names children apart", () => {
    const parent = keyFromSeed(1);
    const names = ["", "a", "b", "aa", "ab", "ba", "a\0", "\0a", "init", "noise", 0, 1, 2, 2 ** 32, 2 ** 32 + 1];
    const seen = new Set(names.map((name) => fold(parent, name).join()));
    expect(seen.size).toBe(names.length);
    const many = new Set(Array.from({ length: 50_000 }, (_, i) => fold(parent, i).join()));
    expect(many.size).toBe(50_000);
  });
});

function chiSquare(counts: readonly number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Mean plus four deviations of the chi-square law with so many degrees of freedom. */
function chiSquareBound(freedom: number): number {
  return freedom + 4 * Math.sqrt(2 * freedom);
}

describe("permutation", () => {
  it("holds every number once", () => {
    for (const n of [0, 1, 2, 7, 4000]) {
      const sorted = [...permutation(keyFromSeed(3), n)].sort((a, b) => a - b);
      expect(sorted).toEqual(Array.from({ length: n }, (_, i) => i));
    }
  });

  it("gives the 24 orders of four equally often", () => {
    const trials = 24_000;
    const counts = new Map<string, number>();
    for (let i = 0; i < trials; i++) {
      const order = permutation(fold(keyFromSeed(9), i), 4).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquare([...counts.values()], trials / 24)).toBeLessThan(chiSquareBound(23));
  });

  it("puts every number at every place equally often", () => {
    const n = 9;
    const trials = 18_000;
    const counts = new Array<number>(n * n).fill(0);
    for (let i = 0; i < trials; i++)
      permutation(fold(keyFromSeed(10), i), n).forEach((value, place) => {
        counts[place * n + value]! += 1;
      });
    // rows and columns are fixed: (n - 1)² degrees of freedom
    expect(chiSquare(counts, trials / n)).toBeLessThan(chiSquareBound((n - 1) ** 2));
  });
});
