/** Three weights: each equation that says something new takes one dimension from the exact fits. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { guess } from "./guess.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "three-weights",
  chapter: "landscape",
  title: "Three weights",
  question: "How many dimensions of exact fits are left?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess,
  remedy: "Take fewer examples.",
  claims,
  knownAnswers,
  presets: [
    { label: "One equation: a surface", values: { examples: "one" } },
    { label: "Three equations: a point", values: { examples: "three" } },
    { label: "An example that says nothing new", values: { examples: "three", third: "old" } },
  ],
  beats: [
    { id: "surface", title: "One equation leaves a surface", values: { examples: "one" } },
    { id: "curve", title: "Two leave a curve", values: { examples: "two" } },
    { id: "point", title: "Three leave a point", values: { examples: "three" } },
    {
      id: "nothing-new",
      title: "Unless the third says nothing new",
      values: { examples: "three", third: "old" },
    },
  ],
  provenance: {
    talk: ["T32"],
    papers: ["cooper2018", "talk2017"],
    status: "theorem",
    limits: [
      "Three weights of one brick on an offset. That weights less rank is the dimension left holds for smooth equations whose rank stays the same around the fit.",
      "Drawn are fits whose brick begins between the inputs 0 and 1. Two examples are also fitted by bricks that begin between them, at weights with w3 = 1 and w2 (1 + w1) = 2; of these the third example leaves none, whichever it is.",
      "The rank is that at the weights (1/2, 2, 0), which fit all the examples.",
    ],
  },
});
