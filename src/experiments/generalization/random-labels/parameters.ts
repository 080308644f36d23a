/** The controls of `random-labels`. `examples` is what its survey sweeps: a setting of single runs alone. */
import { weightsOf } from "../../label-nets.ts";
import { examplesOfOne, trainingSteps } from "../../label-parameters.ts";
import type { ParameterTable, ValuesOf } from "../../types.ts";

/** Of the net. */
export const INPUTS = 10;
export const BATCH = 100;
/** Labelings that a single run asks one layer of weights about. */
export const LABELINGS = 100;

const forNet = { learner: ["net"] } as const;

export const parameters = {
  random: {
    kind: "range",
    label: "Labels from coins",
    help: "Share of the labels that a coin chooses, among the examples to learn from and among the new ones.",
    min: 0,
    max: 1,
    step: 0.05,
    value: 1,
    marks: [
      { value: 0, label: "none" },
      { value: 0.5, label: "half" },
      { value: 1, label: "all" },
    ],
    when: forNet,
  },
  steps: {
    ...trainingSteps,
    value: 3000,
    marks: [
      { value: 500, label: "500" },
      { value: 3000, label: "3,000" },
      { value: 12000, label: "12,000" },
    ],
    when: forNet,
  },
  units: {
    kind: "range",
    label: "Hidden units",
    help: "Of the net’s one hidden layer. Each has twelve weights: ten inputs, a bias, and one towards the output.",
    min: 4,
    max: 80,
    step: 0.1,
    value: 40,
    scale: "log",
    integer: true,
    marks: [
      { value: 10, label: "10" },
      { value: 40, label: "40" },
    ],
    advanced: true,
    when: forNet,
  },
  learner: {
    kind: "choice",
    label: "Who learns",
    help: "The net, by descent; or one layer of weights, about which it is decided exactly whether any weights meet all labels.",
    value: "net",
    choices: [
      { value: "net", label: "a net" },
      { value: "linear", label: "one layer of weights" },
    ],
    advanced: true,
  },
  weights: {
    kind: "range",
    label: "Weights of the one layer",
    help: "One for each input, and a bias.",
    min: 5,
    max: 30,
    step: 1,
    value: 20,
    integer: true,
    advanced: true,
    when: { learner: ["linear"] },
  },
  draws: {
    kind: "range",
    label: "Draws",
    help: "How often examples, labels and first weights are drawn anew for each number of examples. The lines are the middle of the draws.",
    min: 2,
    max: 12,
    step: 1,
    value: 6,
    integer: true,
    advanced: true,
  },
  examples: { ...examplesOfOne, min: 2 },
} as const satisfies ParameterTable;

export type Settings = ValuesOf<typeof parameters>;

export const weightsFor = ({ learner, units, weights }: Pick<Settings, "learner" | "units" | "weights">): number =>
  learner === "net" ? weightsOf({ inputs: INPUTS, units }) : weights;

/** Of no meaning to one layer of weights: so that its shares are known whatever the net’s settings are. */
export const usualNet = {
  random: parameters.random.value,
  steps: parameters.steps.value,
  units: parameters.units.value,
  draws: parameters.draws.value,
};

const USUAL = [50, 100, 200, 300, 400, 500, 600, 700, 800, 1000, 1200, 1600, 2400, 3200];
/** Examples for each weight of one layer; at two of them half of all labelings can be met. */
const RATIOS = [0.5, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 3, 4];

export const examplesForLayer = (weights: number): number[] => RATIOS.map((ratio) => Math.floor(ratio * weights + 0.5));

/** Numbers of examples that a survey visits, ascending; for the net as many as weights are among them, and nothing close to that. */
export function examplesFor(settings: Pick<Settings, "learner" | "units" | "weights">): number[] {
  const weights = weightsFor(settings);
  if (settings.learner === "linear") return examplesForLayer(weights);
  const apart = USUAL.filter((examples) => Math.abs(examples - weights) > 0.06 * weights);
  return [...apart, weights].sort((a, b) => a - b);
}
