/**
 * One trunk for many tasks: a layer of ten units that all tasks share, a linear head for each, against the same tasks with
 * a trunk for each. A survey over the number of tasks: each is trained under several draws.
 */
import { defineExperiment } from "../../define.ts";
import type { Values } from "../../types.ts";
import { BARE, claims, knownAnswers, ROOM, UNRELATED } from "./claims.ts";
import { learnerOf, optimiserOf, styles } from "./nets.ts";
import { gather, outputs } from "./outputs.ts";
import { parameters, tasksTo } from "./parameters.ts";
import { describe } from "./words.ts";

const SCALARS = ["error.together", "error.alone"];
/** Draws of the sweeps beside: each already averages over all tasks. */
const FEW = 3;
/** They run with as many tasks as the survey ends with. */
const WITH_MOST = { over: "tasks", values: ({ most }: Values) => [Number(most)] };

export default defineExperiment({
  id: "shared-trunk",
  chapter: "approximation",
  title: "One trunk for many tasks",
  question: "Each task has few examples. Does it learn more if it shares its first layer with others?",
  parameters,
  outputs,
  survey: { sweep: "tasks", gather },
  brief: { examples: 10, most: 4, draws: 2 },
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "mark",
    question: "With 32 tasks instead of one, the error of each will be…",
    of: "error.together",
    min: 0,
    max: 1.2,
    step: 0.01,
  },
  remedy: "Take less noise.",
  claims,
  knownAnswers,

  sweeps: {
    tasks: {
      label: "Error of a task against the number of tasks",
      question: "What do more tasks do?",
      over: "tasks",
      values: ({ most }) => tasksTo(Number(most)),
      seeds: ({ draws }) => Number(draws),
      scalars: SCALARS,
    },
    relatedness: {
      label: "Error against how related the tasks are",
      question: "How related must they be?",
      over: "relatedness",
      values: [0, 0.5, 0.8, 0.9, 0.95, 1],
      by: WITH_MOST,
      seeds: FEW,
      scalars: SCALARS,
      stored: true,
    },
    examples: {
      label: "Error against examples of each task",
      question: "How many examples does sharing save?",
      over: "examples",
      values: [5, 10, 20, 40, 80],
      by: WITH_MOST,
      seeds: FEW,
      scalars: SCALARS,
      stored: true,
    },
  },

  presets: [
    { label: "Unrelated tasks", values: UNRELATED },
    { label: "Unrelated, with room for all", values: ROOM },
    { label: "Alike, but not the same", values: { relatedness: 0.8 } },
    { label: "Ten examples, no weight decay: no gain", values: BARE },
    { label: "Forty examples each", values: { examples: 40 } },
    { label: "A trunk of three units", values: { units: 3 } },
    { label: "Much noise", values: { noise: 1 } },
  ],
  beats: [
    { id: "related", title: "Same directions: the more tasks, the less error", step: "end" },
    { id: "unrelated", title: "Unrelated: the more tasks, the more error", values: UNRELATED, step: "end" },
    { id: "room", title: "Room for all: no gain, no loss", values: ROOM, step: "end" },
  ],

  provenance: {
    talk: ["T56"],
    papers: ["talk2017", "poggio2017", "maurer2016"],
    status: "experiment here",
    limits: [
      "The bound of the review is about finite classes of trunks and heads: on the gap between training and test error, on average over K tasks; it falls with K, by the square root of K at most. This figure measures the error itself, after training, so its ratios are no test of that bound and may be larger than the root.",
      "Tasks, trunk and heads are of our making: the trunk has the tasks’ own form, with ten units for three directions.",
      "The thousand classes of one classifier are not a thousand independent tasks.",
      "Unrelated tasks lose because ten units are too few for all their directions; in a trunk with much room they neither gain nor lose.",
      "Weight decay, decoupled from Adam’s step, is 0.3 for both nets. Of 0, 0.001, 0.03, 0.1, 0.3, 1 and 3 those from 0.1 on did about equally well for a task alone; without any, ten examples are too few for sharing to pay.",
    ],
  },

  training: (values) => ({
    learners: {
      together: { ...styles.together, learner: learnerOf(values, true) },
      alone: { ...styles.alone, learner: learnerOf(values, false) },
    },
    target: "three bends, weighted by each task",
    optimiser: optimiserOf(values),
    schedule: { kind: "constant" },
    batches: { size: values.examples, examples: values.examples, replacement: false },
    loss: "square",
  }),
});
