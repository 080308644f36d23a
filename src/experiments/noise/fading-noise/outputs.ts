/** What `fading-noise` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    loss: { label: "Loss" },
    slope: { label: "Slope of the loss" },
    spread: { label: "Spread of the slopes of single examples", ink: "accent" },
    least: { label: "That spread at the best weight", ink: "accent" },
  },
  fields: {
    weights: { label: "Weights", pool: "first" },
    spreads: { label: "Spread of the slopes at each", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
