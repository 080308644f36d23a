/** The controls of `straight-walk`. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  moving: {
    kind: "choice",
    label: "What moves",
    help: "In its output weights alone the net is linear: there the exact fits form a flat space. Take fewer points than such weights for that: these are one more than hidden units.",
    value: "all",
    choices: [
      { value: "all", label: "all weights" },
      { value: "output", label: "the output weights only" },
    ],
  },
  examples: {
    kind: "range",
    label: "Points to fit",
    help: "Random points with random labels. Where they are as many as the weights that move, no flat direction is promised.",
    min: 2,
    max: 30,
    step: 1,
    value: 10,
    integer: true,
  },
  correct: {
    kind: "choice",
    label: "On the surface, f = y is solved",
    help: "The second walk turns along the surface at every step. Solving the equations again takes away what the step has cost.",
    value: "always",
    choices: [
      { value: "always", label: "after every step" },
      { value: "never", label: "never" },
    ],
  },
  length: {
    kind: "range",
    label: "Length of the walk",
    help: "How far the weights travel.",
    min: 0.5,
    max: 12,
    step: 0.5,
    value: 6,
    advanced: true,
  },
  width: {
    kind: "range",
    label: "Hidden units",
    help: "Each has four weights: two that look at the inputs, a bias, and one to the output.",
    min: 4,
    max: 15,
    step: 1,
    value: 8,
    integer: true,
    advanced: true,
  },
} as const satisfies ParameterTable;
