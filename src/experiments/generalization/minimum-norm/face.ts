/**
 * Least squares with more weights than examples: the exact fits form a line or a plane, and descent ends at the one nearest to its
 * start, since no step has a part along the line. A scaled descent ends elsewhere, and added noise diffuses along it.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { guess } from "./guess.ts";
import { stepsOf } from "./metric.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

const MOST_FRAMES = 100;
/** That a descent takes to be watched. */
const SECONDS = 5;

export default defineExperiment({
  id: "minimum-norm",
  chapter: "generalization",
  title: "Invisible directions",
  question: "Many settings of the weights fit the examples exactly. Which of them does descent end at?",
  parameters,
  outputs,
  steps: stepsOf,
  every: (values) => Math.ceil(stepsOf(values) / MOST_FRAMES),
  pace: (values) => stepsOf(values) / SECONDS,
  motion: () => import("./motion.ts"),
  describe,
  guess,
  brief: { rate: 0.5 },
  remedy: "Take shorter steps.",
  claims,
  knownAnswers,
  sweeps: {
    method: {
      label: "Length of the fit, by method",
      question: "Do other methods end elsewhere?",
      over: "method",
      values: ["plain", "single", "momentum", "newton", "scaled"],
      scalars: ["miss", "length", "shortest"],
      stored: true,
    },
    ratio: {
      label: "Distance from the nearest fit against the scaling",
      question: "How much does the scaling matter?",
      over: "ratio",
      values: [1, 2, 3, 4, 6, 8, 10],
      at: { method: "scaled" },
      scalars: ["miss"],
    },
  },
  presets: [
    { label: "Start at zero", values: { first: 0, second: 0, third: 0 } },
    { label: "Scaled descent", values: { method: "scaled" } },
    { label: "Shaken", values: { temperature: 0.05 } },
    { label: "Shaken, with weight decay", values: { temperature: 0.05, decay: 0.5 } },
    { label: "Three weights, one example at a time", values: { weights: "3", method: "single" } },
    { label: "Three weights, one example: a plane of fits", values: { weights: "plane" } },
    { label: "The plane, shaken", values: { weights: "plane", temperature: 0.05 } },
  ],
  beats: [
    { id: "start", title: "A line of exact fits", step: 0 },
    { id: "nearest", title: "Descent takes the nearest", step: "end" },
    { id: "zero", title: "From zero, the shortest", values: { first: 0, second: 0 }, step: "end" },
    { id: "scaled", title: "Another measure of steps, another fit", values: { method: "scaled" }, step: "end" },
    { id: "shaken", title: "Noise moves where nobody looks", values: { temperature: 0.05 }, step: "end" },
    { id: "plane", title: "Three weights: a plane of exact fits", values: { weights: "plane" }, step: "end" },
  ],
  provenance: {
    talk: ["T44", "T47"],
    papers: ["hastie2022"],
    status: "theorem",
    limits: [
      "It is a theorem about linear least squares, where the gradient is a combination of the inputs. In a net of several layers it is a combination of products of weights, which move, and the argument ends.",
      "The nearest fit is the shortest one only if the start has no part along the invisible direction, as zero has none.",
      "Which fit is nearest depends on how steps are measured: a scaled descent ends at the one nearest in its own metric.",
      "Two or three weights, so that all of it can be drawn; the proof is the same for any number.",
      "That the nearest fit predicts well is not shown: it does where the start is near a good answer.",
      "Three weights are drawn without perspective, and can be turned; the way is straight as long as there is one example.",
      "The added noise is the same in all directions. That of batches lies in the span of the examples, and moves nothing along the line.",
      "With the logistic loss there is no end: the weights grow forever, and only their direction settles.",
    ],
  },
});
