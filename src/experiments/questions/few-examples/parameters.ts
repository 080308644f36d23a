/** The controls of `few-examples`. `units` is what its survey sweeps, and `graph` what a sweep sets: both are settings of single runs alone. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  examples: {
    kind: "range",
    label: "Examples",
    help: "Points of five normal inputs, each with its class. New ones are drawn to count the errors.",
    min: 5,
    max: 300,
    step: 0.05,
    value: 10,
    scale: "log",
    integer: true,
    marks: [
      { value: 5, label: "5" },
      { value: 10, label: "10" },
      { value: 20, label: "20" },
      { value: 100, label: "100" },
    ],
  },
  target: {
    kind: "choice",
    label: "What tells the classes apart",
    help: "Whether a wave and a product add up to more than zero, or simply two inputs.",
    value: "waves",
    choices: [
      { value: "waves", label: "a wave and a product" },
      { value: "line", label: "a straight line" },
    ],
  },
  steps: {
    kind: "range",
    label: "Steps of training",
    help: "Of Adam on all examples at once, at a rate of 0.01. After few steps narrow nets do not fit yet.",
    min: 5,
    max: 2000,
    step: 0.1,
    value: 800,
    scale: "log",
    integer: true,
    marks: [
      { value: 5, label: "5" },
      { value: 800, label: "800" },
    ],
    advanced: true,
  },
  draws: {
    kind: "range",
    label: "Draws",
    help: "How often examples and first weights are drawn anew at each number of units.",
    min: 4,
    max: 40,
    step: 1,
    value: 24,
    integer: true,
    advanced: true,
  },
  units: {
    kind: "range",
    label: "Hidden units of a single run",
    help: "The figure runs nets of one unit up to 640, whatever is set here.",
    min: 1,
    max: 640,
    step: 0.1,
    value: 10,
    scale: "log",
    integer: true,
    advanced: true,
  },
  graph: {
    kind: "choice",
    label: "Net of a single run",
    help: "One hidden layer; or one of three nets of a thousand weights on a function of eight variables, put together in pairs. The figure asks all of them.",
    value: "layer",
    choices: [
      { value: "layer", label: "one hidden layer, five inputs" },
      { value: "shallow", label: "shallow, eight inputs" },
      { value: "dense", label: "dense, eight inputs" },
      { value: "tree", label: "tree, eight inputs" },
    ],
    advanced: true,
  },
} as const satisfies ParameterTable;

const WIDTHS = [1, 2, 3, 5, 10, 20, 40, 80, 160, 320, 640];
/** Where descent on all layers is measured against the widest net. */
export const TEN = 10;

/** Numbers of units that the survey visits, ascending: also where the last layer has as many weights as there are examples. */
export function widthsFor(examples: number): number[] {
  const near = [0.7, 1.4].map((ratio) => Math.floor(ratio * examples + 0.5));
  return [...new Set([...WIDTHS, ...near, examples - 1])].sort((a, b) => a - b);
}
