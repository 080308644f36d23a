/** The controls of `marble`: how long a step lasts, how hard it is kicked, and how kicks go with steps. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  dt: {
    kind: "range",
    label: "Length of a step",
    help: "Time between two kicks. The whole run lasts as long as before, with more steps if they are short.",
    min: 0.01,
    max: 0.5,
    step: 0.02,
    value: 0.1,
    scale: "log",
    marks: [
      { value: 0.01, label: "0.01" },
      { value: 0.1, label: "0.1" },
    ],
  },
  kick: {
    kind: "choice",
    label: "If steps get shorter, kicks",
    help: "All three rules kick alike where a step lasts 0.1.",
    value: "root",
    choices: [
      { value: "same", label: "stay as they are" },
      { value: "root", label: "shrink like the root" },
      { value: "step", label: "shrink as much" },
    ],
  },
  temperature: {
    kind: "range",
    label: "Heat",
    help: "How hard the marble is shaken: the temperature.",
    min: 0.05,
    max: 2,
    step: 0.02,
    value: 0.5,
    scale: "log",
    marks: [
      { value: 0.1, label: "0.1" },
      { value: 1, label: "1" },
    ],
  },
} as const satisfies ParameterTable;

export type Rule = (typeof parameters.kick.choices)[number]["value"];
