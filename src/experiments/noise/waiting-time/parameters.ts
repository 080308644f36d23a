/** The controls of `waiting-time`: how hard the walker is shaken, and what it has to get over. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  temperature: {
    kind: "range",
    label: "Temperature",
    help: "How hard the walker is shaken.",
    min: 0.15,
    max: 1.5,
    step: 0.01,
    scale: "log",
    value: 0.3,
    marks: [
      { value: 0.3, label: "0.3" },
      { value: 1, label: "1" },
    ],
  },
  barrier: {
    kind: "range",
    label: "Height of the barrier",
    help: "Between the bottoms of the two bowls.",
    min: 1,
    max: 4,
    step: 0.1,
    value: 3,
  },
} as const satisfies ParameterTable;
