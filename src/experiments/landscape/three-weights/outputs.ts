/** What `three-weights` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs, Summary } from "../../types.ts";
import { AXES, type Weights } from "./net.ts";

/** Where the nets are compared: before all examples of the first two, and beyond them. */
export const BEFORE = 0;
export const BEYOND = 2.5;

export const outputs = {
  scalars: {
    left: { label: "Dimension that is left: weights less rank", format: "integer", ink: "accent" },
    rank: { label: "Rank of the Jacobian", format: "integer" },
    miss: { label: "Largest miss of the nets drawn", format: "scientific" },
    before: { label: `The nets drawn differ at x = ${BEFORE} by` },
    beyond: { label: `The nets drawn differ at x = ${BEYOND} by` },
  },
  fields: {
    fits: { label: "Exact fits that are drawn: three weights", rows: AXES, pool: "first" },
    singular: { label: "Singular values of the Jacobian, zeros for examples that are not there", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** The fits that are drawn. */
export function fitsIn(summary: Summary): Weights[] {
  const values = read.field(summary, "fits");
  const count = Math.floor(values.length / AXES);
  const at = (row: number, i: number) => values[row * count + i] ?? 0;
  return Array.from({ length: count }, (_, i) => [at(0, i), at(1, i), at(2, i)]);
}
