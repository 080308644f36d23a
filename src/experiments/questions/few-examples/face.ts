/**
 * With ten examples or twenty, do more weights still do no harm? A trained net against its width, beside the same net with
 * a solved last layer; and what the graph is worth. A survey over the number of hidden units, under many draws.
 */
import { defineExperiment } from "../../define.ts";
import { claims, HASTY, knownAnswers, TWENTY } from "./claims.ts";
import { graphNames, learnerOf, optimiser } from "./nets.ts";
import { gather, outputs } from "./outputs.ts";
import { parameters, widthsFor } from "./parameters.ts";
import { describe, verdictOf } from "./words.ts";

export default defineExperiment({
  id: "few-examples",
  chapter: "questions",
  title: "Few examples",
  question: "With ten examples only, are more weights than examples still harmless?",
  parameters,
  outputs,
  survey: { sweep: "units", gather },
  brief: { examples: 5, draws: 4, steps: 20 },
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Ten examples, all fitted, and more and more units. The error then?",
    choices: [
      { value: "rises", label: "rises" },
      { value: "level", label: "stays level" },
      { value: "falls", label: "falls" },
    ],
    truth: verdictOf,
  },
  remedy: "Train for more steps.",
  claims,
  knownAnswers,
  sweeps: {
    units: {
      label: "Errors against hidden units",
      question: "What do more units do?",
      over: "units",
      values: ({ examples }) => widthsFor(Number(examples)),
      seeds: ({ draws }) => Number(draws),
      at: { graph: "layer" },
      scalars: ["whole.widest", "train.widest", "last.widest"],
    },
    many: {
      label: "Errors against hidden units, for few and for many examples",
      question: "And with a hundred?",
      over: "examples",
      values: [10, 20, 100],
      by: { over: "units", values: [1, 2, 5, 10, 40, 160, 640] },
      seeds: 12,
      at: { graph: "layer" },
      scalars: ["whole.widest"],
      stored: true,
    },
    graph: {
      label: "Errors of three nets from 250 examples",
      question: "Does the graph matter?",
      over: "graph",
      values: graphNames,
      seeds: 8,
      at: { examples: 250 },
      scalars: ["graph.error"],
      stored: true,
    },
  },
  presets: [
    { label: "Twenty examples", values: TWENTY },
    { label: "Five examples", values: { examples: 5 } },
    { label: "A hundred examples", values: { examples: 100 } },
    { label: "Five steps: it is not flat", values: HASTY },
    { label: "Classes that a line divides", values: { target: "line", ...TWENTY } },
  ],
  beats: [
    { id: "ten", title: "Ten examples: flat, but high", step: "end" },
    { id: "twenty", title: "Twenty: still flat, a little lower", values: TWENTY, step: "end" },
    { id: "hasty", title: "Five steps: not fitted, not flat", values: HASTY, step: "end" },
    { id: "line", title: "An easy question: fewer errors, still flat", values: { target: "line" }, step: "end" },
  ],
  provenance: {
    talk: ["T51"],
    papers: ["talk2017", "peleg2024", "hastie2022", "belkin2019"],
    status: "experiment here",
    limits: [
      "One hidden layer, five inputs, two classes without noise in the labels. With noisy labels more width can do harm.",
      "“Flat” compares ten units with the most: the error changes by less than an eighth of itself. Narrower nets do no better here, which is no law.",
      "The solved last layer is the shortest least-squares fit of the classes on the first layer as it was drawn. With shares of errors its peak is low, since guessing errs on half; in squares it is a hundredfold.",
      "The three nets with different graphs have about a thousand weights each and learn from 250 examples, since from ten nobody learns a function of eight variables. It is that of the race of learners, in half its steps.",
      "That extra depth hurts with few examples is reported in a paper; it was not tried here.",
    ],
  },
  training: ({ units, examples }) => ({
    learners: { net: { label: "one hidden layer", ink: "shallow", learner: learnerOf(units) } },
    target: "two classes",
    optimiser,
    schedule: { kind: "constant" },
    batches: { size: examples, examples, replacement: false },
    loss: "logistic",
  }),
});
