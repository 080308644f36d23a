/**
 * The same tree in the language of tensors: a function of four knobs on a grid is a table, and every cut through its knobs
 * makes a matrix of it. Across the tree's own cut few terms are enough, across another many are needed.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "tensor-ranks",
  chapter: "approximation",
  title: "Where a function can be cut",
  question: "Cut four knobs into two pairs. How much must pass from one pair to the other?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "mark",
    question: "How many terms does the tree’s own cut need?",
    of: "right",
    min: 1,
    max: 64,
    step: 1,
  },
  remedy: "Keep other terms.",
  claims,
  knownAnswers,
  presets: [
    { label: "Six terms", values: { terms: 6 } },
    { label: "Random waves: no cut is better", values: { content: "field" } },
    { label: "Break it: noise", values: { content: "noise", terms: 32 } },
    { label: "An exact tensor: 2 terms, or 4", values: { content: "tensor", terms: 2 } },
    { label: "Three numbers passed on: 3, or 9", values: { content: "tensor", rank: 3, terms: 3 } },
  ],
  beats: [
    { id: "two", title: "Two cuts through four knobs", values: { terms: 1 }, step: "end" },
    { id: "few", title: "Six terms, and the tree’s cut is done", values: { terms: 6 }, step: "end" },
    {
      id: "field",
      title: "Smoothness alone: few terms, whichever the cut",
      values: { content: "field", terms: 6 },
      step: "end",
    },
  ],
  provenance: {
    talk: ["T55"],
    papers: ["cohen2016"],
    status: "experiment here",
    limits: [
      "A grid of eight values a knob. With 16 the tree’s cut keeps its six terms of a thousandth or more, and the other has 37.",
      "Few terms do not prove a tree: random waves have few as well, since they are smooth. What shows the tree is that one cut has fewer than the other.",
      "The theorem of Cohen, Sharir and Shashua is about exact tensors of networks whose units multiply: outside a set of measure zero the number of terms of the worst cut grows exponentially with the number of knobs. For ReLU networks it says nothing.",
      "Terms count numbers that pass between two halves, not parameters of a network, and not whether training finds them.",
      "Waves, noise and exact tensors are drawn once for each number of the draw.",
    ],
  },
});
