/** The controls of `relu-bricks`. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  corners: {
    kind: "points",
    label: "Corners",
    help: "Each but the last is where a brick begins. Drag them, tap to add one, tap twice to take one away.",
    value: "-1,0_-0.5,0.4_0.5,0.2_1,0",
    x: { label: "Input", min: -1, max: 1, step: 0.05 },
    y: { label: "Output", min: -1, max: 1, step: 0.05 },
    least: 2,
    most: 13,
  },
  target: {
    kind: "choice",
    label: "Aim",
    help: "A curve to come close to; the largest distance from it is the error.",
    value: "wave",
    choices: [
      { value: "roof", label: "a roof" },
      { value: "wave", label: "a wave" },
      { value: "step", label: "a step" },
      { value: "none", label: "none" },
    ],
  },
  unit: {
    kind: "choice",
    label: "Unit",
    help: "What each brick is made of: a ReLU bends at once, a softplus little by little.",
    value: "relu",
    choices: [
      { value: "relu", label: "ReLU" },
      { value: "softplus", label: "softplus" },
    ],
  },
} as const satisfies ParameterTable;
