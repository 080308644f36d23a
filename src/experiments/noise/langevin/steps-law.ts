/**
 * The law that steps of a stated length settle on, on a line: the stationary law of Euler and Maruyama's own transitions,
 * x to a bell curve about x - dt U'(x) of variance 2 T dt. It tends to Boltzmann's as dt tends to 0.
 *
 * By elimination of states (Grassmann, Taksar and Heyman 1985), which subtracts nothing, so waits of any length are exact.
 */
import { exp } from "../../../engine/functions.ts";
import type { Landscape } from "./landscape.ts";
import { BINS, REACH, WIDTH } from "./law.ts";

/** Places to a bin, and how far beyond the last bin walkers are followed. */
const PLACES = 2;
const FARTHEST = REACH + 2;
const APART = WIDTH / PLACES;
const COUNT = Math.floor((2 * FARTHEST) / APART + 0.5);
/** Kicks narrower than this many places fall between them; so short, steps are as good as none. */
const NARROWEST = 1.25;
/** More of the law than this at the ends of what is followed: it has none. */
const LOST = 1e-3;
/** For slopes. */
const NEAR = 1e-4;

/** Probability of each bin of x; null where steps are too short to tell, or so long that they have no law. */
export function stepsLaw({ energy }: Landscape, temperature: number, dt: number): readonly number[] | null {
  const variance = 2 * temperature * dt;
  if (Math.sqrt(variance) < NARROWEST * APART) return null;
  const at = (i: number) => -FARTHEST + (i + 0.5) * APART;
  const rates = Array.from({ length: COUNT }, (_, i) => {
    const x = at(i);
    const to = x - (dt * (energy(x + NEAR, 0) - energy(x - NEAR, 0))) / (2 * NEAR);
    return Float64Array.from({ length: COUNT }, (_, j) => exp((-(at(j) - to) * (at(j) - to)) / (2 * variance)));
  });
  const shares = stationary(rates);
  if (!(shares[0]! + shares[COUNT - 1]! < LOST)) return null;
  const bins = new Array<number>(BINS).fill(0);
  shares.forEach((share, i) => {
    bins[Math.min(BINS - 1, Math.max(0, Math.floor((at(i) + REACH) / WIDTH)))]! += share;
  });
  return bins;
}

/** Of a chain with these weights of going from row to column, each row up to a factor. They are used up. */
export function stationary(rates: readonly Float64Array[]): Float64Array {
  const count = rates.length;
  for (const row of rates) {
    const all = row.reduce((sum, rate) => sum + rate, 0);
    for (let j = 0; j < count; j++) row[j] = row[j]! / all;
  }
  for (let last = count - 1; last > 0; last--) {
    const from = rates[last]!;
    let leaving = 0;
    for (let j = 0; j < last; j++) leaving += from[j]!;
    for (let i = 0; i < last; i++) {
      const row = rates[i]!;
      const into = row[last]! / leaving;
      row[last] = into;
      if (into !== 0) for (let j = 0; j < last; j++) row[j] = row[j]! + into * from[j]!;
    }
  }
  const shares = new Float64Array(count);
  shares[0] = 1;
  let all = 1;
  for (let j = 1; j < count; j++) {
    let sum = 0;
    for (let i = 0; i < j; i++) sum += shares[i]! * rates[i]![j]!;
    shares[j] = sum;
    all += sum;
  }
  return shares.map((share) => share / all);
}
