/** The controls of `batch-size`. `batch` is what its survey sweeps: a setting of single runs alone. */
import type { ParameterTable } from "../../types.ts";

/** Drawn anew for every run; the largest batch is all of them. */
export const EXAMPLES = 128;

export const parameters = {
  rate: {
    kind: "range",
    label: "Learning rate",
    help: "Of the runs that all have the same rate, whatever their batch.",
    min: 0.005,
    max: 0.2,
    step: 0.1,
    value: 0.05,
    scale: "log",
    marks: [
      { value: 0.01, label: "0.01" },
      { value: 0.05, label: "0.05" },
      { value: 0.2, label: "0.2" },
    ],
  },
  ratio: {
    kind: "range",
    label: "Rate over batch",
    help: "Of the runs whose rate grows with their batch: twice the batch goes with twice the rate.",
    min: 0.00125,
    max: 0.02,
    step: 0.1,
    value: 0.005,
    scale: "log",
    marks: [
      { value: 0.00125, label: "0.00125" },
      { value: 0.005, label: "0.005" },
      { value: 0.02, label: "0.02" },
    ],
  },
  time: {
    kind: "range",
    label: "Steps times learning rate",
    help: "The same for every run: at half the rate it makes twice as many steps.",
    min: 10,
    max: 600,
    step: 0.1,
    value: 300,
    scale: "log",
    advanced: true,
  },
  start: {
    kind: "choice",
    label: "First weights",
    help: "Their size. The usual one is right for ReLUs; the small one, a usual default of programs, has a sixth of its variance in the first layer.",
    value: "usual",
    choices: [
      { value: "usual", label: "usual" },
      { value: "small", label: "small" },
    ],
    advanced: true,
  },
  draws: {
    kind: "range",
    label: "Draws",
    help: "How often examples and first weights are drawn anew. All batches get the same draws.",
    min: 4,
    max: 16,
    step: 1,
    value: 8,
    integer: true,
    advanced: true,
  },
  batch: {
    kind: "range",
    label: "Batch of a single run",
    help: "The figure runs all batches from one example to all of them, whatever is set here.",
    min: 1,
    max: EXAMPLES,
    step: 0.1,
    value: 4,
    scale: "log",
    integer: true,
    advanced: true,
  },
} as const satisfies ParameterTable;
