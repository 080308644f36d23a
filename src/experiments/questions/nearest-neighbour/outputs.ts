/** What `nearest-neighbour` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    examples: { label: "Examples", format: "integer", series: true },
    test: { label: "Error on new points", format: "percent", ink: "accent", series: true },
    train: { label: "Error on the examples", format: "percent", ink: "plain", series: true },
    best: { label: "Smallest possible error", format: "percent", ink: "law" },
    limit: { label: "Error in the limit of many examples", format: "percent", ink: "law" },
    bound: { label: "What one neighbor’s limit cannot exceed", format: "percent", ink: "law" },
    gap: { label: "Error on new points less that on the examples", format: "percent" },
    toLimit: { label: "Distance from the limit", format: "percent" },
    overBound: { label: "Error on new points over the bound" },
  },
  fields: {
    "shown.x": { label: "First input of the first examples", pool: "first" },
    "shown.y": { label: "Second input of the first examples", pool: "first" },
    "shown.kind": { label: "Their class, 1 or −1", pool: "first" },
    votes: { label: "Votes on a grid, from −1 to 1", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
