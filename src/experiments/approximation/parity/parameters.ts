/** The controls of `parity`. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  bits: {
    kind: "range",
    label: "Bits",
    help: "How many bits there are, of which an odd or an even number is one.",
    min: 2,
    max: 20,
    step: 1,
    value: 8,
    integer: true,
    marks: [
      { value: 8, label: "8" },
      { value: 16, label: "16" },
    ],
  },
  share: {
    kind: "choice",
    label: "Trained on",
    help: "Every batch is drawn anew, from the whole truth table or from one half of it; then the nets are asked about the other half.",
    value: "all",
    choices: [
      { value: "all", label: "the whole table" },
      { value: "half", label: "half of it" },
    ],
  },
  units: {
    kind: "choice",
    label: "ReLUs of the layer",
    help: "The layer that is built by hand has one ReLU for each bit; or the last one is left out.",
    value: "each",
    choices: [
      { value: "each", label: "one for each bit" },
      { value: "fewer", label: "one fewer" },
    ],
  },
  width: {
    kind: "range",
    label: "Units of the shallow net",
    help: "Hidden units of the shallow net that is trained; the other two get about as many weights.",
    min: 8,
    max: 256,
    step: 0.1,
    value: 64,
    scale: "log",
    integer: true,
    advanced: true,
  },
  steps: {
    kind: "range",
    label: "Training steps",
    help: "Each takes a batch of 128 rows of the table.",
    min: 200,
    max: 5000,
    step: 200,
    value: 2000,
    integer: true,
    advanced: true,
  },
  rate: {
    kind: "range",
    label: "Learning rate",
    help: "Of Adam, at the beginning; it falls to zero along a cosine.",
    min: 0.001,
    max: 0.1,
    step: 0.1,
    value: 0.01,
    scale: "log",
    advanced: true,
  },
} as const satisfies ParameterTable;
