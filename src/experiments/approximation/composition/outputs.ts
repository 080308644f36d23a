/** What `composition` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    nodes: { label: "Nodes that err", format: "integer" },
    inputs: { label: "Knobs of the deep tree", format: "integer" },
    top: { label: "Error of the top", ink: "accent" },
    bound: { label: "Bound on the error of the top", ink: "law" },
    part: { label: "Error of the top, as a part of its bound", format: "percent" },
    "tree.bins": { label: "Places along each side of a small table", format: "integer", ink: "local" },
    "tree.numbers": { label: "Entries of the small tables", format: "integer", ink: "local" },
    "tree.error": { label: "Largest error of the tree of tables", ink: "local" },
    "tree.slope": { label: "Slope of that error against entries, both as logarithms", ink: "local" },
    "tree.apart": { label: "How far apart the slopes for 2, 4, 8 and 16 knobs are" },
    "one.bins": { label: "Places along each side of one table", format: "integer", ink: "plain" },
    "one.numbers": { label: "Entries of one table", format: "integer", ink: "plain" },
    "one.error": { label: "Largest error of one table", ink: "plain" },
    "one.slope": { label: "Slope of that error against entries, as far as tables were built", ink: "plain" },
    "rate.tree": { label: "Numbers for an accuracy of 0.01 by the rate of the tree", format: "integer", ink: "local" },
    "rate.one": { label: "Numbers for an accuracy of 0.01 by the rate of one table", format: "integer", ink: "plain" },
  },
  fields: {
    levels: { label: "Level", pool: "first" },
    bounds: { label: "Bound", x: "levels", ink: "law", pool: "first" },
    worst: { label: "Error", x: "levels", ink: "accent", pool: "first" },
    tree: { label: "Error of each node, from the lowest level up, as a part of the bound at the top", pool: "first" },
    "numbers.2": { label: "Entries of the tree of 2 knobs", pool: "first" },
    "errors.2": { label: "Error of the tree of 2 knobs", x: "numbers.2", ink: "local", pool: "first" },
    "numbers.4": { label: "Entries of the tree of 4 knobs", pool: "first" },
    "errors.4": { label: "Error of the tree of 4 knobs", x: "numbers.4", ink: "local", pool: "first" },
    "numbers.8": { label: "Entries of the tree of 8 knobs", pool: "first" },
    "errors.8": { label: "Error of the tree of 8 knobs", x: "numbers.8", ink: "local", pool: "first" },
    "numbers.16": { label: "Entries of the tree of 16 knobs", pool: "first" },
    "errors.16": { label: "Error of the tree of 16 knobs", x: "numbers.16", ink: "local", pool: "first" },
    "one.numbers.2": { label: "Entries of one table of 2 knobs", pool: "first" },
    "one.errors.2": { label: "Error of one table of 2 knobs", x: "one.numbers.2", ink: "plain", pool: "first" },
    "one.numbers.4": { label: "Entries of one table of 4 knobs", pool: "first" },
    "one.errors.4": { label: "Error of one table of 4 knobs", x: "one.numbers.4", ink: "plain", pool: "first" },
    "one.numbers.8": { label: "Entries of one table of 8 knobs", pool: "first" },
    "one.errors.8": { label: "Error of one table of 8 knobs", x: "one.numbers.8", ink: "plain", pool: "first" },
    "one.numbers.16": { label: "Entries of one table of 16 knobs", pool: "first" },
    "one.errors.16": { label: "Error of one table of 16 knobs", x: "one.numbers.16", ink: "plain", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
