/** What `many-directions` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    share: { label: "Share of the wide well", format: "percent", ink: "law" },
    power: { label: "Its odds, as a power of ten" },
    doubling: { label: "Directions at odds of two to one; none for equal wells" },
  },
  fields: {
    directions: { label: "Numbers of directions", pool: "first" },
    shares: { label: "Share of the wide well at each", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
