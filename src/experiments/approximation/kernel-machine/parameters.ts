/** The controls of `kernel-machine`. */
import type { ParameterTable } from "../../types.ts";
import { wave } from "./examples.ts";

export const parameters = {
  examples: {
    kind: "points",
    label: "Examples",
    help: "A unit stands at each of them. Drag them, tap to add one, tap twice to take one away.",
    value: wave,
    x: { label: "Input", min: -1, max: 1, step: 0.05 },
    y: { label: "Output", min: -1, max: 1, step: 0.05 },
    least: 1,
    most: 40,
  },
  width: {
    kind: "range",
    label: "Width of a unit",
    help: "How far around its example a unit is felt: the deviation of its bump.",
    min: 0.05,
    max: 2,
    step: 0.02,
    value: 0.15,
    scale: "log",
    marks: [
      { value: 0.05, label: "0.05" },
      { value: 0.15, label: "0.15" },
      { value: 2, label: "2" },
    ],
  },
  ridge: {
    kind: "range",
    label: "Ridge",
    help: "What it costs the curve to be large or rough. With hardly any ridge it runs through all examples, as far as numbers can.",
    min: 1e-8,
    max: 1,
    step: 0.1,
    value: 1e-3,
    scale: "log",
    marks: [
      { value: 1e-8, label: "10⁻⁸" },
      { value: 1e-3, label: "10⁻³" },
      { value: 1, label: "1" },
    ],
  },
} as const satisfies ParameterTable;
