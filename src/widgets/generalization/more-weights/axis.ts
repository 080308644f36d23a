/** The axis that the panels share: weights for each example. */
import { log, type Scale } from "../../../ui/scales.ts";

export const X_LABEL = "Weights for each example (log scale)";
export const X_TICKS = [0.1, 1, 10, 100];

/** From the first to the last ratio, with a little air; at least a factor of ten about 1, so that few points do not fill it. */
export function ratioScale(ratios: readonly number[]): Scale {
  const low = ratios.reduce((least, ratio) => Math.min(least, ratio), 0.1);
  const high = ratios.reduce((most, ratio) => Math.max(most, ratio), 32);
  return log([low * 0.85, high * 1.15]);
}

/** Powers of ten from `low` to `high`, every second one where there are many. */
export function decades(low: number, high: number): number[] {
  const first = Math.ceil(Math.log10(low));
  const last = Math.floor(Math.log10(high));
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => 10 ** (first + i));
  return all.length > 6 ? all.filter((_, i) => i % 2 === 0) : all;
}
