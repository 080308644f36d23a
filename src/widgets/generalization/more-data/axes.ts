/** Axes that panels share. */
import { wholePercent } from "../../../terms/numbers.ts";
import { linear, log } from "../../../ui/scales.ts";

export const EXAMPLES = {
  x: log([8.5, 3800]),
  xLabel: "Examples (log scale)",
  xTicks: [10, 100, 1000],
} as const;

export const ERRORS = {
  y: linear([0, 0.55]),
  yTicks: [0, 0.25, 0.5],
  yFormat: (share: number) => (share === 0 ? "0" : wholePercent(share)),
} as const;
