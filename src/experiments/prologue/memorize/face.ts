/** A small net through dots of any labels; then the same net, and labels that follow a rule: only these let it predict. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { beats, presets, provenance } from "./passport.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "memorize",
  chapter: "prologue",
  title: "A net that remembers anything",
  question: "A net learns whatever dots you set. What does it know about dots that it has not seen?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Take fewer weights.",
  claims,
  knownAnswers,
  presets,
  beats,
  provenance,
});
