/** `bezout`: counts against closed forms, against Newton's method from many starts, and against integer arithmetic. */
import { describe, expect, it } from "vitest";
import { coprime } from "../../../src/experiments/landscape/bezout/coprime.ts";
import { located } from "../../../src/experiments/landscape/bezout/intersections.ts";
import { degreeInWeights, digitsOf } from "../../../src/experiments/landscape/bezout/nets.ts";
import { curvesOf, drawnPair, type Settings } from "../../../src/experiments/landscape/bezout/pairs.ts";
import {
  type Curve,
  floatsOf,
  packed,
  timesCurve,
  unpacked,
  valueAt,
} from "../../../src/experiments/landscape/bezout/plane-curves.ts";
import { interpolated, type Polynomial, scaledValue } from "../../../src/experiments/landscape/bezout/polynomials.ts";
import { hasRootIn, isolated, layersOf, refined } from "../../../src/experiments/landscape/bezout/roots.ts";
import { planeTitle } from "../../../src/experiments/landscape/bezout/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("bezout");
const at = (changes: Partial<Settings>) =>
  located(...curvesOf({ ...(experiment.defaults as unknown as Settings), ...changes }));

const DEGREES = [1, 2, 3, 4].flatMap((p) => [1, 2, 3, 4].map((q) => [p, q] as const));

/** Lines a x + b y + c and circles x² + y² - 2 a x - 2 b y + c, with whole numbers. */
const line = (a: number, b: number, c: number): Curve => [
  [BigInt(c), BigInt(b)],
  [BigInt(a), 0n],
];
const circle = (a: number, b: number, c: number): Curve => [
  [BigInt(c), BigInt(-2 * b), 1n],
  [BigInt(-2 * a), 0n, 0n],
  [1n, 0n, 0n],
];

/** The product of x - r over whole numbers. */
const withRoots = (...roots: number[]): Polynomial =>
  roots.reduce<bigint[]>(
    (p, r) => Array.from({ length: p.length + 1 }, (_, i) => (p[i - 1] ?? 0n) - BigInt(r) * (p[i] ?? 0n)),
    [1n],
  );

describe("roots", () => {
  it("of Chebyshev's polynomial are cosines", () => {
    // T₈ = 128 x⁸ - 256 x⁶ + 160 x⁴ - 32 x² + 1
    const chebyshev = [1n, 0n, -32n, 0n, 160n, 0n, -256n, 0n, 128n];
    const found = isolated(chebyshev).map((interval) => {
      const { low, high, places } = refined(chebyshev, interval, 40n);
      return Number(low + high) / 2 / Number(1n << places);
    });
    const wanted = Array.from({ length: 8 }, (_, k) => -Math.cos(((2 * k + 1) * Math.PI) / 16));
    expect(found).toEqual(wanted.map((root) => expect.closeTo(root, 11)));
  });
  it("of Wilkinson's polynomial are all found, also those that are halves of a halving", () => {
    const twenty = withRoots(...Array.from({ length: 20 }, (_, i) => i + 1));
    expect(isolated(twenty)).toHaveLength(20);
    expect(isolated(withRoots(-2, -1, 0, 1, 2))).toHaveLength(5);
    expect(isolated([1n, 0n, 0n, 0n, 1n])).toEqual([]);
  });
  it("come from left to right, also where one is the end of another's interval", () => {
    for (const roots of [
      [-2, -1],
      [-4, -3, -2, -1],
      [-8, -5, -4, -3, 0, 3, 4, 5, 8],
    ]) {
      const p = withRoots(...roots);
      const places = isolated(p).map((interval) => {
        const { low, high, places: fine } = refined(p, interval, 20n);
        return Number(low + high) / 2 / Number(1n << fine);
      });
      expect(places).toEqual(roots.map((root) => expect.closeTo(root, 5)));
    }
  });
  it("that nearly meet are told apart: Mignotte's x⁷ - 2 (50 x - 1)²", () => {
    const mignotte = [-2n, 200n, -5000n, 0n, 0n, 0n, 0n, 1n];
    // two within 1e-8 of 1/50, and one large one
    expect(isolated(mignotte)).toHaveLength(3);
  });
  it("have multiplicities", () => {
    const layers = layersOf(withRoots(1, 1, 1, -2, -2, 5));
    expect(layers.map((layer) => layer.length - 1)).toEqual([3, 2, 1]);
    const times = isolated(layers[0]!).map((interval) => layers.filter((layer) => hasRootIn(layer, interval)).length);
    expect(times).toEqual([2, 3, 1]);
  });
  it("are shared or not, complex ones too", () => {
    expect(coprime(withRoots(1, 2, 3), withRoots(4, 5))).toBe(true);
    expect(coprime(withRoots(1, 2, 3), withRoots(3, 5))).toBe(false);
    expect(coprime([1n, 0n, 1n], [1n, 1n, 1n, 1n])).toBe(false);
    // alike modulo the first prime only: the second clears them
    expect(coprime([1n, 1n], [67_108_860n, 1n])).toBe(true);
  });
  it("belong to the polynomial through whole values", () => {
    const p = [7n, -3n, 0n, 5n, -2n];
    const values = Array.from({ length: 7 }, (_, x) => scaledValue(p, BigInt(x), 0n));
    expect(interpolated(values)).toEqual(p);
  });
});

describe("closed forms", () => {
  it("two circles: by the distance of their centres", () => {
    for (let a = -4; a <= 4; a++)
      for (let b = -3; b <= 3; b++)
        for (const square of [1, 4, 9]) {
          if (a === 0 && b === 0) continue;
          // radii 2 and √square
          const { count } = located(circle(0, 0, -4), circle(a, b, a * a + b * b - square));
          const apart = Math.hypot(a, b);
          const [near, far] = [Math.abs(2 - Math.sqrt(square)), 2 + Math.sqrt(square)];
          const touch = apart === near || apart === far;
          expect(count.real).toBe(touch ? 1 : apart > near && apart < far ? 2 : 0);
          expect([count.complex, count.distinct]).toEqual([2, touch ? 1 : 2]);
        }
  });
  it("a circle and a line: by the line's distance", () => {
    for (let c = -15; c <= 15; c++) {
      // 3 x + 4 y + c = 0 is |c| / 5 from the middle of a circle of radius 2
      const { count } = located(circle(0, 0, -4), line(3, 4, c));
      expect(count.real).toBe(Math.abs(c) === 10 ? 1 : Math.abs(c) < 10 ? 2 : 0);
    }
  });
  it("a cusp and a line: by the discriminant of x³ = (k x + c)²", () => {
    const cusp: Curve = [[0n, 0n, -1n], [0n], [0n], [1n]];
    for (let k = -3; k <= 3; k++)
      for (let c = -3; c <= 3; c++) {
        const [a, b, d] = [-k * k, -2 * k * c, -c * c];
        const discriminant = a * a * b * b - 4 * b ** 3 - 4 * a ** 3 * d - 27 * d * d + 18 * a * b * d;
        const { count, crossings } = located(cusp, line(k, -1, c));
        // k = c = 0 is the cusp's own tangent, a triple zero; else a zero discriminant is a double one
        const real = k === 0 && c === 0 ? 1 : discriminant === 0 ? 2 : discriminant > 0 ? 3 : 1;
        expect([count.real, count.complex]).toEqual([real, 3]);
        if (c === 0) expect(crossings.find(({ x }) => x === 0)?.multiplicity).toBe(k === 0 ? 3 : 2);
      }
  });
  it("bundles of lines: all of them", () => {
    for (const [p, q] of DEGREES) expect(at({ pair: "lines", p, q }).count.real).toBe(p * q);
  });
  it("parallel lines meet at infinity, curves with a line or a circle in common everywhere", () => {
    expect(located(line(1, 2, 3), line(2, 4, 5)).count).toMatchObject({ real: 0, complex: 0, bound: 1 });
    const shared = timesCurve(circle(1, 0, -3), line(1, 1, 1));
    expect(located(shared, timesCurve(circle(1, 0, -3), line(1, 2, 0))).count.infinite).toBe(true);
    expect(located(shared, timesCurve(circle(1, 0, -4), line(1, 2, 0))).count.infinite).toBe(false);
  });
  it("curves are packed and unpacked as they are", () => {
    const curves = [line(1, 2, 3), circle(1, 0, -3)];
    const floats = unpacked(packed(curves));
    expect(floats.map(({ degree }) => degree)).toEqual([1, 2]);
    // x² + y² - 2 x - 3 over 3, at (2, 5)
    expect(valueAt(floats[1]!.coefficients, 2, 2, 5)).toBeCloseTo(22 / 3, 12);
  });
  it("a pair of nodes on each other is not counted wrong: it is not counted", () => {
    const node = (a: number, b: number) => timesCurve(line(a, b, 0), line(b, 2 * a, 0));
    expect(located(node(1, 2), node(1, 5)).count).toMatchObject({ infinite: false, real: Number.NaN });
  });
});

describe("random pairs", () => {
  it("have at most as many real crossings as the bound, and differ from it by pairs", () => {
    for (const [p, q] of DEGREES)
      for (let draw = 1; draw <= 12; draw++) {
        const { count, crossings } = located(...drawnPair(draw, p, q));
        expect([count.bound, count.complex, count.distinct]).toEqual([p * q, p * q, p * q]);
        expect(count.real).toBeLessThanOrEqual(p * q);
        expect((p * q - count.real) % 2).toBe(0);
        expect(crossings).toHaveLength(count.real);
      }
  });
  it("cross where Newton's method finds it, from 900 starts in a square", () => {
    for (let draw = 1; draw <= 12; draw++) {
      const pair = drawnPair(draw, 3, 3);
      const inside = ({ x, y }: { x: number; y: number }) => Math.abs(x) < 1.5 && Math.abs(y) < 1.5;
      const wanted = located(...pair).crossings.filter(inside);
      const found = byNewton(pair).filter(inside);
      expect(found).toHaveLength(wanted.length);
      for (const { x, y } of wanted)
        expect(Math.min(...found.map((other) => Math.hypot(other.x - x, other.y - y)))).toBeLessThan(1e-8);
    }
  });
  it("have √(p q) real crossings on average, within four sampling errors (Shub and Smale 1993)", () => {
    for (const [p, q] of [
      [2, 2],
      [3, 3],
      [2, 4],
    ] as const) {
      const counts = Array.from({ length: 300 }, (_, i) => located(...drawnPair(100 + i, p, q), false).count.real);
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      const spread = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length);
      expect(Math.abs(mean - Math.sqrt(p * q))).toBeLessThan((4 * spread) / Math.sqrt(counts.length));
    }
  });
});

/** Zeros that Newton's method reaches from a grid of starts, each once. */
function byNewton(pair: readonly [Curve, Curve]): { x: number; y: number }[] {
  const [f, g] = pair.map((curve) => {
    const table = floatsOf(curve);
    return (x: number, y: number) => valueAt(table, 3, x, y);
  }) as [(x: number, y: number) => number, (x: number, y: number) => number];
  const h = 1e-6;
  const found: { x: number; y: number }[] = [];
  for (let i = 0; i < 900; i++) {
    let [x, y] = [((i % 30) - 14.5) / 9.5, (Math.floor(i / 30) - 14.5) / 9.5];
    for (let k = 0; k < 60; k++) {
      const [a, b] = [(f(x + h, y) - f(x - h, y)) / (2 * h), (f(x, y + h) - f(x, y - h)) / (2 * h)];
      const [c, d] = [(g(x + h, y) - g(x - h, y)) / (2 * h), (g(x, y + h) - g(x, y - h)) / (2 * h)];
      const [r, s] = [f(x, y), g(x, y)];
      const determinant = a * d - b * c;
      [x, y] = [x - (d * r - b * s) / determinant, y - (a * s - c * r) / determinant];
    }
    const done = Math.abs(f(x, y)) + Math.abs(g(x, y)) < 1e-12 && Math.hypot(x, y) < 10;
    if (done && !found.some((other) => Math.hypot(other.x - x, other.y - y) < 1e-5)) found.push({ x, y });
  }
  return found;
}

describe("the bound for nets", () => {
  it("has as many digits as integer arithmetic writes", () => {
    const digits = (degree: number, equations: number) => (BigInt(degree) ** BigInt(equations)).toString().length;
    expect(digits(2, 50_000)).toBe(15_052);
    for (const [degree, equations] of [
      [2, 1],
      [2, 50_000],
      [3, 50_000],
      [85, 997],
      [7, 60_000],
    ] as const)
      expect(digitsOf(degree, equations)).toBe(digits(degree, equations));
  });
  it("has the degree that a small net shows: its output grows as that power of all weights", () => {
    for (const power of [1, 2, 3, 4])
      for (const layers of [1, 2]) {
        const output = (t: number) => {
          let value = 0;
          // every sum is t x + t, with a weight and a bias
          for (let layer = 0; layer < layers; layer++) value = (t * (layer === 0 ? 1 : value) + t) ** power;
          return t * value + t;
        };
        const growth = Math.log2(output(2 ** 20) / output(2 ** 19));
        expect(degreeInWeights(power, layers)).toBe(Math.round(growth));
      }
  });
});

describe("words", () => {
  const titled = (changes: object) => {
    const values = { ...experiment.defaults, ...changes };
    const summary = summarise(experiment, values, [runToEnd(experiment, values, 1)]);
    return [planeTitle(summary), experiment.describe(summary)];
  };
  it("say what is counted", () => {
    expect(titled({})).toEqual([
      "5 real crossings of at most 9",
      "5 real crossings; with the complex ones 9; Bézout’s bound is 3 × 3 = 9. For a net with 50,000 equations of degree 2 it is 2⁵⁰⁰⁰⁰, a number of 15,052 digits.",
    ]);
    expect(titled({ pair: "circles", across: 2, up: 0 })[1]).toMatch(
      /^1 real crossing \(2 with multiplicity\); with the complex ones 2, and 2 lie at infinity;/,
    );
    expect(titled({ pair: "lines", p: 2, q: 4 })[0]).toBe("All 8 crossings are real");
    expect(titled({ pair: "lines", p: 1, q: 1 })[0]).toBe("The one crossing is real");
    // one circle twice: what it shares with itself is no line
    const [circles, words] = titled({ pair: "circles", square: 1, across: 0, up: 0 });
    expect(circles).toBe("A part in common: infinitely many");
    expect(words).toMatch(/^The curves share a part: infinitely many points/);
    expect(titled({ examples: 1 })[1]).toMatch(
      /For a net with 1 equation of degree 2 it is 2¹, a number of 1 digit\.$/,
    );
    expect(titled({ pair: "common" })[1]).toMatch(/^The curves share a part: infinitely many points/);
    expect(titled({ equations: "one" })[1]).toMatch(/^With one equation dropped, all points of a curve of degree 3/);
  });
});
