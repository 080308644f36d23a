/** Axes that panels share. */
import { linear, log } from "../../../ui/scales.ts";

export const UNITS = {
  x: log([0.9, 720]),
  xLabel: "Hidden units",
  xTicks: [1, 10, 100, 640],
} as const;

/** A half is what guessing gets. */
export const SHARES = {
  y: linear([0, 0.6]),
  yTicks: [0, 0.25, 0.5],
  yFormat: (share: number) => `${100 * share} %`,
} as const;
