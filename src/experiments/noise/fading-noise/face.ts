/** Eight examples, one weight: how the slopes of single examples are spread, on the way to a fit of all of them. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "fading-noise",
  chapter: "noise",
  title: "Noise that fades",
  question: "What is left of the noise where every example is fitted?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Take fewer errors.",
  claims,
  knownAnswers,
  presets: [
    { label: "At the fit", values: { weight: 1 } },
    { label: "Labels with errors: noise stays", values: { weight: 1, noise: 1 } },
  ],
  beats: [
    { id: "slope", title: "On the slope examples disagree" },
    { id: "fit", title: "At the fit all are level", values: { weight: 1 } },
    { id: "errors", title: "With errors they never agree", values: { weight: 1, noise: 1 } },
  ],
  provenance: {
    talk: ["T38"],
    papers: ["talk2017", "mandt2017"],
    status: "theorem",
    limits: [
      "One weight and eight examples that are written down. That the gradient of each example vanishes where it is fitted exactly holds for the square loss and any network.",
      "The spread is that of single examples; batches of B divide it by the root of B.",
    ],
  },
});
