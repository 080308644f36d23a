/** What `simple-cells` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    simple: { label: "Answer of the simple cell", format: "percent", ink: "law" },
    complex: { label: "Answer of the complex cell", format: "percent", ink: "accent" },
    "simple.width": { label: "Places at which the simple cell answers by half or more", format: "percent" },
    "complex.width": { label: "Places at which the complex cell does", format: "percent" },
  },
  fields: {
    places: { label: "Places of the bar", pool: "first" },
    simples: { label: "Answer of the simple cell at each", pool: "first" },
    complexes: { label: "Answer of the complex cell at each", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
