/**
 * Which spiral is one piece? Two sheets that agree in every small window, and two local rules that find it out in time:
 * one that follows the curve, and one that lets all of it shrink at once. And nets that learn from pictures a question
 * that is local, and one that is not.
 *
 * The seed turns the sheets and decides which of them is one piece.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { guess } from "./guess.ts";
import { learners, netNames, styles } from "./nets.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { BATCH, everyOf, optimiserOf, paceOf, scheduleOf, stepsOf } from "./settings.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "connected",
  chapter: "approximation",
  title: "Which one is one piece?",
  question: "Two spirals look alike wherever you look closely. Is either of them one piece?",
  parameters,
  outputs,
  brief: { turns: 1, sheet: "random" },
  steps: stepsOf,
  every: everyOf,
  pace: paceOf,
  motion: () => import("./motion.ts"),
  describe,
  guess,
  remedy: "Lower the learning rate.",
  claims,
  knownAnswers,

  sweeps: {
    learned: {
      label: "Right answers to a local question, and to one that is not",
      question: "Can nets learn it from pictures?",
      over: "task",
      values: ["touch", "cross"],
      at: { rule: "fill", turns: 3, bridge: "none", sheet: "spirals" },
      seeds: 3,
      scalars: ["right.dense", "right.conv"],
      stored: true,
    },
  },

  presets: [
    { label: "Join two strands by one cell", values: { bridge: "cell" } },
    { label: "Let it shrink", values: { rule: "shrink" } },
    { label: "Eight turns", values: { turns: 8 } },
    { label: "Eight turns, shrunk", values: { turns: 8, rule: "shrink" } },
    { label: "Random cells", values: { sheet: "random" } },
    { label: "A net asked about a local thing", values: { task: "touch" } },
    { label: "A net asked for a way through", values: { task: "cross" } },
  ],
  beats: [
    { id: "look", title: "Which one is one piece?", step: 0 },
    { id: "fill", title: "Filled: as many steps as the way is long", step: "end" },
    { id: "shrink", title: "Shrunk: twice as many steps as a side is long", values: { rule: "shrink" }, step: "end" },
    { id: "bridge", title: "One cell more", values: { bridge: "cell" }, step: "end" },
    { id: "cross", title: "Nets, asked for a way through", values: { task: "cross" }, step: "end" },
  ],

  provenance: {
    talk: ["T28"],
    papers: ["talk2017", "minsky1969", "levialdi1972"],
    status: "theorem",
    limits: [
      "The theorem is about one layer of predicates that look at a bounded number of cells each, weighed and summed. A deep or recurrent local net can decide connectedness, as these rules do, if its depth grows with the side of the sheet.",
      "That the two spirals agree in all windows of 3 × 3 cells shows that nobody can tell them apart who counts such windows. Larger windows differ; on larger gaps, larger windows agree. It is an example, and not the proof.",
      "The nets are asked about paths through random cells, not about spirals: there, ends and corners would give the answer away. They are small, and see a few thousand pictures; with more of both they do better.",
      "A window of the convolution is 3 × 3 cells, and its two layers with pooling see most of a picture of 8 × 8: what it lacks for the way through is not only reach.",
    ],
  },

  training: (values) => ({
    learners: Object.fromEntries(netNames.map((name) => [name, { ...styles[name], learner: learners[name] }])),
    target: values.task,
    optimiser: optimiserOf(values),
    schedule: scheduleOf(values),
    batches: { size: BATCH, examples: values.examples, replacement: false },
    loss: "logistic",
  }),
});
