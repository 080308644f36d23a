import { meanOf } from "../../mean.ts";

/**
 * One weight w, examples y = x plus an error: f(x) = w x. Each example has a loss of its own, (w x - y)² / 2, a parabola in
 * w, with its bottom at y / x. Inputs and errors are fixed: written down, not drawn.
 */
const INPUTS = [0.5, 0.7, 0.8, 1, 1.1, 1.2, 1.4, 1.6] as const;
/** Their products with the inputs sum to zero, so that the best weight is 1 whatever the noise. */
const ERRORS = (() => {
  const raw = [0.5, -0.7, 0.9, -0.6, 0.8, -0.9, 0.6, -0.5];
  const along = INPUTS.reduce((sum, x, i) => sum + x * raw[i]!, 0) / INPUTS.reduce((sum, x) => sum + x * x, 0);
  return raw.map((error, i) => error - along * INPUTS[i]!);
})();

export interface Example {
  readonly x: number;
  readonly y: number;
}

export const examplesOf = (noise: number): readonly Example[] =>
  INPUTS.map((x, i) => ({ x, y: x + noise * ERRORS[i]! }));

export const lossOf = ({ x, y }: Example, weight: number): number => ((weight * x - y) * (weight * x - y)) / 2;

export const slopeOf = ({ x, y }: Example, weight: number): number => x * (weight * x - y);

/** Standard deviation of the examples’ slopes at a weight: what a step by one of them errs by. */
export function spreadAt(examples: readonly Example[], weight: number): number {
  const slopes = examples.map((example) => slopeOf(example, weight));
  const mean = meanOf(slopes);
  return Math.sqrt(meanOf(slopes.map((slope) => (slope - mean) * (slope - mean))));
}
