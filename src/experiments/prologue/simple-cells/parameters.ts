/** The controls of `simple-cells`: the bar, and how many simple cells the complex one listens to. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  place: {
    kind: "range",
    label: "Place of the bar",
    help: "From the left edge of the patch to the right one. The simple cell looks at the middle.",
    min: -1,
    max: 1,
    step: 0.01,
    value: 0.3,
    marks: [{ value: 0, label: "middle" }],
  },
  cells: {
    kind: "range",
    label: "Simple cells heard",
    help: "How many simple cells, side by side, the complex cell listens to.",
    min: 1,
    max: 13,
    step: 2,
    integer: true,
    value: 9,
  },
  angle: {
    kind: "range",
    label: "Tilt of the bar",
    help: "Of the bar against the cells.",
    min: 0,
    max: 90,
    step: 1,
    unit: "°",
    value: 0,
  },
} as const satisfies ParameterTable;
