/** The controls of `more-data`. `examples` is what its survey sweeps: a setting of single runs alone. */
import { weightsOf } from "../../label-nets.ts";
import { examplesOfOne, trainingSteps } from "../../label-parameters.ts";
import type { ParameterTable, ValuesOf } from "../../types.ts";

export const INPUTS = 5;
export const BATCH = 50;

export const parameters = {
  noise: {
    kind: "range",
    label: "Wrong labels",
    help: "Share of the labels that are wrong, among the examples to learn from and among the new ones. At a half, coins choose them all.",
    min: 0,
    max: 0.5,
    step: 0.05,
    value: 0,
    marks: [
      { value: 0, label: "none" },
      { value: 0.1, label: "0.1" },
      { value: 0.5, label: "coins" },
    ],
  },
  units: {
    kind: "range",
    label: "Hidden units",
    help: "Of the one hidden layer. Each has seven weights: five inputs, a bias, and one towards the output.",
    min: 2,
    max: 160,
    step: 0.1,
    value: 40,
    scale: "log",
    integer: true,
    marks: [
      { value: 12, label: "12" },
      { value: 40, label: "40" },
      { value: 160, label: "160" },
    ],
  },
  steps: {
    ...trainingSteps,
    value: 2000,
    marks: [
      { value: 500, label: "500" },
      { value: 2000, label: "2,000" },
      { value: 10000, label: "10,000" },
    ],
    advanced: true,
  },
  target: {
    kind: "choice",
    label: "Rule behind the labels",
    help: "A wave and a product, which no such net meets exactly; or which quadrant of two inputs an example is in, for which four hidden units suffice.",
    value: "waves",
    choices: [
      { value: "waves", label: "a wave and a product" },
      { value: "quadrants", label: "quadrants: four units suffice" },
    ],
    advanced: true,
  },
  draws: {
    kind: "range",
    label: "Draws",
    help: "How often examples and first weights are drawn anew for each number of examples. The lines are the middle of the draws.",
    min: 2,
    max: 24,
    step: 1,
    value: 8,
    integer: true,
    advanced: true,
  },
  examples: { ...examplesOfOne, min: 10 },
} as const satisfies ParameterTable;

export type Settings = ValuesOf<typeof parameters>;

const USUAL = [10, 20, 35, 50, 70, 100, 140, 200, 280, 400, 560, 800, 1130, 1600, 2260, 3200];

/** Numbers of examples that a survey visits, ascending: as many as weights are among them, and nothing close to that. */
export function examplesFor(units: number): number[] {
  const weights = weightsOf({ inputs: INPUTS, units });
  const apart = USUAL.filter((examples) => Math.abs(examples - weights) > 0.1 * weights);
  return [...apart, weights].sort((a, b) => a - b);
}
