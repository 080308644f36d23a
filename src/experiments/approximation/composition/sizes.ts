/** How much is tried and measured; words and pictures say these numbers too. */
import { parameters } from "./parameters.ts";

/** Numbers of knobs for which tables are measured. */
export const KNOBS: readonly number[] = parameters.knobs.choices.map(({ value }) => Number(value));
/** Places in the cube at which errors are measured. */
export const PLACES = 100;
/** Entries of the largest table that is built: a phone would wait too long for more. */
export const MOST = 2e6;
