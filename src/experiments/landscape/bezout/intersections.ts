/**
 * All common solutions of two plane curves, counted in whole numbers: the curves are sheared, one variable is eliminated,
 * and the real roots of what is left are counted by Descartes' rule on ever smaller intervals. Nothing is rounded but the places to be drawn.
 *
 * That is elimination by resultants and subresultants (Collins 1967).
 *
 * Two solutions with the same x would be counted as one, so a shear is kept only if it is known to part all of them: where
 * the first subresultant's slope and the resultant have no root in common, exactly one y belongs to each root x, and a real
 * one to a real x, since complex solutions come in pairs.
 */
import { coprime } from "./coprime.ts";
import { eliminated } from "./elimination.ts";
import { type Curve, degreeOfCurve, sheared } from "./plane-curves.ts";
import { degreeOf, type Polynomial, scaledValue } from "./polynomials.ts";
import { hasRootIn, type Interval, isolated, layersOf, refined } from "./roots.ts";

export interface Crossing {
  readonly x: number;
  readonly y: number;
  readonly multiplicity: number;
}

export interface Count {
  /** The curves share a component: their common solutions are no points. */
  readonly infinite: boolean;
  /** Real solutions, each counted once. NaN where infinite, and where no shear could be shown to part the solutions. */
  readonly real: number;
  /** Complex solutions, the real among them: each once, and as often as its multiplicity. */
  readonly distinct: number;
  readonly complex: number;
  readonly bound: number;
}

/** No two small shears in a simple ratio: symmetric curves have solutions side by side. */
const SHEARS = [3n, -2n, 5n, -7n, 1n, 11n, -4n, 13n] as const;
/** Places are known to 2^-36. */
const FINE = 36n;
const TWO_60 = Number(1n << 60n);

interface Parted {
  readonly shear: bigint;
  readonly resultant: Polynomial;
  readonly slope: Polynomial;
  readonly height: Polynomial;
  /** The resultant with every root once, and what is left of it. */
  readonly layers: readonly Polynomial[];
}

const NONE = { infinite: false, real: Number.NaN, distinct: Number.NaN, complex: Number.NaN } as const;

/** A shear that parts all solutions, and what is left by elimination; "same" where the curves share a component. */
function parted(f: Curve, g: Curve): Parted | "same" | "unknown" {
  for (const shear of SHEARS) {
    const [a, b] = [sheared(f, shear), sheared(g, shear)];
    // no solution may lie at infinity in the direction that is eliminated
    if (!(a[0]?.[degreeOfCurve(a)] && b[0]?.[degreeOfCurve(b)])) continue;
    const { resultant, slope, height } = eliminated(a, b);
    if (resultant.length === 0) return "same";
    const layers = layersOf(resultant);
    if (!layers[0] || coprime(layers[0], slope)) return { shear, resultant, slope, height, layers };
  }
  return "unknown";
}

/**
 * The count, and the real solutions themselves, from left to right after the shear, if they are wanted. Nothing is thrown:
 * where solutions cannot be counted, numbers are NaN and there are no crossings.
 * @param f a curve of degree 1 or more, as g
 */
export function located(
  f: Curve,
  g: Curve,
  wanted = true,
): { readonly count: Count; readonly crossings: readonly Crossing[] } {
  const bound = degreeOfCurve(f) * degreeOfCurve(g);
  const found = parted(f, g);
  if (found === "same") return { count: { ...NONE, bound, infinite: true }, crossings: [] };
  if (found === "unknown") return { count: { ...NONE, bound }, crossings: [] };
  const [simple] = found.layers;
  const intervals = simple ? isolated(simple) : [];
  const count = {
    infinite: false,
    real: intervals.length,
    distinct: simple ? degreeOf(simple) : 0,
    complex: degreeOf(found.resultant),
    bound,
  };
  return { count, crossings: wanted ? intervals.map((interval) => placeOf(found, interval)) : [] };
}

/** a / b to 2^-60, b not 0. */
function ratio(a: bigint, b: bigint): number {
  const whole = a / b;
  return Number(whole) + Number(((a - whole * b) << 60n) / b) / TWO_60;
}

function placeOf({ shear, slope, height, layers }: Parted, wide: Interval): Crossing {
  const { low, high, places } = refined(layers[0]!, wide, FINE);
  const [m, k] = [low + high, places + 1n];
  // both values over the same power of two
  const [a, b] = [scaledValue(slope, m, k), scaledValue(height, m, k)];
  const gap = BigInt(degreeOf(slope) - degreeOf(height)) * k;
  const y = gap >= 0n ? -ratio(b << gap, a) : -ratio(b, a << -gap);
  return {
    x: ratio(m, 1n << k) - Number(shear) * y,
    y,
    multiplicity: layers.filter((layer) => hasRootIn(layer, wide)).length,
  };
}
