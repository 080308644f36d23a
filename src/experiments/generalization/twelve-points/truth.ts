/** The curve that the points lie about. */
import { sin } from "../../../engine/functions.ts";

/** A wave and a half, between -0.6 and 0.6. */
export const HEIGHT = 0.6;
export const PACE = 5;
export const truthAt = (x: number): number => HEIGHT * sin(PACE * x);
