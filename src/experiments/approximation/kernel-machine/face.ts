/** A kernel machine is a net with one hidden layer that keeps its examples: a unit stands at each of them. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { anyHeights, close } from "./examples.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "kernel-machine",
  chapter: "approximation",
  title: "A net that keeps its examples",
  question: "Where does a shallow net put its units, if it may put them anywhere?",
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
  presets: [
    { label: "Through every example", values: { ridge: 1e-8 } },
    { label: "Two close together, at opposite heights", values: { examples: close, ridge: 1e-8 } },
    { label: "Narrow units: it only remembers", values: { examples: anyHeights, width: 0.05, ridge: 1e-8 } },
    { label: "Wide units, a strong ridge", values: { width: 1, ridge: 0.1 } },
  ],
  beats: [
    { id: "own", title: "A unit at each example" },
    { id: "through", title: "Hardly any ridge: through all of them", values: { ridge: 1e-8 } },
    { id: "close", title: "Two close together: large weights", values: { examples: close, ridge: 1e-8 } },
    { id: "ridge", title: "A ridge holds them", values: { examples: close, ridge: 0.1 } },
  ],
  provenance: {
    talk: ["T9"],
    papers: ["talk2017", "schoelkopf2001", "jacot2018"],
    status: "theorem",
    limits: [
      "This is the square loss, where every example gets a weight. With the hinge loss of a support vector machine many weights are zero.",
      "As many weights as examples is a count, not a measure of how well it predicts: the ridge decides how much they may do.",
      "A net of finite width in which all layers are trained is no such machine: its units move. It becomes one in the limit of infinite width, if its weights start large enough for that (Jacot and others 2018).",
      "One input, and a Gaussian bump as kernel.",
    ],
  },
});
