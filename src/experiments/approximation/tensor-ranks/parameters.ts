/** The controls of `tensor-ranks`. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  content: {
    kind: "choice",
    label: "A function of four knobs",
    help: "A tree of small functions; waves without parts, as smooth; numbers without order; or an exact tensor of the tree.",
    value: "tree",
    choices: [
      { value: "tree", label: "a tree of small functions" },
      { value: "field", label: "random waves" },
      { value: "noise", label: "noise" },
      { value: "tensor", label: "an exact tensor" },
    ],
  },
  terms: {
    kind: "range",
    label: "Terms kept",
    help: "Products of a function of one pair of knobs and a function of the other pair; the largest are kept.",
    min: 0,
    max: 64,
    step: 1,
    value: 4,
    integer: true,
    marks: [
      { value: 0, label: "0" },
      { value: 64, label: "64: all" },
    ],
  },
  rank: {
    kind: "range",
    label: "Numbers passed on",
    help: "How many numbers each half of the exact tensor passes on to its top.",
    min: 1,
    max: 4,
    step: 1,
    value: 2,
    integer: true,
    when: { content: ["tensor"] },
  },
  draw: {
    kind: "range",
    label: "Draw",
    help: "Other waves, other noise, another tensor of the same kind.",
    min: 1,
    max: 20,
    step: 1,
    value: 1,
    integer: true,
    when: { content: ["field", "noise", "tensor"] },
  },
  side: {
    kind: "choice",
    label: "Values of each knob",
    help: "With eight, each cut is a table of 64 rows and 64 columns.",
    value: "8",
    choices: [
      { value: "4", label: "4" },
      { value: "6", label: "6" },
      { value: "8", label: "8" },
    ],
    advanced: true,
  },
} as const satisfies ParameterTable;
