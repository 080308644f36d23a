/** The controls of `crease`: how much is kept, and which way the creases run. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  numbers: {
    kind: "range",
    label: "Numbers kept",
    help: "How many numbers each of the two may keep; whole meshes and even counts of knots leave a few over.",
    min: 9,
    max: 2025,
    step: 0.02,
    value: 100,
    scale: "log",
    integer: true,
    marks: [
      { value: 25, label: "25" },
      { value: 400, label: "400" },
    ],
  },
  angle: {
    kind: "range",
    label: "Turned by",
    help: "Degrees by which the folded sheet is turned; at 45 its creases lie on lines of the mesh.",
    min: 0,
    max: 90,
    step: 1,
    value: 20,
    integer: true,
    marks: [
      { value: 0, label: "0°" },
      { value: 45, label: "45°" },
      { value: 90, label: "90°" },
    ],
  },
} as const satisfies ParameterTable;
