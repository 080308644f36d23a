/** The controls of `learner-race`. */
import type { ParameterTable } from "../../types.ts";

/** Examples in a batch; also the fewest that can be learned from. */
export const BATCH = 64;

export const parameters = {
  target: {
    kind: "choice",
    label: "Target",
    help: "The function to be learned. All but the last are built of functions of two variables, in a binary tree.",
    value: "compositional",
    choices: [
      { value: "compositional", label: "a tree of one function" },
      { value: "different", label: "a tree of two functions" },
      { value: "waves", label: "a tree of waves" },
      { value: "differences", label: "a tree of differences" },
      { value: "generic", label: "no parts: a random field" },
    ],
  },
  // powers of two, since the tree is binary
  dimension: {
    kind: "choice",
    label: "Variables",
    help: "How many variables the target depends on. The tree joins them two by two.",
    value: "8",
    choices: [
      { value: "4", label: "4" },
      { value: "8", label: "8" },
      { value: "16", label: "16" },
    ],
  },
  parameters: {
    kind: "range",
    label: "Weights of each net",
    help: "The budget. Every learner gets the width that comes closest to it; shared weights count once.",
    min: 125,
    max: 4000,
    step: 0.1,
    value: 1000,
    scale: "log",
    integer: true,
    marks: [
      { value: 125, label: "125" },
      { value: 1000, label: "1,000" },
      { value: 4000, label: "4,000" },
    ],
  },
  examples: {
    kind: "range",
    label: "Examples",
    help: "How many examples all learners are trained on. They are tested on 4,000 others.",
    min: BATCH,
    max: 16000,
    step: 0.1,
    value: 4000,
    scale: "log",
    integer: true,
    marks: [
      { value: 500, label: "500" },
      { value: 4000, label: "4,000" },
    ],
  },
  budget: {
    kind: "choice",
    label: "Shared tree",
    help: "One set of weights serves a whole level. With equally many weights each of its nodes has more units than the tree’s; with equal units it has fewer weights.",
    value: "parameters",
    choices: [
      { value: "parameters", label: "as many weights as the tree" },
      { value: "units", label: "as many units as the tree" },
    ],
    advanced: true,
  },
  steps: {
    kind: "range",
    label: "Training steps",
    help: "Length of the training. The learning rate falls to zero over it, along a cosine.",
    min: 100,
    max: 10000,
    step: 0.1,
    value: 3000,
    scale: "log",
    integer: true,
    advanced: true,
  },
  rate: {
    kind: "range",
    label: "Learning rate",
    help: "Of Adam, at the first step. Far too large a rate throws the learners out of the plot.",
    min: 0.0001,
    max: 1000,
    step: 0.25,
    value: 0.01,
    scale: "log",
    advanced: true,
  },
} as const satisfies ParameterTable;
