/** Boltzmann's law exp(-U / T) / Z over the bins of a histogram, by Gauss and Legendre's rule in each. */
import { exp } from "../../../engine/functions.ts";
import { logIntegral, logSumExp } from "../../../engine/quadrature.ts";
import type { Landscape } from "./landscape.ts";

/** Bins from -REACH to REACH; the law's tails beyond are part of the last ones, as the walkers there are. */
export const REACH = 4;
export const BINS = 64;
export const WIDTH = (2 * REACH) / BINS;
const NODES = 8;
/** Panels of the tails, as wide as bins. */
const BEYOND = 64;

export const middles: readonly number[] = Array.from({ length: BINS }, (_, i) => -REACH + (i + 0.5) * WIDTH);

export interface Law {
  /** Probability of each bin. */
  readonly shares: readonly number[];
  readonly mean: number;
  readonly variance: number;
}

export function lawOf({ energy }: Landscape, temperature: number): Law {
  const mass = (from: number) => logIntegral((x) => -energy(x) / temperature, from, from + WIDTH, NODES);
  const inside = middles.map((middle) => mass(middle - WIDTH / 2));
  const left = Array.from({ length: BEYOND }, (_, i) => mass(-REACH - (i + 1) * WIDTH));
  const right = Array.from({ length: BEYOND }, (_, i) => mass(REACH + i * WIDTH));
  const whole = logSumExp([...inside, ...left, ...right]);
  const shares = inside.map((value) => exp(value - whole));
  const share = (parts: readonly number[]) => exp(logSumExp(parts) - whole);
  shares[0]! += share(left);
  shares[BINS - 1]! += share(right);
  const mean = shares.reduce((sum, p, i) => sum + p * middles[i]!, 0);
  // Sheppard's correction: a bin's own variance is already in the squares of the middles
  const variance = shares.reduce((sum, p, i) => sum + p * (middles[i]! - mean) * (middles[i]! - mean), 0);
  return { shares, mean, variance: variance - (WIDTH * WIDTH) / 12 };
}

/** Half the sum of the differences: 0 where two laws are one, 1 where they share nothing. */
export const totalVariation = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / 2;

/** Its mean for `count` independent draws from the law itself: half the sum of E|p̂ - p| = sqrt(2 p (1 - p) / (pi n)). */
export const chanceOf = (shares: readonly number[], count: number): number =>
  shares.reduce((sum, p) => sum + Math.sqrt((2 * p * (1 - p)) / (Math.PI * count)), 0) / 2;

/** Shares of the walkers in each bin; those beyond either end count with the last. */
export function histogram(x: ArrayLike<number>): number[] {
  const shares = new Array<number>(BINS).fill(0);
  for (let i = 0; i < x.length; i++) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((x[i]! + REACH) / WIDTH)));
    shares[bin]! += 1 / x.length;
  }
  return shares;
}
