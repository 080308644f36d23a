/** What `iterates` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs, Summary } from "../../types.ts";

export const outputs = {
  scalars: {
    pieces: { label: "Straight pieces", format: "integer", ink: "law" },
    "units.deep": { label: "Units that the deep net needs, two a layer", format: "integer", ink: "dense" },
    "units.needed": { label: "Units that one layer needs", format: "integer", ink: "shallow" },
    "pieces.shallow": { label: "Straight pieces of the shallow net", format: "integer", ink: "shallow" },
    "error.shallow": { label: "Largest error of the shallow net", ink: "shallow" },
    "error.deep": { label: "Largest error of the deep net with exact weights", format: "scientific", ink: "dense" },
    "error.trained": { label: "Error from random weights, over the spread", ink: "dense", series: true },
    "error.near": { label: "Error from beside the exact weights, over the spread", ink: "plain", series: true },
  },
  fields: {
    "folded.x": { label: "Corners of the folded line", pool: "first" },
    folded: { label: "The folded line", x: "folded.x", ink: "law", pool: "first" },
    "shallow.x": { label: "Corners of the shallow net", pool: "first" },
    shallow: { label: "The shallow net", x: "shallow.x", ink: "shallow", pool: "first" },
    x: { label: "Input", pool: "first" },
    trained: { label: "From random weights, the first seed", x: "x", ink: "dense", pool: "first" },
    near: { label: "From beside the exact weights, the first seed", x: "x", ink: "plain", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** An error, over the spread, below which a net has found the folds. */
export const FOUND = 0.05;

/** In how many seeds the net is that near. */
export const foundIn = (summary: Summary, which: "error.trained" | "error.near"): number =>
  read.members(summary, which).filter((error) => error < FOUND).length;
