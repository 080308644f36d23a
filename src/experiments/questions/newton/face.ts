/**
 * Six methods from the same start. In a linear model all that do not scale their steps end at one exact fit; in a net they
 * end at different ones, of which those of batches are not the better ones.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers, LARGE, LINE, OWN, SMALL } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe, verdictOf } from "./words.ts";

export default defineExperiment({
  id: "newton",
  chapter: "questions",
  title: "A better optimizer",
  question: "The same start, another method: is the end another, and does it predict worse?",
  parameters,
  outputs,
  brief: LINE,
  steps: () => 60,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "From the same start: Newton’s test error, beside that of small batches?",
    choices: [
      { value: "lower", label: "lower" },
      { value: "level", label: "about the same" },
      { value: "higher", label: "higher" },
    ],
    truth: verdictOf,
  },
  remedy: "Take smaller first weights.",
  claims,
  knownAnswers,
  presets: [
    { label: "Two weights: it can be drawn", values: LINE },
    { label: "Each from a start of its own", values: OWN },
    { label: "A small start: the methods part", values: SMALL },
    { label: "A large start: they hardly move", values: LARGE },
    { label: "No scaling at all", values: { ratio: 1 } },
  ],
  beats: [
    { id: "plane", title: "Two weights: one end, but for scaled steps", values: LINE, step: "end" },
    { id: "net", title: "A net: other ends", step: "end" },
    { id: "small", title: "From a small start they part", values: SMALL, step: "end" },
  ],
  provenance: {
    talk: ["T47"],
    papers: ["talk2017", "geiping2022"],
    status: "experiment here",
    limits: [
      "A net of 48 weights, six examples without noise, one smooth function: what holds there need not hold in large nets.",
      "To fit exactly means a mean squared error below 10⁻⁵; Levenberg and Marquardt’s method, whose last step is long, often ends far below it, which is a part of its lead.",
      "Newton’s method is damped until its matrix is positive and the loss falls: at an exact fit with weights to spare the Hessian has no inverse.",
      "Methods are compared at the end, not by their cost: descent takes thousands of steps, Newton’s method tens.",
      "The batches of two examples make no noise at an exact fit, and no penalty is put into the loss: that half of the question is not tried.",
    ],
  },
});
