/** Boltzmann's law exp(-U / T) / Z over the bins of a histogram, by Gauss and Legendre's rule in each, in log space. */
import { exp, log } from "../../../engine/functions.ts";
import { gaussLegendre, logIntegral, logSumExp } from "../../../engine/quadrature.ts";
import type { Landscape } from "./landscape.ts";

/** Bins of x from -REACH to REACH; the law's tails beyond are part of the last ones, as the walkers there are. */
export const REACH = 4;
export const BINS = 64;
export const WIDTH = (2 * REACH) / BINS;
const NODES = 8;
/** Panels of the tails, as wide as bins. */
const BEYOND = 64;

/** In the plane distances are taken over squares of four bins a side: finer ones would hold a walker or two. */
const COARSE = 4;
export const COLUMNS = BINS / COARSE;
const HIGH = 3;
export const ROWS = (2 * HIGH) / (COARSE * WIDTH);
/** Nodes, each way, and bins beyond the edge, in the plane, where walls of stiffness 4 have begun. */
const FEW = 2;
const MARGIN = 32;

export const middles: readonly number[] = Array.from({ length: BINS }, (_, i) => -REACH + (i + 0.5) * WIDTH);

export interface Law {
  /** Probability of each bin of x. */
  readonly along: readonly number[];
  /** Of each bin of the distance: those of x on a line, squares in the plane. */
  readonly shares: readonly number[];
  /** Of x. */
  readonly mean: number;
  readonly variance: number;
  /** Energies below which lie half of the law, and nine tenths; NaN on a line. */
  readonly within: readonly [half: number, most: number];
}

export function lawOf(landscape: Landscape, temperature: number): Law {
  return landscape.dimension === 1 ? lineLaw(landscape, temperature) : planeLaw(landscape, temperature);
}

function moments(along: readonly number[]): Pick<Law, "mean" | "variance"> {
  const mean = along.reduce((sum, p, i) => sum + p * middles[i]!, 0);
  // Sheppard's correction: a bin's own variance is already in the squares of the middles
  const variance = along.reduce((sum, p, i) => sum + p * (middles[i]! - mean) * (middles[i]! - mean), 0);
  return { mean, variance: variance - (WIDTH * WIDTH) / 12 };
}

function lineLaw({ energy }: Landscape, temperature: number): Law {
  const mass = (from: number) => logIntegral((x) => -energy(x, 0) / temperature, from, from + WIDTH, NODES);
  const inside = middles.map((middle) => mass(middle - WIDTH / 2));
  const left = Array.from({ length: BEYOND }, (_, i) => mass(-REACH - (i + 1) * WIDTH));
  const right = Array.from({ length: BEYOND }, (_, i) => mass(REACH + i * WIDTH));
  const whole = logSumExp([...inside, ...left, ...right]);
  const shares = inside.map((value) => exp(value - whole));
  const share = (parts: readonly number[]) => exp(logSumExp(parts) - whole);
  shares[0]! += share(left);
  shares[BINS - 1]! += share(right);
  return { along: shares, shares, ...moments(shares), within: [Number.NaN, Number.NaN] };
}

function planeLaw({ energy }: Landscape, temperature: number): Law {
  const { nodes, weights } = gaussLegendre(FEW);
  const columns = BINS + 2 * MARGIN;
  const rows = (2 * HIGH) / WIDTH + 2 * MARGIN;
  const count = rows * columns * FEW * FEW;
  const energies = new Float64Array(count);
  const logMass = new Float64Array(count);
  const at = (low: number, i: number) => low + (Math.floor(i / FEW) - MARGIN + 0.5 * (1 + nodes[i % FEW]!)) * WIDTH;
  for (let i = 0; i < rows * FEW; i++)
    for (let j = 0; j < columns * FEW; j++) {
      const node = i * columns * FEW + j;
      const height = energy(at(-REACH, j), at(-HIGH, i));
      energies[node] = height;
      logMass[node] = -height / temperature + log(weights[i % FEW]! * weights[j % FEW]!);
    }
  const whole = logSumExp(logMass);
  const masses = logMass.map((value) => exp(value - whole));
  const along = new Array<number>(BINS).fill(0);
  const shares = new Array<number>(ROWS * COLUMNS).fill(0);
  for (let i = 0; i < rows * FEW; i++)
    for (let j = 0; j < columns * FEW; j++) {
      const mass = masses[i * columns * FEW + j]!;
      const [x, y] = [at(-REACH, j), at(-HIGH, i)];
      along[binOf(x)]! += mass;
      shares[squareOf(x, y)]! += mass;
    }
  return { along, shares, ...moments(along), within: [below(energies, masses, 0.5), below(energies, masses, 0.9)] };
}

/** The energy below which lies that part of the law. */
function below(energies: Float64Array, masses: Float64Array, part: number): number {
  const order = Uint32Array.from(energies, (_, i) => i).sort((a, b) => energies[a]! - energies[b]!);
  let sum = 0;
  for (const node of order) {
    sum += masses[node]!;
    if (sum >= part) return energies[node]!;
  }
  return Number.NaN;
}

const clamped = (place: number, last: number) => Math.min(last, Math.max(0, Math.floor(place)));
const binOf = (x: number) => clamped((x + REACH) / WIDTH, BINS - 1);
const squareOf = (x: number, y: number) =>
  clamped((y + HIGH) / (COARSE * WIDTH), ROWS - 1) * COLUMNS + clamped((x + REACH) / (COARSE * WIDTH), COLUMNS - 1);

/** Half the sum of the differences: 0 where two laws are one, 1 where they share nothing. */
export const totalVariation = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / 2;

/**
 * Its mean for `count` independent draws from the law itself, exactly: half the sum of E|X - np| / n over the bins, X
 * binomial, which is 2 m C(n, m) p^m (1 - p)^(n - m + 1) / n with m the whole number above np (De Moivre 1730).
 */
export function chanceOf(shares: readonly number[], count: number): number {
  const logFactorial = new Float64Array(count + 1);
  for (let i = 1; i <= count; i++) logFactorial[i] = logFactorial[i - 1]! + log(i);
  const sum = shares.reduce((all, p) => {
    const m = Math.floor(count * p) + 1;
    if (!(p > 0) || m > count) return all;
    const chosen = logFactorial[count]! - logFactorial[m]! - logFactorial[count - m]!;
    return all + 2 * m * exp(chosen + m * log(p) + (count - m + 1) * log(1 - p));
  }, 0);
  return sum / count / 2;
}

/** Shares of the walkers in each bin; those beyond either end count with the last. `x` walkers by `dimension`. */
export function histograms(x: ArrayLike<number>, dimension: 1 | 2): Pick<Law, "along" | "shares"> {
  const walkers = x.length / dimension;
  const along = new Array<number>(BINS).fill(0);
  for (let w = 0; w < walkers; w++) along[binOf(x[w * dimension]!)]! += 1 / walkers;
  if (dimension === 1) return { along, shares: along };
  const shares = new Array<number>(ROWS * COLUMNS).fill(0);
  for (let w = 0; w < walkers; w++) shares[squareOf(x[2 * w]!, x[2 * w + 1]!)]! += 1 / walkers;
  return { along, shares };
}
