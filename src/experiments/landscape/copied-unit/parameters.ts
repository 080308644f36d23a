/** The controls of `copied-unit`: how the outgoing weight is split, and how far the copies are moved apart. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  split: {
    kind: "range",
    label: "Share of the first copy",
    help: "Of the weight that leaves the unit. The second copy has the rest.",
    min: -0.5,
    max: 1.5,
    step: 0.01,
    value: 0.3,
    marks: [
      { value: 0, label: "none" },
      { value: 1, label: "all" },
    ],
  },
  apart: {
    kind: "range",
    label: "Copies moved apart",
    help: "By how much their slopes differ. At 0 they are copies.",
    min: -2,
    max: 2,
    step: 0.02,
    value: 0,
    marks: [{ value: 0, label: "copies" }],
  },
} as const satisfies ParameterTable;
