/** What `degenerate-minima` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";
import { GRID } from "./sizes.ts";

export const outputs = {
  scalars: {
    weights: { label: "Weights", format: "integer" },
    zeros: { label: "Flat directions: eigenvalues that count as zero", format: "integer", ink: "accent" },
    loss: { label: "Loss, mean squared error", format: "scientific", ink: "accent", series: true },
    threshold: { label: "Size below which an eigenvalue counts as zero, relative", format: "scientific" },
    gap: { label: "Gap between held and flat, decades", format: "number" },
    negative: { label: "Negative eigenvalues", format: "integer" },
    interpolates: { label: "Passes through every point (1: yes)", format: "integer" },
    walked: { label: "Length of the walk so far", format: "number" },
    distance: { label: "Distance from the end of training, in weights", format: "number" },
    change: {
      label: "Change of the function over the square (root mean square; labels have deviation 1)",
      format: "number",
      ink: "accent",
      series: true,
    },
    "change.data": { label: "Change of the function on the data (root mean square)", format: "scientific" },
    "walk.loss": { label: "Largest loss on the walk", format: "scientific" },
    "narrow.weights": { label: "Weights of the small net", format: "integer" },
    "narrow.examples": { label: "Points of the small net", format: "integer" },
    "narrow.zeros": { label: "Flat directions of the small net", format: "integer", ink: "plain" },
    "narrow.largest": { label: "Largest weight into a unit of the small net", format: "number", ink: "plain" },
    "narrow.loss": { label: "Loss of the small net", format: "number", ink: "plain", series: true },
    largest: { label: "Largest weight into a unit", format: "number" },
    training: { label: "Steps of training before the walk", format: "integer" },
  },
  fields: {
    "spectrum.wide": { label: "Size of each eigenvalue over the largest", ink: "accent", pool: "median" },
    "spectrum.narrow": { label: "The same, of the small net", ink: "plain", pool: "median" },
    "points.first": { label: "Points, first input", pool: "first" },
    "points.second": { label: "Points, second input", pool: "first" },
    "points.label": { label: "Labels", pool: "first" },
    "surface.before": { label: "The function before the walk", rows: GRID, pool: "first" },
    "surface.after": { label: "The function after the walk", rows: GRID, pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
