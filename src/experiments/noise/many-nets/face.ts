/**
 * Many trained nets, with wrong labels and without: whether a wide margin goes with a flat place, either with few errors on new
 * examples, and what is left of it without normalization. A survey, whose points are nets.
 */
import { defineExperiment } from "../../define.ts";
import { CLEAN, claims, knownAnswers, RAW_MARGIN, RAW_TRACE } from "./claims.ts";
import { EXAMPLES, FLIPS, flipStyles, HOWS, learner, trainingOf } from "./nets.ts";
import { gather, measureNames, outputs, reread } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "many-nets",
  chapter: "noise",
  title: "Many nets: margin and flatness",
  question: "Over many trained nets, does a wide margin go with a flat place, and either with few errors?",
  parameters,
  outputs,
  survey: { sweep: "nets", gather, readings: { of: ["across", "up"], reread } },
  brief: { steps: 1000, draws: 2 },
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Take fewer steps.",
  claims,
  knownAnswers,
  sweeps: {
    nets: {
      label: "All measures of all nets",
      question: "How do they go together?",
      over: "how",
      values: HOWS,
      by: { over: "flips", values: ({ among }) => (among === "clean" ? [FLIPS[0]] : FLIPS) },
      seeds: ({ draws }) => Number(draws),
      scalars: measureNames,
    },
  },
  presets: [
    { label: "Margin and error on new examples", values: { up: "test" } },
    { label: "The same, without wrong labels: nothing is left", values: { up: "test", ...CLEAN } },
    { label: "Margins as they are", values: { across: "raw" } },
    { label: "Margins as they are, of outputs of any size: broken", values: RAW_MARGIN },
    { label: "The raw trace follows the training loss", values: { across: "trace", up: "loss" } },
    { label: "Less so after layers are rescaled", values: { ...RAW_TRACE, up: "loss" } },
  ],
  beats: [
    { id: "margin", title: "Wide margins withstand the shake", step: "end" },
    { id: "test", title: "And they predict better", values: { up: "test" }, step: "end" },
    { id: "clean", title: "Without wrong labels, nothing is left", values: { up: "test", ...CLEAN }, step: "end" },
    { id: "raw", title: "Without normalization, rescaling breaks it", values: RAW_MARGIN, step: "end" },
  ],
  provenance: {
    talk: ["T39", "T40"],
    papers: ["talk2017", "bartlett2017", "neyshabur2015", "dinh2017", "jiang2020", "andriushchenko2023"],
    status: "contested since",
    limits: [
      "A correlation over nets, not a cause. Most of it is between nets that saw more wrong labels and nets that saw fewer: wrong labels make margins narrow, places sharp and predictions bad.",
      "Nets of the same draw share examples and first weights, so that the nets are fewer than they seem.",
      "Over nets without wrong labels the correlations are lower, and those with the error on new examples come out near zero, of either sign, from draw to draw.",
      "Nets that do not fit every example are drawn, and left out of every correlation. Most of those left out saw wrong labels and were trained at the lower rate.",
      "Flat means here: few training errors under noise of 0.3 of the root mean square of a layer’s weights, over 40 shakes. The trace of the Hessian as it is depends on the training loss, and on how layers are scaled against each other.",
      "The scaled trace does not mind if one layer is multiplied and the other divided. It minds if the outputs are multiplied, since the loss does.",
      "The margin is that which a tenth of the examples do not reach, over the path norm; other norms give other numbers.",
    ],
  },
  training: ({ how }) => ({
    learners: { net: { label: flipStyles[0].label, ink: flipStyles[0].ink, learner } },
    target: "the sign of sin 2x₁ + x₂ x₃ of five normal inputs, some labels turned",
    optimiser: { kind: "sgd", rate: trainingOf(how).rate },
    schedule: { kind: "constant" },
    batches: { size: trainingOf(how).batch, examples: EXAMPLES, replacement: false },
    loss: "logistic",
  }),
});
