/** What `relu-bricks` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    units: { label: "Bricks", format: "integer", ink: "shallow" },
    weights: { label: "Weights and biases", format: "integer", ink: "shallow" },
    error: { label: "Largest distance from the aim", ink: "accent" },
    "error.at": { label: "Where it is farthest from the aim" },
    gap: { label: "Largest distance from the broken line through the corners", format: "scientific" },
    steepest: { label: "Steepest slope" },
  },
  fields: {
    x: { label: "Input", pool: "first" },
    net: { label: "The net", x: "x", ink: "shallow", pool: "first" },
    aim: { label: "The aim", x: "x", ink: "law", pool: "first" },
    worst: { label: "There: height of the net, and of the aim", pool: "first" },
    knots: { label: "Where the bricks begin", pool: "first" },
    slopes: { label: "Weight of each brick", x: "knots", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
