/** What `curse` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    side: { label: "Cells along each variable", format: "integer" },
    cells: { label: "Cells of the grid", format: "integer", ink: "accent" },
    bound: { label: "Largest error that the grid can make" },
    slope: { label: "Slope of the error against parameters, both as logarithms", ink: "accent" },
    "slope.law": { label: "The slope that theory gives; none where the error falls faster than any power", ink: "law" },
    "error.largest": { label: "Largest error with the most parameters", format: "scientific" },
    table: { label: "Entries of one table", format: "integer", ink: "plain" },
    tree: { label: "Entries of the tree of tables", format: "integer", ink: "local" },
    "tree.error": { label: "Error of the tree of tables, over the spread of the function", ink: "local" },
    "table.error": { label: "Error of one table, over the spread of the function", ink: "plain" },
    "tree.slope": { label: "Slope of that error against bins, both as logarithms" },
  },
  fields: {
    errors: { label: "Error allowed", pool: "first" },
    grid: { label: "Cells of the grid", x: "errors", ink: "accent", pool: "first" },
    sizes: { label: "Parameters", pool: "first" },
    "sup.errors": { label: "Largest error", x: "sizes", ink: "accent", pool: "first" },
    "law.errors": { label: "The slope of theory, through the same middle", x: "sizes", ink: "law", pool: "first" },
    bins: { label: "Bins for each knob", pool: "first" },
    "tables.one": { label: "Entries of one table", x: "bins", ink: "plain", pool: "first" },
    "tables.tree": { label: "Entries of the tree of tables", x: "bins", ink: "local", pool: "first" },
    "tree.errors": { label: "Error of the tree of tables", x: "bins", ink: "local", pool: "first" },
    "table.errors": { label: "Error of one table", x: "bins", ink: "plain", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
