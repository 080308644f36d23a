/** What `crease` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    cells: { label: "Cells along each side of the sheet", format: "integer" },
    knots: { label: "Knots of the fold", format: "integer" },
    "sheet.error": { label: "Largest error of the sheet of triangles", ink: "shallow" },
    "composed.error": { label: "Largest error of saddle, then fold", ink: "local" },
    ratio: { label: "The first over the second" },
    "sheet.slope": { label: "Slope of the sheet’s error against numbers, both as logarithms", ink: "shallow" },
    "composed.slope": { label: "Slope of the other’s", ink: "local" },
  },
  fields: {
    sizes: { label: "Numbers kept", pool: "first" },
    "sheet.errors": { label: "Largest error of the sheet", x: "sizes", ink: "shallow", pool: "first" },
    "composed.errors": { label: "Largest error of saddle, then fold", x: "sizes", ink: "local", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
