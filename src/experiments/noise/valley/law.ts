/**
 * A pit and a valley, and what Boltzmann's law says of them, in closed form. With
 *   a = |x|²/2 - deeper,   b = ((x₁ - L)² + Σ_{j>1} max(0, |x_j| - length)²) / 2,
 * the landscape is U = -T log(exp(-a/T) + exp(-b/T)). So Boltzmann's law is a mixture of the two, exactly, at any
 * temperature: Z_pit = (2πT)^(D/2) e^(deeper/T), Z_valley = (2πT)^(1/2) (2 length + (2πT)^(1/2))^(D-1). In such a mixture
 * a walker at x belongs to the valley with the probability 1 / (1 + exp((b - a)/T)).
 */
import { exp, log } from "../../../engine/functions.ts";
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;
export type Landscape = Pick<Settings, "dimension" | "temperature" | "deeper" | "length">;

/** Height of the point half way between the bottoms of two pits, before the two are joined. */
export const BARRIER = 2;
/** L: where the valley's floor crosses the first axis. */
export const APART = 2 * Math.sqrt(2 * BARRIER);

/** ln of the odds valley to pit; any number of dimensions. */
export const logOdds = ({ dimension, temperature, deeper, length }: Landscape): number =>
  (dimension - 1) * log(1 + (2 * length) / Math.sqrt(2 * Math.PI * temperature)) - deeper / temperature;

export const shareOf = (landscape: Landscape): number => 1 / (1 + exp(-logOdds(landscape)));

/** a and b at the point whose coordinates begin at `offset`. */
function heights(x: ArrayLike<number>, offset: number, { dimension, deeper, length }: Landscape): [number, number] {
  const first = x[offset]!;
  let a = first * first;
  let b = (first - APART) * (first - APART);
  for (let j = 1; j < dimension; j++) {
    const along = x[offset + j]!;
    const beyond = Math.max(0, Math.abs(along) - length);
    a += along * along;
    b += beyond * beyond;
  }
  return [a / 2 - deeper, b / 2];
}

/** Probability that a walker there belongs to the valley. */
export function valleyPart(x: ArrayLike<number>, offset: number, landscape: Landscape): number {
  const [a, b] = heights(x, offset, landscape);
  return 1 / (1 + exp((b - a) / landscape.temperature));
}

export function energy(x: ArrayLike<number>, offset: number, landscape: Landscape): number {
  const [a, b] = heights(x, offset, landscape);
  const { temperature } = landscape;
  return Math.min(a, b) - temperature * log(1 + exp(-Math.abs(a - b) / temperature));
}

/**
 * The temperature at which pit and valley are even: below it the pit's depth wins. NaN where there is none: no advantage
 * in depth, or no flat direction. T ln(1 + c/√T) grows with T, so halving an interval finds it.
 */
export function evenTemperature(landscape: Landscape): number {
  const { dimension, deeper, length } = landscape;
  if (!(deeper > 0 && dimension > 1 && length > 0)) return Number.NaN;
  let [low, high] = [0, 1];
  while (logOdds({ ...landscape, temperature: high }) < 0 && high < 1e6) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (logOdds({ ...landscape, temperature: middle }) < 0) low = middle;
    else high = middle;
  }
  return high;
}
