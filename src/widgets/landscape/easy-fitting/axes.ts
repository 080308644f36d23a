/** Axes that panels share. */
import { wholePercent } from "../../../terms/numbers.ts";
import { linear, log } from "../../../ui/scales.ts";

export const RATIOS = {
  x: log([0.42, 9.5]),
  xLabel: "Weights for each example (log scale)",
  xTicks: [0.5, 1, 2, 4, 8],
} as const;

export const SHARES = {
  y: linear([0, 1]),
  yTicks: [0, 0.5, 1],
  yFormat: wholePercent,
} as const;
