/** What a reader can change in `max-margin`. */
import { parameters as flat } from "../../noise/flat-margin/parameters.ts";
import type { ParameterTable } from "../../types.ts";
import { crowded } from "./examples.ts";

export const parameters = {
  points: { ...flat.points, value: crowded },
  descent: {
    kind: "choice",
    label: "Descent",
    help: "What goes downhill. The logistic loss always asks for more; the squared loss asks each point to be at exactly one.",
    value: "logistic",
    choices: [
      { value: "logistic", label: "on the logistic loss" },
      { value: "growing", label: "the same, steps growing as it falls" },
      { value: "squared", label: "on the squared loss" },
    ],
  },
  decades: {
    kind: "range",
    label: "Steps, a power of ten",
    help: "How long descent goes on: 5 is a hundred thousand steps.",
    min: 1,
    max: 6,
    step: 1,
    value: 5,
    integer: true,
    advanced: true,
  },
} as const satisfies ParameterTable;
