/** The controls of `minimum-norm`. */
import type { ParameterTable } from "../../types.ts";

const coordinate = (label: string, value: number) =>
  ({
    kind: "range",
    label,
    help: "Where the descent begins.",
    min: -2,
    max: 2,
    step: 0.05,
    value,
  }) as const;

export const parameters = {
  first: coordinate("Start, first weight", -1.6),
  second: coordinate("Start, second weight", 1.2),
  method: {
    kind: "choice",
    label: "Method",
    help: "How a step follows from the error. Only the scaled descent weighs some directions more than others.",
    value: "plain",
    choices: [
      { value: "plain", label: "gradient descent" },
      { value: "single", label: "one example at a time" },
      { value: "momentum", label: "with momentum" },
      { value: "newton", label: "Newton’s, by pseudo-inverse" },
      { value: "scaled", label: "scaled descent" },
    ],
  },
  temperature: {
    kind: "range",
    label: "Added noise",
    help: "Temperature of noise added to the weights at every step.",
    min: 0,
    max: 0.1,
    step: 0.005,
    value: 0,
  },
  weights: {
    kind: "choice",
    label: "Weights",
    help: "How many weights there are. There is always one example fewer, so one direction is invisible.",
    value: "2",
    choices: [
      { value: "2", label: "two, for one example" },
      { value: "3", label: "three, for two examples" },
    ],
  },
  ratio: {
    kind: "range",
    label: "Scaling",
    help: "In the scaled descent: how many times farther a step goes along one direction than across it.",
    min: 1,
    max: 10,
    step: 0.5,
    value: 4,
    unit: "×",
    when: { method: ["scaled"] },
  },
  angle: {
    kind: "range",
    label: "Direction of the scaling",
    help: "In the scaled descent: the favored direction, turned from the first weight towards the second.",
    min: 0,
    max: 180,
    step: 5,
    value: 80,
    unit: "°",
    advanced: true,
    when: { method: ["scaled"] },
  },
  third: { ...coordinate("Start, third weight", 0.5), advanced: true, when: { weights: ["3"] } },
  decay: {
    kind: "range",
    label: "Weight decay",
    help: "Pulls all weights towards zero, also along the invisible direction.",
    min: 0,
    max: 1,
    step: 0.05,
    value: 0,
    advanced: true,
  },
  rate: {
    kind: "range",
    label: "Step size",
    help: "As a part of the largest step that goes straight to a fit.",
    min: 0.02,
    max: 1,
    step: 0.02,
    value: 0.1,
    advanced: true,
  },
} as const satisfies ParameterTable;
