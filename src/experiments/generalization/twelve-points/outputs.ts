/** What `twelve-points` reports. Distances are root mean squares: of the curve from its points, or over [-1, 1] from the truth. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    points: { label: "Points", format: "integer" },
    weights: { label: "Weights", format: "integer" },
    noise: { label: "Distance of the points from the truth" },
    miss: { label: "Distance of the curve from its points", ink: "plain" },
    error: { label: "Distance of the curve from the truth", ink: "accent" },
    length: { label: "Length of the weights" },
    "peak.weights": {
      label: "Weights at which the middle of other draws is farthest from the truth",
      format: "integer",
    },
    "peak.error": { label: "Distance from the truth there, middle of other draws", ink: "accent" },
    beside: { label: "The larger distance with two weights fewer or two more, over that with as many as points" },
    "longest.weights": { label: "Weights at which they are longest, middle of other draws", format: "integer" },
    "longest.share": { label: "Length of the widest model’s weights over that of as many as points" },
    "small.error": { label: "Distance of the best model with fewer weights than points, middle of other draws" },
    "small.weights": { label: "Its weights", format: "integer" },
    "widest.error": { label: "Distance of the widest model, middle of other draws" },
    "exact.error": { label: "Distance with as many weights as points, middle of other draws" },
  },
  fields: {
    x: { label: "Input", pool: "first" },
    curve: { label: "The curve", x: "x", ink: "accent", pool: "first" },
    fitted: { label: "The curve at the points", pool: "first" },
    ladder: { label: "Weights", pool: "first" },
    errors: { label: "Distance from the truth, these points", x: "ladder", ink: "accent", pool: "first" },
    low: { label: "Other points, lower quarter", x: "ladder", pool: "first" },
    middle: { label: "Other points, middle", x: "ladder", pool: "first" },
    high: { label: "Other points, upper quarter", x: "ladder", pool: "first" },
    lengths: { label: "Length of the weights, middle of other points", x: "ladder", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
