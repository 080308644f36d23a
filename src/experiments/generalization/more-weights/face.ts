/**
 * Double descent: least squares on random features, or a small trained net, with fewer weights than examples, as many, and far more. A survey:
 * each number of weights is fitted under many draws.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers, NOISY, TRAINED, WRONG } from "./claims.ts";
import { gather, outputs } from "./curve.ts";
import { gridFor, parameters } from "./parameters.ts";
import { describe } from "./words.ts";

const SCALARS = ["test.largest", "train.largest", "norm.largest"];

export default defineExperiment({
  id: "more-weights",
  chapter: "generalization",
  title: "More weights",
  question: "A model gets more and more weights for the same noisy examples. What becomes of its error on new ones?",
  parameters,
  outputs,
  survey: { sweep: "weights", gather },
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Raise the ridge.",
  claims,
  knownAnswers,

  sweeps: {
    weights: {
      label: "Errors against weights",
      question: "What do more weights do?",
      over: "weights",
      values: gridFor,
      seeds: ({ draws }) => Number(draws),
      scalars: SCALARS,
    },
    examples: {
      label: "Errors against weights, for few and for many examples",
      question: "And with 5, 10 or 50 examples?",
      over: "examples",
      values: [5, 10, 50],
      by: { over: "weights", values: gridFor },
      seeds: ({ draws }) => Number(draws),
      scalars: ["test.largest", "train.largest"],
      stored: true,
    },
  },

  brief: { examples: 20, draws: 4 },
  presets: [
    { label: "Where more weights lose", values: NOISY },
    { label: "The same with ridge", values: { ...NOISY, ridge: 0.1 } },
    { label: "Without noise", values: { noise: 0 } },
    { label: "Ten examples", values: { examples: 10 } },
    { label: "A trained net: more weights do not hurt", values: TRAINED },
    { label: "A trained net, a tenth of the labels flipped, nearly a line: they do", values: WRONG },
    { label: "Error known by formula", values: { features: "input", noise: 0.5 } },
  ],
  beats: [
    { id: "peak", title: "100 examples: a peak at 100 weights, the least error far beyond", step: "end" },
    { id: "ten", title: "Ten examples: the peak moves along", values: { examples: 10 }, step: "end" },
    { id: "noisy", title: "Few examples, much noise: more weights lose", values: NOISY, step: "end" },
    { id: "ridge", title: "A little ridge: no peak", values: { ...NOISY, ridge: 0.1 }, step: "end" },
    { id: "trained", title: "A trained net, true labels: no peak", values: TRAINED, step: "end" },
    { id: "flipped", title: "A trained net, flipped labels: few weights win", values: WRONG, step: "end" },
  ],

  provenance: {
    talk: ["T43", "T51"],
    papers: ["belkin2019", "hastie2022", "nakkiran2020", "bartlett2020"],
    status: "experiment here",
    limits: [
      "To begin with the features are drawn at random and stay as they are; only the last layer’s weights are fitted, exactly, and nothing is trained by descent. Bands are over draws of examples and features.",
      "The trained net has one hidden layer, and 2,000 steps of Adam in batches of 50; how much it overfits depends on how long it is trained. It tells sides apart: its errors are shares, not mean squares, and are counted on labels that are not flipped.",
      "With true labels the trained net shows no peak here. With a tenth flipped and a function that is nearly a straight line, a net of a few weights does best, and the widest is about twice as often wrong.",
      "The talk’s curve was seen on deep networks for images, with classification error. There the peak is often hidden by natural labels, early stopping or regularization.",
      "The line is the median of the draws. At as many weights as examples the spread is wide; where each weight has an input of its own, the mean there is infinite.",
      "That the widest model beats the small ones is no law: it depends on the noise, the number of examples and the function. The function here is chosen so that both can be seen: with 40 examples and noise 0.5 the widest model loses to the best small one on two functions of the menu, and wins on the waves.",
    ],
  },
});
