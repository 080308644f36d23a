/** One equation in two weights: its exact fits are a curve, along which the prediction elsewhere moves. */
import { defineExperiment } from "../../define.ts";
import { MEETING } from "./brick.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "one-equation",
  chapter: "landscape",
  title: "One equation, two weights",
  question: "The net fits its example. Which net is it?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Take smaller weights.",
  claims,
  knownAnswers,
  presets: [
    { label: "A second example: one point is left", values: { equations: "two", first: MEETING[0] } },
    { label: "Off the curve", values: { hold: "free", first: 0.6, second: 0.6 } },
    { label: "Far along", values: { first: 3 } },
  ],
  beats: [
    { id: "fit", title: "One fit" },
    { id: "along", title: "Another fit, another prediction", values: { first: 2.5 } },
    { id: "two", title: "Two equations leave a point", values: { equations: "two", first: MEETING[0] } },
  ],
  provenance: {
    talk: ["T32"],
    papers: ["talk2017", "cooper2018"],
    status: "theorem",
    limits: [
      "Two weights of a single brick. That exact fits form a surface holds for networks under a condition on the rank.",
      "The curvatures are those of the mean square; another loss has others, and the same flat direction at a fit.",
      "Where a brick begins behind an example it does not see it, and nothing of this holds.",
    ],
  },
});
