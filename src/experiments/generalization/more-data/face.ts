/**
 * A net stays as it is and gets more and more examples: when does it no longer fit them all, and what becomes of its error on new
 * ones? A survey: each number of examples is learned under several draws.
 */
import { defineExperiment } from "../../define.ts";
import { labelTraining } from "../../label-nets.ts";
import { COINS, claims, knownAnswers, NOISY, WITHIN } from "./claims.ts";
import { gather, outputs } from "./outputs.ts";
import { BATCH, examplesFor, INPUTS, parameters } from "./parameters.ts";
import { describe, verdictOf } from "./words.ts";

const SCALARS = ["train.largest", "test.largest", "gap.largest"];

export default defineExperiment({
  id: "more-data",
  chapter: "generalization",
  title: "More data",
  question:
    "A net gets more and more examples. When does it no longer fit them all, and what does it know of new ones?",
  parameters,
  outputs,
  survey: { sweep: "examples", gather },
  brief: { units: 5, steps: 200, draws: 2 },
  steps: ({ steps }) => steps,
  every: ({ steps }) => steps,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Beyond the line, what does the error on new examples do?",
    choices: [
      { value: "jumps", label: "it jumps up" },
      { value: "stops", label: "it stops falling" },
      { value: "falls", label: "it goes on falling" },
    ],
    truth: verdictOf,
  },
  remedy: "Take fewer hidden units.",
  claims,
  knownAnswers,

  sweeps: {
    examples: {
      label: "Errors against examples",
      question: "What do more examples do?",
      over: "examples",
      values: ({ units }) => examplesFor(Number(units)),
      seeds: ({ draws }) => Number(draws),
      scalars: SCALARS,
    },
    noise: {
      label: "Test error against examples, for several shares of wrong labels",
      question: "And with wrong labels?",
      over: "noise",
      values: [0, 0.1, 0.2, 0.3],
      by: { over: "examples", values: [25, 50, 100, 200, 400, 800, 1600, 3200] },
      seeds: 6,
      scalars: ["test.largest"],
      stored: true,
    },
  },

  presets: [
    { label: "A tenth of the labels wrong", values: NOISY },
    { label: "The same, trained five times as long", values: { ...NOISY, steps: 10000 } },
    { label: "Coins choose the labels", values: COINS },
    { label: "Four units could do it: hardly any threshold", values: WITHIN },
    { label: "Twelve units", values: { units: 12 } },
    { label: "Five times the steps", values: { steps: 10000 } },
  ],
  beats: [
    { id: "falls", title: "Beyond what it can fit, test error still falls", step: "end" },
    { id: "noisy", title: "A tenth of the labels wrong", values: NOISY, step: "end" },
    { id: "within", title: "A rule within reach: hardly any threshold", values: WITHIN, step: "end" },
    { id: "coins", title: "Coins: nothing is learned", values: COINS, step: "end" },
  ],

  provenance: {
    talk: ["T41"],
    papers: ["talk2017", "memo67", "nakkiran2020"],
    status: "experiment here",
    limits: [
      "A net with 281 weights and made-up labels; the talk’s had about 10,000 weights and saw photographs. The rule behind the labels is chosen so that the net cannot meet it exactly.",
      "Where the training error leaves zero depends on the steps of training: with five times as many it is at about three times as many examples as weights. That it lies near as many examples as weights after 2,000 steps is no law.",
      "Where the rule lies within reach of the net, all could be fitted, however many; that after 2,000 steps a few in a thousand are not is for want of steps.",
      "Wrong labels are wrong among new examples as well, so that the error there cannot fall below their share.",
      "With a tenth of the labels wrong we saw no peak near as many examples as weights, only a slower fall when the net was trained long. A peak has been seen in larger nets.",
      "Lines are medians of the draws, whiskers their middle half; the error on new examples is measured on a thousand.",
    ],
  },
  training: ({ units, steps, target }) =>
    labelTraining({
      ...{ inputs: INPUTS, units, batch: BATCH, steps, examples: parameters.examples.max },
      target: target === "waves" ? "the sign of a wave and a product" : "the quadrant of two inputs",
    }),
});
