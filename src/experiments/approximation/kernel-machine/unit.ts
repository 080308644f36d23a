/** What a unit does: a bump around its place. */
import { exp } from "../../../engine/functions.ts";

/** e to -(distance / width)² / 2. */
export const unitAt = (width: number, distance: number): number => exp(-(distance * distance) / (2 * width * width));
