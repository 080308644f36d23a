/** Right weights of a linear classifier form an arc. Its middle is the flattest of them, and not always that of the widest margin. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { beats, guess, presets, provenance } from "./passport.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "flat-margin",
  chapter: "noise",
  title: "Flat, and a wide margin",
  question: "Is the classifier with the widest margin also the flattest?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess,
  remedy: "Take points that a line through the origin separates.",
  claims,
  knownAnswers,
  presets,
  beats,
  provenance,
});
