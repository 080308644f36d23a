/** From an exact fit straight on along a flat direction, and along the surface of exact fits: what each walk costs. */
import { defineExperiment } from "../../define.ts";
import { INTERPOLATES } from "../degenerate-minima/sizes.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { PACE, STEPS } from "./sizes.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "straight-walk",
  chapter: "landscape",
  title: "Straight on, and along the surface",
  question: "A direction is flat where you stand. How far can you walk straight along it?",
  parameters,
  outputs,
  steps: () => STEPS,
  every: () => 1,
  pace: () => PACE,
  motion: () => import("./motion.ts"),
  describe,
  brief: { examples: 5 },
  guess: {
    kind: "choice",
    question: "Straight along a flat direction, what is the loss at distance 3?",
    choices: [
      { value: "rounding", label: "zero, but for rounding" },
      { value: "small", label: "below one hundredth" },
      { value: "large", label: "above one hundredth" },
    ],
    truth: (summary) => {
      const loss = read.median(summary, "straight.3");
      return loss < INTERPOLATES ? "rounding" : loss < 0.01 ? "small" : "large";
    },
  },
  remedy: "Take a shorter walk.",
  claims,
  knownAnswers,
  presets: [
    { label: "Only the output weights: straight is enough", values: { moving: "output", examples: 5 } },
    { label: "Break it: never solve again", values: { correct: "never" } },
    { label: "Twice the points", values: { examples: 20 } },
    { label: "Twice as far", values: { length: 12 } },
    { label: "More points than can move", values: { moving: "output", examples: 10 } },
  ],
  beats: [
    { id: "start", title: "An exact fit", step: 0 },
    { id: "one", title: "Distance one", step: 10 },
    { id: "three", title: "Distance three", step: 30 },
    { id: "end", title: "The surface is curved", step: "end" },
    { id: "linear", title: "In the output weights it is flat", values: { moving: "output", examples: 5 }, step: "end" },
    { id: "never", title: "Turned, but not solved again", values: { correct: "never" }, step: "end" },
  ],
  provenance: {
    talk: ["T32", "T33"],
    papers: ["cooper2018"],
    status: "experiment here",
    limits: [
      "Flat is said of the second derivatives where the walk begins. It is a first-order statement about predictions, and holds near the start.",
      "The direction is a random one of the flat ones, and both walks begin in it. There are straighter and more bent ones.",
      "The walk along the surface takes sixty steps, turns its direction at each into what is flat there, and solves f = y again by Gauss-Newton’s shortest corrections. That it stays is arranged; that it can is what it shows.",
      "Without that the walk drifts off, by an amount that depends on the length of a step.",
      "One small tanh net and random labels, in float64. How fast a straight walk leaves depends on the net, and on how its weights are scaled.",
      "The loss does not see how the function changes between the points. It does not say that one of these functions predicts better.",
    ],
  },
});
