/**
 * Logistic descent on points that a line separates: the weights grow without end, and their line turns towards that of
 * the widest margin, as slowly as one over the logarithm of the steps (Soudry and others 2018).
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { beats, guess, presets, provenance } from "./passport.ts";
import { timesFor } from "./times.ts";
import { describe } from "./words.ts";

/** Stops a second: descent is watched for about five. */
const PACE = 16;

export default defineExperiment({
  id: "max-margin",
  chapter: "generalization",
  title: "Towards the widest margin, slowly",
  question: "Many lines separate the points. Which of them does descent turn to, and how fast?",
  parameters,
  outputs,
  chance: false,
  steps: ({ decades }) => timesFor(decades).length - 1,
  every: () => 1,
  pace: () => PACE,
  motion: () => import("./motion.ts"),
  describe,
  guess,
  brief: { decades: 2 },
  remedy: "Bring the points nearer to the origin.",
  claims,
  knownAnswers,
  presets,
  beats,
  provenance,
});
