/** What `wiring` reports. Lengths in spacings of the lattice. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    units: { label: "Units", format: "integer" },
    "dense.length": { label: "Wire that joins every pair", ink: "dense" },
    "local.length": { label: "Wire that joins neighbors", ink: "local" },
    ratio: { label: "The first over the second" },
    "dense.slope": { label: "Power of the side by which the first grows", ink: "dense" },
    "local.slope": { label: "Power of the side by which the second grows", ink: "local" },
    "dense.mean": { label: "Mean length of a wire of the first, over the side" },
  },
  fields: {
    sides: { label: "Units along a side", pool: "first" },
    "dense.lengths": { label: "Wire that joins every pair", x: "sides", ink: "dense", pool: "first" },
    "local.lengths": { label: "Wire that joins neighbors", x: "sides", ink: "local", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
