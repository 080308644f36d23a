/**
 * How long walkers in one dimension, dx = -U' dt + sqrt(2 T) dB, remember where they began: one over the spectral gap of
 * their generator f -> T p⁻¹ (p f')', p being Boltzmann's density. Differences between two crowds fall by a factor e in that time.
 *
 * By inverse iteration from the sign of the place. Where walkers wait for a barrier, the gap is far below what rounding
 * leaves of a matrix's eigenvalues; the inverse is two sums, of one sign each, and keeps its digits.
 */
import { exp } from "../engine/functions.ts";

const TURNS = 40;
/** ln of the least density beside the largest. */
const LEAST = -600;

/** @param logDensity of p, up to a constant, in the middle of bins as wide as `width`; walls stand at both ends */
export function relaxationTime(logDensity: ArrayLike<number>, width: number, temperature: number): number {
  const bins = logDensity.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < bins; i++) most = Math.max(most, logDensity[i]!);
  const at = (i: number) => Math.max(LEAST, logDensity[i]! - most);
  const p = Float64Array.from({ length: bins }, (_, i) => exp(at(i)));
  const whole = p.reduce((sum, value) => sum + value, 0);
  /** Of the flow between two bins, over the width squared. */
  const ease = Float64Array.from(
    { length: bins - 1 },
    (_, i) => (temperature * exp((at(i) + at(i + 1)) / 2)) / (width * width),
  );
  let below = 0;
  let f = p.map((share) => {
    below += share;
    return below - share / 2 < whole / 2 ? -1 : 1;
  });
  let time = Number.NaN;
  for (let turn = 0; turn < TURNS; turn++) {
    const mean = f.reduce((sum, value, i) => sum + value * p[i]!, 0) / whole;
    const size = Math.sqrt(f.reduce((sum, value, i) => sum + (value - mean) * (value - mean) * p[i]!, 0) / whole);
    const g = f.map((value) => (value - mean) / size);
    // what flows from bin i to the next: all that is made to its left, or used up to its right, whichever is the smaller sum
    const left = sums(g, p);
    const right = sums(g.toReversed(), p.toReversed()).toReversed();
    let mass = 0;
    const next = new Float64Array(bins);
    for (let i = 0; i + 1 < bins; i++) {
      mass += p[i]!;
      next[i + 1] = next[i]! - (mass < whole / 2 ? left[i]! : -right[i + 1]!) / ease[i]!;
    }
    time = next.reduce((sum, value, i) => sum + value * g[i]! * p[i]!, 0) / whole;
    f = next;
  }
  return time;
}

function sums(g: Float64Array, p: Float64Array): Float64Array {
  let sum = 0;
  return g.map((value, i) => {
    sum += value * p[i]!;
    return sum;
  });
}
