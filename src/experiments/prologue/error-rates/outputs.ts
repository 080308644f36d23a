/** What `error-rates` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    factor: { label: "Times better", format: "integer", ink: "accent" },
    doublings: { label: "Doublings", ink: "accent" },
    hours: { label: "Time from one error to the next, today", unit: "h" },
    million: { label: "Way to the next error that makes a million", unit: "km", format: "integer" },
  },
  fields: {
    distances: { label: "Way to the next error, today", unit: "km", pool: "first" },
    factors: { label: "Times better", x: "distances", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
