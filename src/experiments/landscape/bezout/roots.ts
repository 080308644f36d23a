/**
 * Real roots of a polynomial with whole coefficients, each between two fractions: by Descartes' rule of signs on halves of
 * halves (Collins and Akritas 1976). It ends where all roots are simple, and misses none.
 */
import { coprime } from "./coprime.ts";
import {
  commonDivisor,
  degreeOf,
  derivative,
  divided,
  type Polynomial,
  scaledValue,
  signOf,
  sizeOf,
} from "./polynomials.ts";

/** One root lies between low and high, both over 2^places, or at them if they are the same. */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
  readonly places: bigint;
}

/** p(x + 1) */
function shifted(p: readonly bigint[]): bigint[] {
  const out = [...p];
  for (let i = 0; i < out.length - 1; i++) for (let j = out.length - 2; j >= i; j--) out[j]! += out[j + 1]!;
  return out;
}

function variations(p: readonly bigint[]): number {
  let count = 0;
  let before = 0;
  for (const a of p) {
    const sign = signOf(a);
    if (sign !== 0 && before !== 0 && sign !== before) count++;
    if (sign !== 0) before = sign;
  }
  return count;
}

/** The exponent of a power of two that no root of p reaches in size (Cauchy's bound). */
function reach(p: Polynomial): bigint {
  const most = p.reduce((high, a) => (sizeOf(a) > high ? sizeOf(a) : high), 0n);
  const head = sizeOf(p.at(-1)!);
  let power = 1n;
  while (head << power <= most + head) power += 1n;
  return power;
}

/** @param p with simple roots; an interval for each real one, from left to right */
export function isolated(p: Polynomial): Interval[] {
  const degree = degreeOf(p);
  const found: Interval[] = [];
  /** q has the roots of p in that interval as its own from 0 to 1. */
  const search = (q: readonly bigint[], { low, high, places }: Interval) => {
    const signs = variations(shifted([...q].reverse()));
    if (signs === 0) return;
    if (signs === 1) {
      found.push({ low, high, places });
      return;
    }
    const left = q.map((a, i) => a << BigInt(degree - i));
    const right = shifted(left);
    const middle = low + high;
    search(left, { low: 2n * low, high: middle, places: places + 1n });
    if (right[0] === 0n) found.push({ low: middle, high: middle, places: places + 1n });
    search(right, { low: middle, high: 2n * high, places: places + 1n });
  };
  const far = reach(p);
  const positive = p.map((a, i) => a << (far * BigInt(i)));
  const negative = positive.map((a, i) => (i % 2 === 0 ? a : -a));
  search(negative, { low: 0n, high: 1n << far, places: 0n });
  const mirrored = found.splice(0).map(({ low, high, places }) => ({ low: -high, high: -low, places }));
  found.push(...mirrored.reverse());
  if (p[0] === 0n) found.push({ low: 0n, high: 0n, places: 0n });
  search(positive, { low: 0n, high: 1n << far, places: 0n });
  return found;
}

/** Sign of p just right (side 1) or left (-1) of m / 2^k; all roots of p are simple. */
function signBeside(p: Polynomial, m: bigint, k: bigint, side: 1 | -1): number {
  return signOf(scaledValue(p, m, k)) || side * signOf(scaledValue(derivative(p), m, k));
}

/** Whether p, whose roots are simple, has one in an interval in which it has one at most. */
export function hasRootIn(p: Polynomial, { low, high, places }: Interval): boolean {
  if (low === high) return scaledValue(p, low, places) === 0n;
  return signBeside(p, low, places, 1) !== signBeside(p, high, places, -1);
}

/** The interval of a root of p halved until it is at most 2^-fine wide. */
export function refined(p: Polynomial, interval: Interval, fine: bigint): Interval {
  let { low, high, places } = interval;
  if (low === high) return interval;
  const right = signBeside(p, high, places, -1);
  while ((high - low) << fine > 1n << places) {
    const middle = low + high;
    places += 1n;
    const sign = signOf(scaledValue(p, middle, places));
    if (sign === 0) return { low: middle, high: middle, places };
    [low, high] = sign === right ? [2n * low, middle] : [middle, 2n * high];
  }
  return { low, high, places };
}

/** p with every root once; then that of what is left when each root is taken away once; and so on: a root of multiplicity m is in the first m. */
export function layersOf(p: Polynomial): Polynomial[] {
  const layers: Polynomial[] = [];
  for (let rest = p; degreeOf(rest) >= 1; ) {
    const slope = derivative(rest);
    if (coprime(rest, slope)) return [...layers, rest];
    const repeated = commonDivisor(rest, slope);
    layers.push(divided(rest, repeated).quotient);
    rest = repeated;
  }
  return layers;
}
