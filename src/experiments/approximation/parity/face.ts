/**
 * Parity: an OR of ANDs pays for it exponentially, a tree of XORs and one layer of ReLUs do not; and being easy to write
 * down does not make it easy to learn.
 *
 * One run is one seed: three nets are trained side by side on the same rows. The circuits are built, not trained, and
 * checked on every input.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { guess } from "./guess.ts";
import { netNames, netOf, styles } from "./nets.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { BATCH, everyOf, optimiserOf, rowsShown, scheduleOf } from "./settings.ts";
import { describe } from "./words.ts";

const rights = netNames.map((name) => `right.${name}`);

export default defineExperiment({
  id: "parity",
  chapter: "approximation",
  title: "Odd or even?",
  question: "Is the number of ones odd? Who can compute it, and who can learn it?",
  parameters,
  outputs,
  brief: { steps: 200, bits: 4 },
  steps: ({ steps }) => steps,
  every: everyOf,
  motion: () => import("./motion.ts"),
  describe,
  guess,
  remedy: "Lower the learning rate.",
  claims,
  knownAnswers,

  sweeps: {
    bits: {
      label: "Right answers against bits",
      question: "How many bits can be learned?",
      over: "bits",
      values: [4, 8, 10, 12, 16, 20],
      seeds: 3,
      scalars: rights,
      stored: true,
    },
  },

  presets: [
    { label: "Twenty bits: nobody learns", values: { bits: 20 } },
    { label: "Ten bits: the tree is lost", values: { bits: 10 } },
    { label: "Half of the table of six bits", values: { share: "half", bits: 6 } },
    { label: "Half of the table of twelve bits", values: { share: "half", bits: 12 } },
    { label: "One ReLU fewer", values: { units: "fewer" } },
    { label: "Sixteen bits", values: { bits: 16 } },
    { label: "Eight units, as many as it takes by hand", values: { width: 8 } },
  ],
  beats: [
    { id: "built", title: "Built: eight ReLUs in one layer", step: 0 },
    { id: "learned", title: "Trained on the whole table", step: "end" },
    { id: "ten", title: "Ten bits: the tree guesses", values: { bits: 10 }, step: "end" },
    { id: "half", title: "Six bits, trained on half of the table", values: { share: "half", bits: 6 }, step: "end" },
    { id: "twenty", title: "Twenty bits: all are guessing", values: { bits: 20 }, step: "end" },
  ],

  provenance: {
    talk: ["T24"],
    papers: ["talk2017", "poggio2017", "hastad1986", "lin2017", "shoshani2025"],
    status: "experiment here",
    limits: [
      "Which circuits parity is hard for must be said. Shallow circuits of ANDs and ORs pay exponentially, and so do nets of smooth units for the product of n real numbers. A layer of ReLU or threshold units on bits does not: the review’s sentence about parity is false of them.",
      "That nets fail is seen here for three nets of about equal size, one way of training and so many steps; more of either moves the border by a few bits. That noisy descent fails for many bits is a theorem, for one hidden layer.",
      "Beyond ten bits the nets are asked about 1,024 rows drawn at random, so a share is known to about 2 %.",
      "Inputs are 1 and −1, the loss is logistic. The tree is given more inputs where its bits are no power of two; those are never one.",
      "Which net fails first is what this training finds at these sizes, and no law. From half of the table of eight bits the tree learns the other half under some seeds and under others not.",
    ],
  },

  training: (values) => ({
    learners: Object.fromEntries(
      netNames.map((name) => [name, { ...styles[name], learner: netOf(name, values.bits, values.width).learner }]),
    ),
    target: "parity",
    optimiser: optimiserOf(values),
    schedule: scheduleOf(values),
    batches: { size: BATCH, examples: rowsShown(values), replacement: true },
    loss: "logistic",
  }),
});
