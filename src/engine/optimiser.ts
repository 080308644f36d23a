/** Optimisers and learning-rate schedules as data. Steps count from 0. */
import { cos, exp, log } from "./functions.ts";

/**
 * w <- w - rate g with g the batch's gradient (gradient descent if the batch is all examples); momentum is the heavy ball
 * v <- momentum v + g, w <- w - rate v; Adam is that of Kingma and Ba (2015); Langevin (Welling and Teh 2011) is
 * w <- w - rate g + sqrt(2 rate temperature) xi, xi normal.
 *
 * `decay` draws every parameter, biases too, towards 0. For Adam it is decoupled, w <- (1 - rate decay) w before the step
 * (Loshchilov and Hutter 2019); for the others it is coupled, g + decay w in place of g: the loss has decay |w|² / 2 more.
 */
export type Optimiser = { readonly rate: number; readonly decay?: number } & (
  | { readonly kind: "sgd" }
  | { readonly kind: "momentum"; readonly momentum: number }
  | { readonly kind: "adam"; readonly beta1: number; readonly beta2: number; readonly epsilon: number }
  | { readonly kind: "langevin"; readonly temperature: number }
);

/**
 * Factor on the rate: 1; (1 + cos(pi step / steps)) / 2, which is 0 from `steps` on; or `factor` to the number of whole
 * stretches of `every` steps made. Over the first `warmup` steps, if any, it is multiplied by (step + 1) / warmup.
 */
export type Schedule = { readonly warmup?: number } & (
  | { readonly kind: "constant" }
  | { readonly kind: "cosine"; readonly steps: number }
  | { readonly kind: "step"; readonly every: number; readonly factor: number }
);

export function scheduleFactor(schedule: Schedule, step: number): number {
  const rise = step < (schedule.warmup ?? 0) ? (step + 1) / schedule.warmup! : 1;
  if (schedule.kind === "constant") return rise;
  if (schedule.kind === "step") return rise * power(schedule.factor, Math.floor(step / schedule.every));
  return step >= schedule.steps ? 0 : rise * (0.5 * (1 + cos((Math.PI * step) / schedule.steps)));
}

/** Arrays of the parameters' size that an optimiser keeps. */
export function momentCount(optimiser: Optimiser): number {
  return { sgd: 0, langevin: 0, momentum: 1, adam: 2 }[optimiser.kind];
}

/**
 * What an update needs that changes from step to step: [rate, scale, keep]. Adam's
 * w <- keep w - rate m / (scale sqrt(v) + epsilon) has both corrections for the start at 0 in the first two numbers;
 * Langevin's scale is the deviation of its noise.
 */
export function stepFactors(optimiser: Optimiser, schedule: Schedule, step: number): readonly [number, number, number] {
  const rate = optimiser.rate * scheduleFactor(schedule, step);
  if (optimiser.kind === "langevin") return [rate, Math.sqrt(2 * rate * optimiser.temperature), 1];
  if (optimiser.kind !== "adam") return [rate, 1, 1];
  const t = step + 1;
  const keep = 1 - rate * (optimiser.decay ?? 0);
  return [rate / (1 - power(optimiser.beta1, t)), 1 / Math.sqrt(1 - power(optimiser.beta2, t)), keep];
}

/** Throws on a number that no update can use. */
export function requireNumbers(part: Optimiser | Schedule): void {
  for (const [name, value] of Object.entries(part))
    if (name !== "kind" && !(Number.isFinite(value) && (value as number) >= 0))
      throw new RangeError(`trainer: ${name} of ${part.kind} is ${value}, wanted a finite number of at least 0`);
}

function power(base: number, exponent: number): number {
  return base === 0 ? 0 : exp(exponent * log(base));
}
