/** What theory says about two wells: Boltzmann's law by quadrature, and the power law to any dimension. */
import { exp, log } from "../../../engine/functions.ts";
import { sigmoid } from "../../../engine/logistic.ts";
import { logIntegral, logSumExp } from "../../../engine/quadrature.ts";
import type { Wells } from "./wells.ts";

/**
 * ln of the odds wide : narrow for wells that differ by `ratio` in `dimension` directions: dimension · ln(ratio), to
 * leading order in the temperature (Laplace's method), less the narrow well's advantage in depth over the temperature.
 * Any dimension.
 */
export function logOdds(dimension: number, ratio: number, advantage = 0): number {
  return dimension * log(ratio) - advantage;
}

/** In how many differing directions the odds of equally deep wells reach `odds` : 1: at ratio 1 in none, Infinity. */
export function dimensionForOdds(odds: number, ratio: number): number {
  return log(odds) / log(ratio);
}

/** Share of the wide well at the given ln of its odds. */
export const shareOfOdds = (logOfOdds: number): number => sigmoid(logOfOdds);

export interface Boltzmann {
  readonly narrow: number;
  readonly wide: number;
  readonly neither: number;
  /** ln of wide : narrow; the shares themselves lose it in many dimensions. */
  readonly logOdds: number;
  /** ln of the density of the first coordinate, mean over each bin. */
  readonly logDensity: Float64Array;
}

/** Nodes of a panel: bins are short; between the ends of a well (no bins) the panel is long. */
const NODES = 8;
const PANELS = 24;

/** Boltzmann's law exp(-U / T) / Z, by region, and for the first coordinate in `bins` equal bins from low to high. */
export function boltzmann(wells: Wells, bins: number): Boltzmann {
  const width = (wells.high - wells.low) / bins;
  const edges = Array.from({ length: bins + 1 }, (_, i) => wells.low + i * width);
  const [from, to] = [wells.ends[0]!, wells.ends[wells.ends.length - 1]!];
  const cuts = [
    ...tails(from, Math.min(to, wells.low)),
    ...edges,
    ...tails(Math.max(from, wells.high), to),
    ...wells.ends,
  ]
    .filter((cut) => cut >= from && cut <= to)
    .sort((a, b) => a - b);
  const regions: number[][] = [[], [], []];
  const inBin: number[][] = edges.slice(1).map(() => []);
  for (let i = 1; i < cuts.length; i++) {
    const [low, high] = [cuts[i - 1]!, cuts[i]!];
    if (!(high > low)) continue;
    const bin = Math.floor((0.5 * (low + high) - wells.low) / width);
    const marginals = new Map<number, readonly number[]>();
    for (let region = 0; region < 3; region++) {
      const mass = logIntegral(
        (x) => {
          let marginal = marginals.get(x);
          if (marginal === undefined) {
            marginal = wells.logMarginal(x);
            marginals.set(x, marginal);
          }
          return marginal[region]!;
        },
        low,
        high,
        NODES,
      );
      regions[region]!.push(mass);
      inBin[bin]?.push(mass);
    }
  }
  const masses = regions.map(logSumExp);
  const whole = logSumExp(masses);
  return {
    narrow: exp(masses[0]! - whole),
    wide: exp(masses[1]! - whole),
    neither: exp(masses[2]! - whole),
    logOdds: masses[1]! - masses[0]!,
    logDensity: Float64Array.from(inBin, (parts) => logSumExp(parts) - whole - log(width)),
  };
}

/** Cuts of a stretch outside the bins. */
function tails(low: number, high: number): number[] {
  return high > low ? Array.from({ length: PANELS + 1 }, (_, i) => low + ((high - low) * i) / PANELS) : [];
}
