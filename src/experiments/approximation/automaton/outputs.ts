/** What `automaton` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";
import { MOST_LAYERS } from "./parameters.ts";

const rows = MOST_LAYERS + 1;

export const outputs = {
  scalars: {
    weights: { label: "Weights and biases of one layer, the same in all", format: "integer", ink: "shared" },
    differences: { label: "Cells in which the net differs from the table", format: "integer" },
    ones: { label: "Cells that are on in the last row", format: "integer" },
    steps: { label: "Steps until the machine halts", format: "integer" },
    changed: { label: "Cells that one cell changes", format: "integer", ink: "accent" },
    width: { label: "Width of what it changes in the last row", format: "integer", ink: "accent" },
    cone: { label: "Width of what it can change: 2t + 1", format: "integer", ink: "law" },
    excess: { label: "How far a change is ahead of one cell a layer", format: "integer" },
  },
  fields: {
    sheet: { label: "The net’s cells, layer after layer", rows, pool: "first" },
    flipped: { label: "The same with one cell turned over", rows, pool: "first" },
    wrong: { label: "Cells in which the net differs from the table", rows, pool: "first" },
    heads: { label: "Where the machine’s head is, by its state from 1", rows, pool: "first" },
    widths: { label: "Width of what one cell changes, by layer", ink: "accent", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
