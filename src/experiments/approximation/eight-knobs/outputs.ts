/** What `eight-knobs` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    truth: { label: "The function", ink: "law" },
    answer: { label: "What the tables answer", ink: "accent" },
    lost: { label: "Lost by the seven tables, over the spread of the function", format: "percent", ink: "accent" },
    "lost.one": { label: "Lost by one table of all knobs", format: "percent", ink: "plain" },
    entries: { label: "Entries of the seven tables", format: "integer", ink: "accent" },
    "entries.one": { label: "Entries of one table of all knobs", format: "integer", ink: "plain" },
    turn: { label: "Widest angle between lines of equal answers in one table", unit: "°", ink: "accent" },
  },
  fields: {
    order: { label: "Knob of each leaf", pool: "first" },
    chosen: { label: "Entry that each table is at", pool: "first" },
    numbers: { label: "The number in each entry of each table", pool: "first" },
    lines: { label: "Lines of equal answers in the lowest tables, x and y in turn", pool: "first" },
    turns: { label: "Widest angle between them, for each table", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
