/** Two wells in any number of directions, by formula: a little more width in each is everything in all. */
import { grouped } from "../../../terms/numbers.ts";
import { defineExperiment } from "../../define.ts";
import { nearestByFactor } from "../../nearest.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

/** Answers to choose from. */
const ANSWERS = [30, 700, 20000];

export default defineExperiment({
  id: "many-directions",
  chapter: "noise",
  title: "A little more room, in many directions",
  question: "How many directions until a thousandth more width decides?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "How many directions until the odds are two to one?",
    choices: ANSWERS.map((value) => ({ value: String(value), label: grouped(value) })),
    truth: (summary) => String(nearestByFactor(ANSWERS, (value) => value, read.median(summary, "doubling"))),
  },
  remedy: "Take fewer directions.",
  claims,
  knownAnswers,
  presets: [
    { label: "Equal wells", values: { ratio: 1 } },
    { label: "Five directions, twice as wide", values: { ratio: 2, directions: 5 } },
    { label: "Only 700 of them differ", values: { directions: 700 } },
  ],
  beats: [
    { id: "one", title: "One direction", values: { directions: 1 } },
    { id: "even", title: "Two to one", values: { directions: 693 } },
    { id: "all", title: "As many as a network has weights" },
  ],
  provenance: {
    talk: ["T37"],
    papers: ["talk2017", "hwang1980"],
    status: "theorem",
    limits: [
      "A formula for wells of equal depth and the same shape. It counts only directions in which they differ in width.",
      "It is the law of the settled crowd. In 300,000 directions nothing is known to settle in any time one could wait.",
    ],
  },
});
