/**
 * How often nets fit random labels to the end, with few weights for each example and with many: by descent without noise,
 * by descent in small batches, and by Adam. A survey over the number of weights, under several draws each.
 */
import { defineExperiment } from "../../define.ts";
import { ALL, claims, FASTER, knownAnswers, LARGE, STAYS } from "./claims.ts";
import { batchOf, learnerOf, optimiserOf, scheduleOf, styles, unitsFor } from "./nets.ts";
import { gather, outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe, verdictOf } from "./words.ts";

/** The sweeps beside have one run of several draws at each point, so that its shares are known. */
const BESIDE = {
  seeds: 1,
  at: { repeats: 16 },
  scalars: ["gd.share", "sgd.share", "adam.share"],
  stored: true,
};

export default defineExperiment({
  id: "easy-fitting",
  chapter: "landscape",
  title: "Easy fitting",
  question: "With weights to spare, fitting is easy. Is it the noise of descent that makes it so?",
  parameters,
  outputs,
  survey: { sweep: "units", gather },
  brief: { steps: 300, draws: 4, examples: 10 },
  steps: ({ repeats }) => repeats,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Who fits most often: descent without noise, or with?",
    choices: [
      { value: "without", label: "without noise" },
      { value: "with", label: "with noise" },
      { value: "level", label: "about equally often" },
    ],
    truth: verdictOf,
  },
  remedy: "Take a lower learning rate.",
  claims,
  knownAnswers,
  sweeps: {
    units: {
      label: "Share that fits against weights for each example",
      question: "Who fits?",
      over: "units",
      values: ({ examples }) => unitsFor(Number(examples)),
      seeds: ({ draws }) => Number(draws),
      at: { repeats: 1 },
      scalars: ["gd.fitted", "sgd.fitted", "adam.fitted"],
    },
    batch: {
      label: "Share that fits against examples in a batch",
      question: "How much noise?",
      over: "batch",
      values: ({ examples }) => [...[1, 3, 5, 10, 15].filter((batch) => batch < Number(examples)), Number(examples)],
      ...BESIDE,
    },
    spread: {
      label: "Share that fits against the size of the first weights",
      question: "From which first weights?",
      over: "spread",
      values: [0.1, 0.3, 1, 2, 3],
      ...BESIDE,
      at: { ...BESIDE.at, units: 34 },
    },
    rate: {
      label: "Share that fits against the learning rate",
      question: "At which rate?",
      over: "rate",
      values: [0.03, 0.1, 0.2, 0.3, 0.5],
      ...BESIDE,
    },
  },
  presets: [
    { label: "First weights three times as large: descent fails", values: LARGE },
    { label: "Tiny first weights", values: { spread: 0.1 } },
    { label: "Twice the rate", values: FASTER },
    { label: "A rate that stays, batches of 15: noise helps", values: STAYS },
    { label: "One example a batch", values: { batch: 1 } },
    { label: "Half of the examples a batch", values: { batch: 15 } },
    { label: "All examples a batch: no noise", values: ALL },
  ],
  beats: [
    { id: "easy", title: "With weights to spare, most runs fit", step: "end" },
    { id: "faster", title: "Twice the rate: noise costs", values: FASTER, step: "end" },
    { id: "large", title: "Too large a start: descent fails", values: LARGE, step: "end" },
    { id: "stays", title: "A rate that stays: here noise helps", values: STAYS, step: "end" },
  ],
  provenance: {
    talk: ["T60"],
    papers: ["talk2017", "jacot2018", "chizat2019", "zhang2017"],
    status: "contested since",
    limits: [
      "To fit means a mean squared error below 0.001 on all examples at one of the looks, every hundred steps; the labels have variance 1. A run that is slow counts as one that fails.",
      "All three descents make at most as many steps as each other. In batches a step is cheaper, so that they see fewer examples in all.",
      "One hidden layer, random inputs and labels, tens of examples: what happens with noise in large nets on pictures is not settled here.",
      "Whether noise costs or helps depends on the rate. Where that falls to zero, noise cost a little in our trials, or made no difference. Where it stays at 0.1, batches of fifteen fit about twice as many draws as plain descent, which is too fast there: it fits more at half the rate.",
      "First weights are normal, with the variances of PyTorch’s usual start.",
      "How much is lost by noise differs between draws: with other seeds than the first it can be within chance.",
      "Whiskers are one standard error of a share of so few draws (Wilson’s).",
    ],
  },
  training: (settings) => ({
    learners: { net: { label: styles.sgd.label, ink: styles.sgd.ink, learner: learnerOf(settings) } },
    target: "random labels",
    optimiser: optimiserOf("sgd", settings),
    schedule: scheduleOf(settings),
    batches: { size: batchOf("sgd", settings), examples: settings.examples, replacement: false },
    loss: "square",
  }),
});
