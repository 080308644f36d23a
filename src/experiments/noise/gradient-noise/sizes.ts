/** Batch sizes at which variance and kurtosis are looked at, and how many batches of each a step draws. */
import { EXAMPLES } from "./parameters.ts";

export const SIZES: readonly number[] = [1, 4, 16, 64, 256, EXAMPLES];
export const DRAWS = 64;
/** Steps of a run. */
export const STEPS = 20;
/** Deviation of the excess kurtosis of that many normal numbers: what is below it cannot be told from 0. */
export const FLOOR = Math.sqrt(24 / (DRAWS * STEPS));
