import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  cos,
  cos32,
  exp,
  exp32,
  log,
  log32,
  sin,
  sin32,
  tanh,
  tanh32,
  turn,
  turn32,
} from "../../src/engine/functions.ts";

// oracle: 60 digits by mpmath, tests/golden/functions.py (FUNCTIONS_GOLDEN names a larger set of the same form)
const file = process.env.FUNCTIONS_GOLDEN ?? new URL("../golden/functions.json", import.meta.url);
type Row = readonly [x: number, nearest: number, rest: number];
const golden = JSON.parse(readFileSync(file, "utf8")) as Record<string, readonly Row[]>;

/** Distance between neighbouring float64 (or float32) numbers at y. */
function ulp(y: number, bits: 53 | 24): number {
  const lowest = bits === 53 ? -1074 : -149;
  const exponent = y === 0 ? -Infinity : Math.floor(Math.log2(Math.abs(y)));
  // Math.log2 may round up to the next power
  const e = 2 ** exponent > Math.abs(y) ? exponent - 1 : exponent;
  return 2 ** Math.max(e - (bits - 1), lowest);
}

describe("float64 against 60 digits", () => {
  it.each([
    ["exp", exp, 1],
    ["log", log, 1],
    ["tanh", tanh, 2.5],
    ["sin", sin, 1],
    ["cos", cos, 1],
  ] as const)("%s", (name, f, bound) => {
    let worst = 0;
    let where = 0;
    for (const [x, nearest, rest] of golden[name]!) {
      const error = Math.abs((f(x) - nearest) / ulp(nearest, 53) - rest);
      if (!(error <= worst)) {
        worst = error;
        where = x;
      }
    }
    if (process.env.FUNCTIONS_GOLDEN)
      console.log(`${name}: ${worst.toFixed(3)} ulp at ${where}, ${golden[name]!.length} arguments`);
    expect(golden[name]!.length).toBeGreaterThan(140);
    expect(worst, `at ${where}`).toBeLessThan(bound);
  });
});

describe("float32 against float64", () => {
  const bits = new Uint32Array(1);
  const number = new Float32Array(bits.buffer);

  /** Worst error in ulp over every `stride`-th float32 between two positive bit patterns, both signs. */
  function worstError(
    f32: (x: number) => number,
    f64: (x: number) => number,
    from: number,
    to: number,
    stride: number,
  ) {
    let worst = 0;
    let where = 0;
    bits[0] = from;
    while (number[0]! < to) {
      for (const sign of [1, -1]) {
        const x = sign * number[0]!;
        const wanted = f64(x);
        const got = f32(x);
        if (!Number.isFinite(wanted) || !Number.isFinite(Math.fround(wanted))) continue;
        const error = Math.abs(got - wanted) / ulp(wanted, 24);
        if (!(error <= worst)) {
          worst = error;
          where = x;
        }
      }
      bits[0] = bits[0]! + stride;
    }
    return { worst, where };
  }

  it.each([
    ["exp", exp32, exp, 0x33000000, 104, 1.1],
    ["log", log32, log, 1, 3e38, 1],
    ["tanh", tanh32, tanh, 1, 20, 3],
    ["sin", sin32, sin, 1, 1.6e6, 1.7],
    ["cos", cos32, cos, 0x33000000, 1.6e6, 1.7],
  ] as const)("%s", (name, f32, f64, from, to, bound) => {
    const stride = process.env.FUNCTIONS_GOLDEN ? 61 : 4093;
    const { worst, where } = worstError(f32, f64, from, to, stride);
    if (process.env.FUNCTIONS_GOLDEN) console.log(`${name}32: ${worst.toFixed(3)} ulp at ${where}`);
    expect(worst, `at ${where}`).toBeLessThan(bound);
  });

  it("log near 1, where it nearly vanishes", () => {
    let worst = 0;
    for (let k = -40_000; k <= 40_000; k += 7) {
      const x = Math.fround(1 + k * 2 ** -24);
      if (x !== 1) worst = Math.max(worst, Math.abs(log32(x) - log(x)) / ulp(log(x), 24));
    }
    expect(worst).toBeLessThan(1);
  });

  it("returns float32 numbers", () => {
    for (const f of [exp32, log32, tanh32, sin32, cos32])
      for (let k = 1; k < 300; k++) {
        const y = f(Math.fround(k * 0.0937));
        expect(Math.fround(y)).toBe(y);
      }
  });
});

describe("edges", () => {
  const infinity = Number.POSITIVE_INFINITY;

  it.each([
    ["exp", exp],
    ["exp32", exp32],
  ])("%s", (name, f) => {
    expect(f(0)).toBe(1);
    expect(f(-0)).toBe(1);
    expect(f(infinity)).toBe(infinity);
    expect(f(-infinity)).toBe(0);
    expect(f(Number.NaN)).toBeNaN();
    const single = name.endsWith("32");
    // largest argument below overflow, smallest above 0
    expect(f(single ? Math.fround(88.72283) : 709.782712893384)).toBeLessThan(infinity);
    expect(f(single ? Math.fround(88.72284) : 709.7827128933841)).toBe(infinity);
    expect(f(single ? Math.fround(-103.2) : -745.1332191019411)).toBe(single ? 2 ** -149 : 2 ** -1074);
    expect(f(single ? -104 : -745.14)).toBe(0);
  });

  it.each([
    ["log", log],
    ["log32", log32],
  ])("%s", (name, f) => {
    expect(f(1)).toBe(0);
    expect(f(0)).toBe(-infinity);
    expect(f(-0)).toBe(-infinity);
    expect(f(-1)).toBeNaN();
    expect(f(-infinity)).toBeNaN();
    expect(f(infinity)).toBe(infinity);
    expect(f(Number.NaN)).toBeNaN();
    // the smallest subnormal: -1074 ln 2, -149 ln 2
    expect(f(name.endsWith("32") ? 2 ** -149 : 2 ** -1074)).toBeCloseTo(
      name.endsWith("32") ? -103.2789299034318 : -744.4400719213812,
      5,
    );
  });

  it.each([
    ["tanh", tanh],
    ["tanh32", tanh32],
  ])("%s", (_, f) => {
    expect(f(0)).toBe(0);
    expect(f(-0)).toBe(-0);
    expect(f(infinity)).toBe(1);
    expect(f(-infinity)).toBe(-1);
    expect(f(40)).toBe(1);
    expect(f(-40)).toBe(-1);
    expect(f(Number.NaN)).toBeNaN();
    expect(f(2 ** -140)).toBe(2 ** -140);
    for (let k = 1; k < 100; k++) expect(f(-k / 16)).toBe(-f(k / 16));
  });

  it.each([
    ["sin", sin, cos],
    ["sin32", sin32, cos32],
  ])("%s and its cosine", (_, sine, cosine) => {
    expect(sine(0)).toBe(0);
    expect(sine(-0)).toBe(-0);
    expect(cosine(0)).toBe(1);
    expect(sine(2 ** -140)).toBe(2 ** -140);
    for (const f of [sine, cosine]) {
      expect(f(1.6e6)).not.toBeNaN();
      for (const x of [1.7e6, -1e30, infinity, -infinity, Number.NaN]) expect(f(x)).toBeNaN();
    }
    for (let k = 1; k < 100; k++) {
      expect(sine(-k / 16)).toBe(-sine(k / 16));
      expect(cosine(-k / 16)).toBe(cosine(k / 16));
    }
  });
});

describe("turns", () => {
  it("are sine and cosine of word / 2^32 turns", () => {
    const pair = new Float64Array(2);
    const pair32 = new Float32Array(2);
    for (let i = 0; i < 5000; i++) {
      const word = Math.imul(i, 0x9e3779b1);
      const angle = (2 * Math.PI * (word >>> 0)) / 2 ** 32;
      turn(pair, word);
      turn32(pair32, word);
      expect(Math.abs(pair[0]! - sin(angle))).toBeLessThan(1e-15);
      expect(Math.abs(pair[1]! - cos(angle))).toBeLessThan(1e-15);
      expect(Math.abs(pair32[0]! - sin(angle))).toBeLessThan(1.2e-7);
      expect(Math.abs(pair32[1]! - cos(angle))).toBeLessThan(1.2e-7);
    }
  });
});
