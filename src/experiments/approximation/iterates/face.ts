/**
 * A tent folds the unit interval; applied k times it has 2^k pieces, which k layers of two units draw and one layer only
 * with 2^k units. And a deep net in training that does not find what is there: from random weights, and, to compare, from
 * beside the exact ones.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { everyOf } from "./settings.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "iterates",
  chapter: "approximation",
  title: "Folding paper",
  question: "One more layer is one more fold. What does it cost one layer to keep up?",
  parameters,
  outputs,
  brief: { folds: 2, steps: 500 },
  steps: ({ steps }) => steps,
  every: everyOf,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "mark",
    question: "How many units does one layer need to match six folds?",
    of: "units.needed",
    min: 1,
    max: 200,
    step: 1,
  },
  remedy: "Lower the learning rate, or put less noise on the exact weights.",
  claims,
  knownAnswers,
  sweeps: {
    folds: {
      label: "Error after training against folds",
      question: "How many folds does training find?",
      over: "folds",
      values: [1, 2, 3, 4, 5, 6],
      // which change nothing of the training
      at: { units: 1 },
      scalars: ["error.trained", "error.near"],
      stored: true,
    },
  },
  presets: [
    { label: "Match six folds with one unit too few", values: { units: 63 } },
    { label: "Match six folds with 64", values: { units: 64 } },
    { label: "One fold, which training finds", values: { folds: 1, units: 2 } },
    { label: "Two folds, found now and then", values: { folds: 2, units: 4 } },
    { label: "Four folds", values: { folds: 4, units: 8 } },
    { label: "Start farther from the exact weights", values: { noise: 0.1 } },
  ],
  beats: [
    { id: "folds", title: "Six folds, 64 pieces", step: 0 },
    { id: "enough", title: "64 units in one layer", values: { units: 64 }, step: 0 },
    { id: "lost", title: "Training does not find them", step: "end" },
    { id: "two", title: "Two folds it finds now and then", values: { folds: 2, units: 4 }, step: "end" },
  ],
  provenance: {
    talk: ["T50"],
    papers: ["telgarsky2015", "telgarsky2016", "malach2019"],
    status: "theorem",
    limits: [
      "The count is a theorem about this line and its like, which fold everything at once. It does not say that a function one meets in the world is of that kind.",
      "The shallow net drawn is not fitted: it follows the first pieces for as long as its units last, then stays at one half. Below 2ᵏ - 1 units no net of one layer has a smaller largest error; on the average another one may be better.",
      "2ᵏ units count one layer with a bias at its output. With a direct path from input to output, one fewer is enough.",
      "Training is an experiment: one optimiser, one way to draw first weights. In a trial with 32 units a layer and 20,000 steps the best of eight seeds came down to 0.92 of the spread, and another one may do better. That no training finds the folds is not shown.",
      "Beside the exact weights means noise of 0.003 on each. In 48 trials seven did not come all the way back; with three times as much noise most do not.",
    ],
  },
});
