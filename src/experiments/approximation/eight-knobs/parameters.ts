/** The controls of `eight-knobs`: the knobs, and how they are wired to the tree. */
import type { ParameterTable, RangeParameter } from "../../types.ts";

const knob = (number: number, value: number): RangeParameter => ({
  kind: "range",
  label: `Knob ${number}`,
  help: "One of the eight numbers that the function takes in.",
  min: -1,
  max: 1,
  step: 0.05,
  value,
});

export const parameters = {
  wiring: {
    kind: "choice",
    label: "Wiring",
    help: "Which knobs meet in a table: the function’s own pairs, or others.",
    value: "right",
    choices: [
      { value: "right", label: "right" },
      { value: "swapped", label: "two swapped" },
      { value: "shuffled", label: "shuffled" },
    ],
  },
  swap: {
    kind: "choice",
    label: "Swapped knobs",
    help: "Two of one table, of neighboring tables, or of the two halves.",
    value: "far",
    choices: [
      { value: "pair", label: "1 and 2" },
      { value: "near", label: "2 and 3" },
      { value: "far", label: "4 and 5" },
    ],
    when: { wiring: ["swapped"] },
  },
  x1: knob(1, 0.6),
  x2: knob(2, -0.4),
  x3: knob(3, -0.2),
  x4: knob(4, 0.7),
  x5: knob(5, -0.6),
  x6: knob(6, 0.3),
  x7: knob(7, 0.8),
  x8: knob(8, 0.1),
} as const satisfies ParameterTable;

export const knobNames = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"] as const;
