/**
 * The curse of dimensionality, and two ways around it: a grid whose cells multiply with every variable, smoothness that a
 * method can use or not, and one table against a tree of small ones.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "curse",
  chapter: "approximation",
  title: "The price of one more variable",
  question: "How many numbers must you keep to know a function of many variables?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Allow a larger error.",
  claims,
  knownAnswers,
  presets: [
    { label: "The eight variables of the talk", values: { dimension: 8 } },
    { label: "A corner exactly where pieces meet", values: { target: "corner", kink: "on" } },
    { label: "A polynomial on the smooth wave", values: { method: "chebyshev" } },
    { label: "Random numbers, pressed into a tree", values: { content: "random" } },
  ],
  beats: [
    { id: "three", title: "Three variables: 729 cells" },
    { id: "eight", title: "Eight variables: billions", values: { dimension: 8 } },
    { id: "smooth", title: "A polynomial uses all of the smoothness", values: { method: "chebyshev" } },
    { id: "random", title: "Random numbers do not fit into a tree", values: { content: "random" } },
  ],
  provenance: {
    talk: ["T11", "T12", "T17"],
    papers: ["poggio2017", "talk2017"],
    status: "experiment here",
    limits: [
      "The count of cells is for the worst function of its steepness, and for a grid. A function of one variable only needs few cells, if the method looks for them; a grid still pays for all variables.",
      "That no method does better in the worst case is a theorem for methods whose numbers depend continuously on the function. Without that the exponent can be halved, not lifted (Yarotsky 2018).",
      "Smoothness is not free: the constants grow with the size of the derivatives that are used.",
      "The tree’s tables hold one small function at every node; they are counted as if each were another.",
      "Random numbers are pressed into a tree of four knobs only, by grouping the settings of each half along their first principal direction. A better grouping may lose a little less.",
    ],
  },
});
