/** The function that several small nets of the essay are to learn. */
import { sin } from "../engine/functions.ts";

/** sin 2x₁ + x₂ x₃, of the inputs from x[at] on. */
export const waveProduct = (x: ArrayLike<number>, at: number): number => sin(2 * x[at]!) + x[at + 1]! * x[at + 2]!;
