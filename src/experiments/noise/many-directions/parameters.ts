/** The controls of `many-directions`: how many directions, and how much wider one well is in each. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  directions: {
    kind: "range",
    label: "Directions",
    help: "How many weights a walker can move. A network of the talk’s time had 300,000.",
    min: 1,
    max: 300000,
    step: 1,
    scale: "log",
    integer: true,
    value: 300000,
  },
  ratio: {
    kind: "range",
    label: "Width ratio",
    help: "How many times as wide one well is as the other, in each direction.",
    min: 1,
    max: 2,
    step: 0.001,
    value: 1.001,
    marks: [{ value: 1, label: "equal" }],
  },
} as const satisfies ParameterTable;
