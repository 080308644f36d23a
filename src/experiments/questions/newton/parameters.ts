/** The controls of `newton`. */
import type { ParameterTable, ValuesOf } from "../../types.ts";

export const parameters = {
  model: {
    kind: "choice",
    label: "Model",
    help: "A net with one hidden layer, or two weights of a linear model, where it can be drawn where each method ends.",
    value: "net",
    choices: [
      { value: "net", label: "a net" },
      { value: "line", label: "two weights" },
    ],
  },
  starts: {
    kind: "choice",
    label: "All methods start",
    help: "From the same first weights, or each from first weights of its own.",
    value: "same",
    choices: [
      { value: "same", label: "at the same place" },
      { value: "own", label: "each elsewhere" },
    ],
  },
  size: {
    kind: "range",
    label: "Size of the first weights",
    help: "In units of what is usual. From a small start a net must walk far, and from a large one it hardly moves.",
    min: 0.5,
    max: 2,
    step: 0.05,
    scale: "log",
    value: 1,
    marks: [
      { value: 0.5, label: "½" },
      { value: 1, label: "1" },
      { value: 2, label: "2" },
    ],
    when: { model: ["net"] },
  },
  ratio: {
    kind: "range",
    label: "Scaling of the scaled descent",
    help: "How many times longer its steps are in the first weights than in the last. At 1 it is gradient descent.",
    min: 1,
    max: 10,
    step: 1,
    value: 4,
    marks: [
      { value: 1, label: "1" },
      { value: 4, label: "4" },
      { value: 10, label: "10" },
    ],
    advanced: true,
  },
} as const satisfies ParameterTable;

export type Settings = ValuesOf<typeof parameters>;
