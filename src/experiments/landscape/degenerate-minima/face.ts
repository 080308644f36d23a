/**
 * A net with more weights than data is trained until it passes through every point; the spectrum of its Hessian shows as
 * many flat directions as it has weights to spare. Then it walks:
 * along the surface of exact fits, or straight off it.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { beats, presets, provenance } from "./passport.ts";
import { stepsAFrame, trainingSteps, walkSteps } from "./sizes.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "degenerate-minima",
  chapter: "landscape",
  title: "Degenerate minima",
  question: "A net has more weights than data and fits them all. How much of it is still free to move?",
  parameters,
  outputs,
  steps: (values) => trainingSteps(values) + walkSteps(values),
  every: stepsAFrame,
  pace: (values) => 16 * stepsAFrame(values),
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Use tanh units, or fewer points.",
  claims,
  knownAnswers,
  sweeps: {
    examples: {
      label: "Flat directions against points",
      question: "What does every further point take away?",
      over: "examples",
      values: [2, 10, 15, 20, 25, 30, 60],
      scalars: ["zeros", "interpolates", "loss"],
      stored: true,
    },
    width: {
      label: "Flat directions against hidden units",
      question: "What does every further unit add?",
      over: "width",
      values: [4, 6, 8, 10, 12, 15],
      scalars: ["zeros", "weights", "loss"],
    },
  },
  presets,
  beats,
  provenance,
});
