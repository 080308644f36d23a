/** The controls of `degenerate-minima`. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  examples: {
    kind: "range",
    label: "Points to fit",
    help: "Random points with random labels. Each of them holds one direction of the weights; eight hidden units have 33.",
    min: 2,
    max: 60,
    step: 1,
    value: 10,
    integer: true,
    marks: [
      { value: 10, label: "10" },
      { value: 33, label: "33" },
    ],
  },
  width: {
    kind: "range",
    label: "Hidden units",
    help: "Each brings four weights more: two that look at the inputs, a bias, and one to the output.",
    min: 2,
    max: 15,
    step: 1,
    value: 8,
    integer: true,
  },
  activation: {
    kind: "choice",
    label: "Activation",
    help: "What a hidden unit does with its input. ReLU and square bring flat directions of their own.",
    value: "tanh",
    choices: [
      { value: "tanh", label: "tanh" },
      { value: "softplus", label: "softplus" },
      { value: "relu", label: "ReLU" },
      { value: "square", label: "square" },
    ],
  },
  direction: {
    kind: "choice",
    label: "Walk along",
    help: "After the training: in a random direction that the data do not hold, on the curved surface of exact fits or straight off it; or in the direction that they hold hardest.",
    value: "flat",
    choices: [
      { value: "flat", label: "the surface of exact fits" },
      { value: "straight", label: "a straight line, flat where it begins" },
      { value: "stiff", label: "the stiffest direction" },
    ],
  },
  "small-start": {
    kind: "choice",
    label: "The small net starts",
    help: "The small net beside it has 13 weights and 100 points: near the weights of the teacher that made its labels, or anywhere.",
    value: "near",
    choices: [
      { value: "near", label: "near its teacher" },
      { value: "anywhere", label: "anywhere" },
    ],
    advanced: true,
  },
  "small-labels": {
    kind: "choice",
    label: "Labels of the small net",
    help: "Those of a teacher of its own size, with some noise, or random ones as the large net has.",
    value: "teacher",
    choices: [
      { value: "teacher", label: "a teacher’s" },
      { value: "random", label: "random" },
    ],
    advanced: true,
  },
  length: {
    kind: "range",
    label: "Length of the walk",
    help: "How far the weights travel, all steps of the walk together.",
    min: 0,
    max: 12,
    step: 0.5,
    value: 6,
    advanced: true,
  },
} as const satisfies ParameterTable;
