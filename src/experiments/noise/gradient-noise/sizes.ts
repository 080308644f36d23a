/** Batch sizes at which variance and kurtosis are looked at, and how many batches of each a step draws. */
import { EXAMPLES } from "./parameters.ts";

export const SIZES: readonly number[] = [1, 4, 16, 64, 256, EXAMPLES];
export const DRAWS = 64;
/** Steps of a run. */
export const STEPS = 20;
/** Deviation of the excess kurtosis of so many normal numbers, infinite of none: what is below it cannot be told from 0. */
export const floorAt = (draws: number): number => Math.sqrt(24 / draws);
/** The net is trained by Adam: steps, examples a step, rate. */
export const TRAINING = { steps: 800, batch: 64, rate: 0.01 } as const;
