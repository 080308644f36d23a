/** The controls of `wiring`: the side of the sheet, and how far a unit's wires go where they are local. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  side: {
    kind: "range",
    label: "Units along a side",
    help: "The sheet holds the square of this many units, at the corners of a square lattice.",
    min: 2,
    max: 40,
    step: 1,
    value: 12,
    integer: true,
    marks: [
      { value: 6, label: "6" },
      { value: 12, label: "12" },
      { value: 24, label: "24" },
    ],
  },
  reach: {
    kind: "range",
    label: "Reach of local wires",
    help: "A unit is wired to all units that are no farther away than this, measured in spacings of the lattice.",
    min: 1,
    max: 6,
    step: 1,
    value: 1,
    integer: true,
  },
  column: {
    kind: "range",
    label: "Column of the unit shown",
    help: "Whose wires are drawn, counted from the left, as a part of the side.",
    min: 0,
    max: 1,
    step: 0.01,
    value: 0.45,
    advanced: true,
  },
  row: {
    kind: "range",
    label: "Row of the unit shown",
    help: "Whose wires are drawn, counted from below, as a part of the side.",
    min: 0,
    max: 1,
    step: 0.01,
    value: 0.55,
    advanced: true,
  },
} as const satisfies ParameterTable;
