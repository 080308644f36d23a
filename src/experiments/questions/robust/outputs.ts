/** What `robust` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    first: { label: "First weight", ink: "accent" },
    second: { label: "Second weight", ink: "accent" },
    length: { label: "Length of the weights", ink: "accent" },
    free: { label: "Length without noise" },
    ridge: { label: "Length of the ridge fit", ink: "law" },
    miss: { label: "Distance from the ridge fit, in its lengths", ink: "accent", series: true },
    off: { label: "Distance from what theory says, in its lengths" },
    smaller: { label: "Size of the smaller weight" },
  },
  fields: {},
} as const satisfies Outputs;

export const read = readerOf(outputs);
