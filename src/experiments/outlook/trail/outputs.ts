/** What `trail` reports: the words themselves are in `stops.ts`. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    rewritten: { label: "Sentences rewritten so far", format: "integer", ink: "accent" },
    "rewritten.prediction": { label: "Of these, the one about prediction", format: "integer" },
    standing: { label: "Sentences of April 2017 that still stand", format: "integer" },
  },
  fields: {},
} as const satisfies Outputs;

export const read = readerOf(outputs);
