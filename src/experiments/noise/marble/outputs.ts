/** What `marble` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    place: { label: "Place of the marble", ink: "accent", series: true },
    spread: { label: "Spread of 400 such marbles", ink: "accent", series: true },
    steps: { label: "Spread that theory gives for these steps", series: true },
    law: { label: "Spread by Boltzmann’s law, after a long time and with short steps", ink: "law" },
    kick: { label: "Size of a kick" },
  },
  fields: {
    marbles: { label: "Places of the marbles", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
