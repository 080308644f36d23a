/** What a reader can change in `max-margin`. */
import type { ParameterTable } from "../../types.ts";
import { crowded } from "./examples.ts";

const side = { min: -1.75, max: 1.75, step: 0.05 } as const;

export const parameters = {
  points: {
    kind: "points",
    label: "Points",
    help: "Data of two classes. Drag them, tap to add one, tap twice to take one away.",
    value: crowded,
    x: { label: "First input", ...side },
    y: { label: "Second input", ...side },
    classes: [
      { value: "plus", label: "plus" },
      { value: "minus", label: "minus" },
    ],
    least: 1,
    most: 12,
  },
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
