/** What `copied-unit` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    loss: { label: "Loss", format: "scientific" },
    small: { label: "Loss of the small net", format: "scientific" },
    gradient: { label: "Length of the gradient", format: "scientific" },
    line: { label: "Its largest length along the line of splits", format: "scientific" },
    down: { label: "Directions in which the loss curves down", format: "integer" },
    flat: { label: "Directions in which it does not curve", format: "integer" },
  },
  fields: {
    weights: { label: "Weights of the small net: slope, bias, outgoing, offset", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
