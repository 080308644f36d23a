/** Optimisers and learning-rate schedules as data. Steps count from 0. */
import { cos, exp, log } from "./functions.ts";

/** Momentum is the heavy ball v <- momentum v + g, w <- w - rate v; Adam is that of Kingma and Ba (2015). */
export type Optimiser =
  | { readonly kind: "sgd"; readonly rate: number }
  | { readonly kind: "momentum"; readonly rate: number; readonly momentum: number }
  | {
      readonly kind: "adam";
      readonly rate: number;
      readonly beta1: number;
      readonly beta2: number;
      readonly epsilon: number;
    };

/** Factor on the rate over a run of known length: 1, or (1 + cos(pi step / steps)) / 2, which is 0 from `steps` on. */
export type Schedule = { readonly kind: "constant" } | { readonly kind: "cosine"; readonly steps: number };

export function scheduleFactor(schedule: Schedule, step: number): number {
  if (schedule.kind === "constant") return 1;
  return step >= schedule.steps ? 0 : 0.5 * (1 + cos((Math.PI * step) / schedule.steps));
}

/** Arrays of the parameters' size that an optimiser keeps. */
export function momentCount(optimiser: Optimiser): number {
  return { sgd: 0, momentum: 1, adam: 2 }[optimiser.kind];
}

/**
 * What an update needs that changes from step to step: [rate, scale]. SGD and momentum use the rate. Adam's
 * w <- w - rate m / (scale sqrt(v) + epsilon) has both corrections for the start at 0 in the two numbers.
 */
export function stepFactors(optimiser: Optimiser, schedule: Schedule, step: number): readonly [number, number] {
  const rate = optimiser.rate * scheduleFactor(schedule, step);
  if (optimiser.kind !== "adam") return [rate, 1];
  const t = step + 1;
  return [rate / (1 - power(optimiser.beta1, t)), 1 / Math.sqrt(1 - power(optimiser.beta2, t))];
}

function power(base: number, exponent: number): number {
  return base === 0 ? 0 : exp(exponent * log(base));
}
