/** The examples of `rescaling`, and where it is drawn: over the input, and along the factors. */
import type { Pairs } from "../../one-layer.ts";
import { logSpaced } from "../../spaced.ts";
import { parameters } from "./parameters.ts";

export const pairs: Pairs = {
  x: [-0.9, -0.65, -0.35, -0.1, 0.2, 0.45, 0.7, 0.95],
  y: [-0.4, 0.35, 0.6, -0.05, -0.55, 0.1, 0.75, 0.3],
};

/** Places over the input at which the function is drawn and compared. */
export const places: readonly number[] = Array.from({ length: 201 }, (_, i) => -1 + i / 100);

/** Factors along the axis, ten to a factor of ten. */
export const alphas: readonly number[] = logSpaced(parameters.alpha.min, parameters.alpha.max, 41);
