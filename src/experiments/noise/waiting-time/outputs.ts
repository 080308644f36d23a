/** What `waiting-time` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    wait: { label: "Mean time until the other side is reached", ink: "accent" },
    kramers: { label: "The same by Kramers’ law", ink: "law" },
    longer: { label: "Times as long as at temperature 1", ink: "accent" },
  },
  fields: {
    temperatures: { label: "Temperatures", pool: "first" },
    waits: { label: "Mean time at each", pool: "first" },
    laws: { label: "By Kramers’ law at each", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
