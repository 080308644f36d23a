/** The controls of `more-weights`. `weights` is what its survey sweeps: a setting of single runs alone. */
import type { ParameterTable, Values } from "../../types.ts";
import { trainedWeights } from "./learners.ts";

export const parameters = {
  examples: {
    kind: "range",
    label: "Examples",
    help: "How many noisy examples there are to fit.",
    min: 2,
    max: 200,
    step: 1,
    value: 100,
    integer: true,
    marks: [
      { value: 10, label: "10" },
      { value: 40, label: "40" },
      { value: 100, label: "100" },
    ],
  },
  noise: {
    kind: "range",
    label: "Noise in the labels",
    help: "Standard deviation of what chance adds to each label; the function itself has about 1.",
    min: 0,
    max: 1,
    step: 0.05,
    value: 0.2,
    when: { learner: ["random"] },
  },
  flips: {
    kind: "range",
    label: "Flipped labels",
    help: "Share of the examples whose label is turned to the other side.",
    min: 0,
    max: 0.3,
    step: 0.05,
    value: 0,
    when: { learner: ["trained"] },
  },
  ridge: {
    kind: "range",
    label: "Ridge",
    help: "A price on long solutions: the larger, the shorter the weights and the looser the fit. At 0 it is plain least squares, and the shortest exact fit once there are many.",
    min: 1e-6,
    max: 1,
    step: 0.5,
    value: 0,
    scale: "log",
    also: [0],
    marks: [
      { value: 0, label: "none" },
      { value: 0.1, label: "0.1" },
    ],
    when: { learner: ["random"] },
  },
  learner: {
    kind: "choice",
    label: "What is fitted",
    help: "The last weights alone, exactly, on features that stay as they were drawn; or all weights of a small net, by 2,000 steps of Adam, which has to tell on which side of zero the function is.",
    value: "random",
    choices: [
      { value: "random", label: "features drawn at random" },
      { value: "trained", label: "a trained net" },
    ],
  },
  draws: {
    kind: "range",
    label: "Draws",
    help: "How often examples and features are drawn anew for each number of weights. The line is the middle of the draws.",
    min: 1,
    max: 50,
    step: 1,
    value: 20,
    integer: true,
    advanced: true,
  },
  target: {
    kind: "choice",
    label: "Function to learn",
    help: "A function of some of the five inputs. The rougher it is, the less a small model can do. Where each weight has an input of its own, it is a weighted sum of all inputs, whatever is set here.",
    value: "mixed",
    choices: [
      { value: "mixed", label: "a bend and a little product" },
      { value: "bend", label: "a bend along one input" },
      { value: "waves", label: "waves and a product" },
      { value: "nearly", label: "nearly a straight line" },
    ],
    advanced: true,
  },
  features: {
    kind: "choice",
    label: "What a weight belongs to",
    help: "A random ReLU unit on five inputs, as in a network whose first layer stays as it was drawn; or an input of its own, where the error is known by formula.",
    value: "relu",
    choices: [
      { value: "relu", label: "a random ReLU unit" },
      { value: "input", label: "an input of its own" },
    ],
    when: { learner: ["random"] },
    advanced: true,
  },
  weights: {
    kind: "range",
    label: "Weights",
    help: "How many weights a single run has. The figure runs them all, from few to many, whatever is set here.",
    min: 1,
    max: 3200,
    step: 0.1,
    value: 100,
    scale: "log",
    integer: true,
    advanced: true,
  },
} as const satisfies ParameterTable;

/** Numbers of weights that a survey visits, in units of the examples; close to them on both sides, and far beyond. */
const RATIOS = [0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 0.9, 1.1, 1.2, 1.6, 2, 3, 4, 8, 16, 32];

/** Ascending, whole, without repetition; N - 2, N and N + 2 are among them where there are such. */
export function weightsFor(examples: number): number[] {
  const { min, max } = parameters.weights;
  const around = [examples - 2, examples, examples + 2];
  const all = [...RATIOS.map((ratio) => Math.floor(ratio * examples + 0.5)), ...around];
  return [...new Set(all)].filter((weights) => weights >= min && weights <= max).sort((a, b) => a - b);
}

/** Those that a survey visits at the settings. */
export const gridFor = ({ learner, examples }: Values): readonly number[] =>
  learner === "trained" ? trainedWeights : weightsFor(Number(examples));
