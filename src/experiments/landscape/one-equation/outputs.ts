/** What `one-equation` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";
import { ELSEWHERE } from "./brick.ts";

export const outputs = {
  scalars: {
    first: { label: "First weight" },
    second: { label: "Second weight" },
    loss: { label: "Loss", format: "scientific" },
    along: { label: "Curvature of the loss along its flattest direction", ink: "accent" },
    across: { label: "Curvature across it" },
    prediction: { label: `Prediction elsewhere, at x = ${ELSEWHERE}`, ink: "accent" },
    fits: { label: "Exact fits that are points; none where they form a curve", format: "integer" },
  },
  fields: {
    direction: { label: "Flattest direction: parts along the two weights", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
