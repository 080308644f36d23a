/**
 * The nearest neighbor makes no error on its examples, and in the limit of many no more than twice the smallest possible
 * on new points: it predicts, and the two errors never meet.
 */
import { grouped } from "../../../terms/numbers.ts";
import { defineExperiment } from "../../define.ts";
import { OWN, stepsTo, TESTS } from "./arrivals.ts";
import { APART, claims, knownAnswers, MANY_INPUTS, VOTE } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "nearest-neighbour",
  chapter: "questions",
  title: "The nearest neighbor",
  question: "Each point gets the class of its nearest example. How well does that predict?",
  parameters,
  outputs,
  brief: { examples: 100 },
  steps: ({ examples }) => stepsTo(examples),
  every: () => 1,
  pace: () => 8,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "mark",
    question: "Every example is right. How many new points will be wrong?",
    of: "test",
    min: 0,
    max: 0.5,
    step: 0.01,
  },
  remedy: "Take fewer inputs.",
  claims,
  knownAnswers,
  presets: [
    { label: "Twenty inputs: the limit is far away", values: MANY_INPUTS },
    { label: "Classes far apart: the gap closes", values: APART },
    { label: "25 neighbors vote", values: VOTE },
    { label: "Nearly one crowd", values: { distance: 0.5 } },
    { label: "One input", values: { dimension: 1 } },
    { label: "Twenty inputs, 25 neighbors", values: { ...MANY_INPUTS, ...VOTE } },
  ],
  beats: [
    { id: "few", title: "Ten examples, ten cells", step: 0 },
    { id: "limit", title: "No error on the examples, less than twice the best on new points", step: "end" },
    { id: "vote", title: "25 neighbors vote: nearly the best", values: VOTE, step: "end" },
    { id: "many-inputs", title: "Twenty inputs: the limit is far away", values: MANY_INPUTS, step: "end" },
    { id: "apart", title: "Hardly any overlap: the gap closes", values: APART, step: "end" },
  ],
  provenance: {
    talk: ["T53"],
    papers: ["talk2017", "cover1967"],
    status: "theorem",
    limits: [
      "The theorem is about the limit of many examples. It does not say how many are needed: with twenty inputs ten thousand are too few.",
      "The limit itself is the mean of 2q(1 − q), q being the probability of a class at the point; the bound is what this cannot exceed, whatever the classes are. Both are drawn.",
      "That the two errors never meet needs classes that overlap: where the smallest possible error is zero, the gap closes.",
      `Two normal classes of equal size and spread. The error on new points is counted over ${grouped(TESTS)} of them, that on the examples over the first ${OWN}.`,
      "Cells are drawn for the first 150 examples. With more inputs than two, the plane is the slice in which all others are zero.",
    ],
  },
});
