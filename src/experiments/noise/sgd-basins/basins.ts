/**
 * The loss of `sgd-basins`: the mean over 256 examples of U(w) + ξ_i · w, with U the two bowls of `two-wells` (sharp: width
 * 1, curvature 1; flat: width `ratio`) and tilts ξ_i that add up to nothing. The tilts are the same everywhere: so the noise of
 * a batch of B, drawn with replacement, has variance σ²/B in each direction at every w. One step of SGD then has the moments of a
 * step of Langevin's equation at temperature T = η σ² / 2B (matching η² σ² / B with 2 T η).
 */
import { fillNormal, type Key } from "../../../engine/random.ts";
import type { ValuesOf } from "../../types.ts";
import { bowls } from "../two-wells/bowls.ts";
import { boltzmann, logOdds, shareOfOdds } from "../two-wells/law.ts";
import type { Wells } from "../two-wells/wells.ts";
import type { parameters } from "./parameters.ts";
import { BARRIER, EXAMPLES } from "./setting.ts";

export type Settings = ValuesOf<typeof parameters>;

export const temperatureOf = ({ rate, sigma, batch }: Pick<Settings, "rate" | "sigma" | "batch">): number =>
  (rate * sigma * sigma) / (2 * batch);

export const basinsAt = ({ dimension, ratio }: Settings, temperature: number): Wells =>
  bowls({ dimension, ratio, barrier: BARRIER, temperature, deeper: 0 });

/** Below this the law is its own limit: what the ridge takes is of the order of exp(-barrier / T), 1e-13 here. */
const COLD = 0.1;
const BINS = 60;

/** Boltzmann's share of the flat basin: by quadrature, or its limit where that would need ever finer cells. */
export function flatByLaw(settings: Settings, temperature: number): number {
  if (temperature < COLD) return shareOfOdds(logOdds(settings.dimension, settings.ratio));
  return boltzmann(basinsAt(settings, temperature), BINS).wide;
}

/** Tilts, EXAMPLES x dimension: normal, then moved and scaled so that each coordinate has mean 0 and deviation `sigma`. */
export function tiltsOf(key: Key, dimension: number, sigma: number): Float64Array {
  const tilts = new Float64Array(EXAMPLES * dimension);
  fillNormal(key, tilts);
  for (let c = 0; c < dimension; c++) {
    let mean = 0;
    for (let i = 0; i < EXAMPLES; i++) mean += tilts[i * dimension + c]! / EXAMPLES;
    let square = 0;
    for (let i = 0; i < EXAMPLES; i++)
      square += (tilts[i * dimension + c]! - mean) * (tilts[i * dimension + c]! - mean);
    const scale = sigma / Math.sqrt(square / EXAMPLES);
    for (let i = 0; i < EXAMPLES; i++) tilts[i * dimension + c] = (tilts[i * dimension + c]! - mean) * scale;
  }
  return tilts;
}
