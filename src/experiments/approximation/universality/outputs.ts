/** What `universality` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    "built.sup": { label: "Built: largest error", ink: "shallow" },
    "built.rms": { label: "Built: root mean square error", ink: "shallow" },
    "built.at": { label: "Built: where it is farthest off" },
    "trained.sup": { label: "Trained: largest error", ink: "accent" },
    "trained.rms": { label: "Trained: root mean square error", ink: "accent", series: true },
    ratio: { label: "Root mean square errors: trained over built" },
    inside: { label: "Trained: bricks that begin in the interval", format: "integer" },
    "slope.sup": { label: "Built: slope of the largest error, from 16 to 256 bricks" },
    "slope.rms": { label: "Built: slope of the root mean square error, from 16 to 256 bricks" },
    "law.sup": { label: "Slope of the largest error by theory", ink: "law" },
    "law.rms": { label: "Slope of the root mean square error by theory", ink: "law" },
    "least.sup": { label: "Built: smallest of the largest errors, up to 256 bricks" },
    weights: { label: "Weights and biases", format: "integer" },
  },
  fields: {
    x: { label: "Input", pool: "first" },
    target: { label: "The curve", x: "x", ink: "law", pool: "first" },
    built: { label: "The built net", x: "x", ink: "shallow", pool: "first" },
    knots: { label: "Where its bricks begin", pool: "first" },
    corners: { label: "The built net there", x: "knots", ink: "shallow", pool: "first" },
    worst: { label: "Where it is farthest off: net, and curve", pool: "first" },
    trained: { label: "Trained nets", x: "x", ink: "accent", pool: "median" },
    one: { label: "One trained net", x: "x", ink: "accent", pool: "first" },
    kinks: { label: "Where its bricks begin, inside the interval", pool: "first" },
    sizes: { label: "Bricks", pool: "first" },
    "sup.errors": { label: "Built: largest error", x: "sizes", ink: "shallow", pool: "median" },
    "rms.errors": { label: "Built: root mean square error", x: "sizes", ink: "shallow", pool: "median" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
