/** The controls of `fading-noise`: where the marble stands, and how wrong the labels are. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  weight: {
    kind: "range",
    label: "Weight",
    help: "Where the marble stands. The best weight is 1.",
    min: 0,
    max: 2,
    step: 0.01,
    value: 0.3,
    marks: [{ value: 1, label: "best" }],
  },
  noise: {
    kind: "range",
    label: "Errors in the labels",
    help: "Without errors one weight fits every example.",
    min: 0,
    max: 1,
    step: 0.05,
    value: 0,
    marks: [{ value: 0, label: "none" }],
  },
} as const satisfies ParameterTable;
