/** The controls of `gradient-noise`. */
import type { ParameterTable } from "../../types.ts";

/** Examples that batches are drawn from. */
export const EXAMPLES = 1024;
/** Where the labels come from: the exact fit, if they have no noise. */
export const TRUTH = [0.5, -0.5] as const;
/** There, next to the best fit of labels with noise. */
export const AT_TRUTH = { first: TRUTH[0], second: TRUTH[1] } as const;

const IN_THE_PLANE = { model: ["plane"] };

export const parameters = {
  batch: {
    kind: "range",
    label: "Batch size",
    help: "How many examples one gradient is averaged over.",
    min: 1,
    max: EXAMPLES,
    step: 0.1,
    value: 4,
    scale: "log",
    integer: true,
    marks: [
      { value: 1, label: "1" },
      { value: 64, label: "64" },
      { value: EXAMPLES, label: "all" },
    ],
  },
  noise: {
    kind: "range",
    label: "Label noise",
    help: "Deviation of what is added to the labels. Without it one setting of the weights fits them all exactly.",
    min: 0,
    max: 1,
    step: 0.05,
    value: 0.3,
    when: IN_THE_PLANE,
  },
  drawing: {
    kind: "choice",
    label: "Batches are drawn",
    help: "Whether an example can be twice in one batch.",
    value: "with",
    choices: [
      { value: "with", label: "with replacement" },
      { value: "without", label: "without replacement" },
    ],
  },
  kind: {
    kind: "choice",
    label: "Noise",
    help: "That of batches; or Langevin’s in its place, normal and the same in all directions, of the same size.",
    value: "batches",
    choices: [
      { value: "batches", label: "of batches" },
      { value: "langevin", label: "of Langevin" },
    ],
  },
  model: {
    kind: "choice",
    label: "Learner",
    help: "A line in two inputs, which has two weights; or a net of 241, seen along random directions.",
    value: "plane",
    choices: [
      { value: "plane", label: "two weights" },
      { value: "net", label: "241 weights, at the start" },
      { value: "trained", label: "241 weights, trained" },
    ],
  },
  first: {
    kind: "range",
    label: "First weight",
    help: "Where the gradients are taken. The labels come from 0.5.",
    min: -1.5,
    max: 1.5,
    step: 0.05,
    value: -0.9,
    when: IN_THE_PLANE,
    advanced: true,
  },
  second: {
    kind: "range",
    label: "Second weight",
    help: "Where the gradients are taken. The labels come from -0.5.",
    min: -1.5,
    max: 1.5,
    step: 0.05,
    value: -0.7,
    when: IN_THE_PLANE,
    advanced: true,
  },
  rate: {
    kind: "range",
    label: "Learning rate",
    help: "Length of a step, for a gradient of length one.",
    min: 0.05,
    max: 0.5,
    step: 0.05,
    value: 0.3,
    when: IN_THE_PLANE,
    advanced: true,
  },
} as const satisfies ParameterTable;
