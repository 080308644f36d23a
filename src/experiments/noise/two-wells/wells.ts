/** What the three potentials of `two-wells` have in common: two wells along the first coordinate, one narrow, one wide. */
import type { Floats } from "../../../engine/memory.ts";
import type { Tensor } from "../../../engine/tensor.ts";

export const NARROW = 0;
export const WIDE = 1;
export const NEITHER = 2;
export type Well = typeof NARROW | typeof WIDE | typeof NEITHER;

export interface Settings {
  readonly dimension: number;
  /** Width of the wide well over the width of the narrow one, 1 to 3. */
  readonly ratio: number;
  /** Height between the wells, above their bottoms; the authors' potential has its own. */
  readonly barrier: number;
  readonly temperature: number;
  /** By how much the narrow well is the deeper one. */
  readonly deeper: number;
}

export interface Wells {
  /** U as tensor code, up to a constant: [1, dimension, walkers] to [1, 1, walkers]. */
  readonly potential: (x: Tensor) => Tensor;
  /** Largest curvature at the bottom of a well; the scheme is stable while it times the step is below 2. */
  readonly stiffness: number;
  /** Where a coordinate of the narrow well's bottom lies, and the curvature there in its direction. */
  readonly bottom: (coordinate: number) => { readonly at: number; readonly curvature: number };
  /** Coordinates live on a circle of this length, if they do. */
  readonly period?: number;
  /** Stretch of the first coordinate that is drawn; it holds all but a trace of the walkers. */
  readonly low: number;
  readonly high: number;
  /** In how many directions the wells differ: the exponent of the power law. */
  readonly differing: number;
  /** U on the line through both bottoms, as a function of the first coordinate, 0 at the bottoms (nearly). */
  readonly energy: (first: number) => number;
  /** In which well the walker stands whose coordinates begin at `offset`. */
  readonly well: (x: Floats, offset: number) => Well;
  /** Places a walker: `noise` has `dimension` standard normal numbers; wells as in `Well`, NEITHER: anywhere. */
  readonly place: (x: Float64Array, offset: number, well: Well, noise: Float64Array, uniform: Float64Array) => void;
  /**
   * log of exp(-U / T) integrated over the other coordinates, at this first coordinate, for the narrow well's region,
   * the wide one's, and the rest; -Infinity where there is none.
   */
  readonly logMarginal: (first: number) => readonly [narrow: number, wide: number, neither: number];
  /** Where `logMarginal` has kinks, or begins and ends. Ascending; integrals run from the first to the last. */
  readonly ends: readonly number[];
}

/** Area of the unit sphere in k dimensions: 2, 2π, 4π, … for k = 1, 2, 3, … */
export function sphereArea(k: number): number {
  let area = k % 2 === 1 ? 2 : 2 * Math.PI;
  for (let j = k % 2 === 1 ? 3 : 4; j <= k; j += 2) area *= (2 * Math.PI) / (j - 2);
  return area;
}
