/** A bar on a patch: a cell that answers at one place, and one that listens to several such cells. */
import { defineExperiment } from "../../define.ts";
import { HALF } from "./cells.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "simple-cells",
  chapter: "prologue",
  title: "Simple and complex cells",
  question: "Which cell still answers when the bar moves aside?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "The bar moves aside. Which cell still answers?",
    choices: [
      { value: "simple", label: "simple" },
      { value: "complex", label: "complex" },
      { value: "neither", label: "neither" },
    ],
    truth: (summary) =>
      read.median(summary, "complex") >= HALF
        ? "complex"
        : read.median(summary, "simple") >= HALF
          ? "simple"
          : "neither",
  },
  remedy: "Take an upright bar.",
  claims,
  knownAnswers,
  presets: [
    { label: "In the middle", values: { place: 0 } },
    { label: "Tilted: neither answers", values: { place: 0, angle: 60 } },
    { label: "It listens to one: no difference", values: { cells: 1 } },
  ],
  beats: [
    { id: "middle", title: "A bar in the middle", values: { place: 0 } },
    { id: "aside", title: "Aside: one still answers" },
    { id: "tilted", title: "Tilted: neither does", values: { place: 0, angle: 60 } },
  ],
  provenance: {
    talk: ["T5"],
    papers: ["hubel1962", "fukushima1980", "riesenhuber1999"],
    status: "experiment here",
    limits: [
      "A model of the idea, with sizes of our own, and not of recordings. Real cells of both kinds differ more, and many are neither.",
      "That a complex cell takes the strongest of its inputs is the choice of the model of 1999; others add them up.",
    ],
  },
});
