/** The curves of `bezout`. Coefficients are whole numbers: hundredths where they are drawn, thousandths where a hand moved them. */
import { fillNormal, fold, keyFromSeed } from "../../../engine/random.ts";
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";
import { type Curve, movedCurve, timesCurve } from "./plane-curves.ts";

export type Settings = ValuesOf<typeof parameters>;

const SCALE = 1000;
const HUNDREDTHS = 100;
const rounded = (value: number) => BigInt(Math.floor(value + 0.5));
const thousandths = (value: number) => rounded(SCALE * value);

/** a x + b y + c */
const line = (a: bigint, b: bigint, c: bigint): Curve => [
  [c, b],
  [a, 0n],
];
/** a x² + b y² + c */
const conic = (a: bigint, b: bigint, c: bigint): Curve => [
  [c, 0n, b],
  [0n, 0n, 0n],
  [a, 0n, 0n],
];

/** y = x / 2 */
const slanted = line(1n, -2n, 0n);
const unitCircle = conic(1n, 1n, -1n);
/** y = x³ - 2x */
const cubic: Curve = [[0n, -1n], [-2n], [0n], [1n]];
/** y² = x³ */
const cusp: Curve = [[0n, 0n, -1n], [0n], [0n], [1n]];

/** n! as a float. */
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/**
 * Normal coefficients, those of x^i y^j with variance d! / (i! j! (d - i - j)!): no direction of the plane, and no place of
 * the sphere above it, is preferred (Shub and Smale 1993).
 */
function drawnCurve(name: string, draw: number, degree: number): Curve {
  const normal = new Float64Array((degree + 1) * (degree + 1));
  fillNormal(fold(fold(fold(keyFromSeed(1), name), draw), degree), normal);
  return Array.from({ length: degree + 1 }, (_, i) =>
    Array.from({ length: degree + 1 }, (__, j) => {
      if (i + j > degree) return 0n;
      const variance = factorial(degree) / (factorial(i) * factorial(j) * factorial(degree - i - j));
      return rounded(HUNDREDTHS * Math.sqrt(variance) * normal[i * (degree + 1) + j]!);
    }),
  );
}

export const drawnPair = (draw: number, p: number, q: number): [Curve, Curve] => [
  drawnCurve("first", draw, p),
  drawnCurve("second", draw, q),
];

/** So many lines beside each other, three quarters apart: a x + b y = c with a² + b² = 100. */
const bundle = (a: bigint, b: bigint, count: number): Curve[] =>
  Array.from({ length: count }, (_, k) => line(4n * a, 4n * b, BigInt(15 * (2 * k - count + 1))));

/** A curve as its components, whose product it is. */
type Components = readonly Curve[];

function unmoved({ pair, p, q, draw, square }: Settings): readonly [Components, Components] {
  switch (pair) {
    case "random": {
      const [first, second] = drawnPair(draw, p, q);
      return [[first], [second]];
    }
    case "lines":
      return [bundle(6n, 8n, p), bundle(8n, -6n, q)];
    case "circles":
      return [[unitCircle], [conic(BigInt(SCALE), BigInt(SCALE), -thousandths(square))]];
    case "ellipses":
      return [[conic(1n, 4n, -4n)], [conic(4n, 1n, -4n)]];
    case "cubic":
      return [[cubic], [slanted]];
    case "cusp":
      return [[cusp], [slanted]];
    case "common":
      return [
        [slanted, unitCircle],
        [slanted, line(2n, 1n, 2n)],
      ];
  }
}

/** Components of both curves, those of the second one moved. */
export function componentsOf(settings: Settings): readonly [Components, Components] {
  const [first, second] = unmoved(settings);
  const [right, up] = [thousandths(settings.across), thousandths(settings.up)];
  return [first, second.map((curve) => movedCurve(curve, right, up, BigInt(SCALE)))];
}

/** Both curves, the second one moved. */
export function curvesOf(settings: Settings): readonly [Curve, Curve] {
  const [first, second] = componentsOf(settings);
  return [first.reduce(timesCurve), second.reduce(timesCurve)];
}
