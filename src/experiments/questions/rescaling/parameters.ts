/** The controls of `rescaling`. */
import type { ParameterTable, ValuesOf } from "../../types.ts";

export const parameters = {
  alpha: {
    kind: "range",
    label: "Weights in, times",
    help: "What the weights into the hidden layer are multiplied by, their biases too; the weights out of it are divided by the same.",
    min: 0.01,
    max: 100,
    step: 0.05,
    scale: "log",
    value: 10,
    marks: [
      { value: 0.01, label: "0.01" },
      { value: 0.1, label: "0.1" },
      { value: 1, label: "1" },
      { value: 10, label: "10" },
      { value: 100, label: "100" },
    ],
  },
  bend: {
    kind: "choice",
    label: "Hidden units",
    help: "A ReLU of ten times as much is ten times as much; a tanh of it is not.",
    value: "relu",
    choices: [
      { value: "relu", label: "ReLU" },
      { value: "tanh", label: "tanh" },
    ],
  },
} as const satisfies ParameterTable;

export type Settings = ValuesOf<typeof parameters>;
