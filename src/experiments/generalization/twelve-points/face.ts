/** Twelve points, and a curve with more and more weights: through all of them it swings, and far beyond it is calm again. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { beats, presets, provenance } from "./passport.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "twelve-points",
  chapter: "generalization",
  title: "Twelve points",
  question: "A curve gets more and more weights for twelve points. When is it farthest from the truth?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Raise the ridge.",
  claims,
  knownAnswers,
  presets,
  beats,
  provenance,
});
