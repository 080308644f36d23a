/** The axis that the panels share, weights for each example; and that of errors. */
import { errorName, trained } from "../../../experiments/generalization/more-weights/words.ts";
import type { Values } from "../../../experiments/types.ts";
import { linear, log, type Scale } from "../../../ui/scales.ts";

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

/** Where errors stand: shares from zero on, mean squares over several powers of ten. `what` ends the axis's name. */
export function errorAxis(values: Values, low: number, high: number, what = "") {
  const name = errorName(values);
  if (trained(values)) return { y: linear([0, 1.1 * high]), yLabel: `${name}${what}`, yTicks: undefined };
  const y = log([low, high]);
  const [bottom = 0, top = 1] = y.domain();
  return { y, yLabel: `${name}${what} (log scale)`, yTicks: decades(bottom, top) };
}
