/**
 * The same net on the same examples, with true labels and with labels from coins: how many can it fit, and what does it know of
 * new ones? A survey over the number of examples. Beside it one layer of weights, of which Cover's count is known.
 */
import { defineExperiment } from "../../define.ts";
import { labelTraining } from "../../label-nets.ts";
import { claims, knownAnswers, LAYER, LONG, SHORT, TRUE } from "./claims.ts";
import { gather, outputs } from "./outputs.ts";
import {
  BATCH,
  examplesFor,
  examplesForLayer,
  INPUTS,
  LABELINGS,
  parameters,
  type Settings,
  usualNet,
} from "./parameters.ts";
import { describe, verdictOf } from "./words.ts";

const stepsOf = ({ learner, steps }: Pick<Settings, "learner" | "steps">) => (learner === "net" ? steps : LABELINGS);

export default defineExperiment({
  id: "random-labels",
  chapter: "generalization",
  title: "Random labels",
  question: "Coins choose the labels. Can the same net still fit all examples, and what does it then know of new ones?",
  parameters,
  outputs,
  survey: { sweep: "examples", gather },
  brief: { units: 5, steps: 200, draws: 2 },
  steps: stepsOf,
  every: stepsOf,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Coins choose the labels. How many examples can the net fit?",
    choices: [
      { value: "few", label: "hardly any" },
      { value: "weights", label: "about as many as it has weights" },
      { value: "all", label: "all 3,200" },
    ],
    truth: verdictOf,
  },
  remedy: "Take fewer hidden units.",
  claims,
  knownAnswers,

  sweeps: {
    examples: {
      label: "Errors against examples, with true labels and with labels from coins",
      question: "What do more examples do?",
      over: "examples",
      values: (values) => examplesFor(values as Settings),
      seeds: ({ draws }) => Number(draws),
      scalars: ["train", "test", "true.train", "true.test", "met"],
    },
    layer: {
      label: "Share of labelings that one layer of weights meets, against examples",
      question: "And one layer of weights?",
      over: "examples",
      values: ({ weights }) => examplesForLayer(Number(weights)),
      at: { ...usualNet, ...LAYER },
      seeds: 2,
      scalars: ["met"],
      stored: true,
    },
    steps: {
      label: "Training error against examples, for few and for many steps",
      question: "After how many steps?",
      over: "steps",
      values: [500, 2000, 8000],
      by: { over: "examples", values: [100, 200, 400, 600, 800, 1200] },
      seeds: 2,
      scalars: ["train"],
      stored: true,
    },
  },

  presets: [
    { label: "True labels", values: TRUE },
    { label: "Half of the labels from coins", values: { random: 0.5 } },
    { label: "A sixth of the steps", values: SHORT },
    { label: "Four times the steps", values: LONG },
    { label: "Ten units", values: { units: 10 } },
    { label: "One layer of weights: Cover’s count", values: LAYER },
  ],
  beats: [
    { id: "coins", title: "Labels from coins are fitted, and nothing is foreseen", step: "end" },
    { id: "half", title: "Half of the labels from coins", values: { random: 0.5 }, step: "end" },
    { id: "short", title: "Fewer steps: fewer fitted", values: SHORT, step: "end" },
    { id: "long", title: "More steps: beyond as many as weights", values: LONG, step: "end" },
    { id: "cover", title: "One layer: Cover’s count", values: LAYER, step: "end" },
  ],

  provenance: {
    talk: ["T42"],
    papers: ["talk2017", "zhang2017", "cover1965"],
    status: "experiment here",
    limits: [
      "A net with 481 weights, two labels, made-up inputs. The talk spoke of photographs with ten labels, where guessing is wrong nine times in ten; here it is wrong half the time.",
      "How many random labels are fitted depends on the steps of training. After 3,000 it is about as many as weights; after 500 about a fifth of that, after 12,000 half as many again. What the best weights could do is not known here.",
      "Labels from coins stand among the new examples too, so that the error there cannot fall below half their share.",
      "For one layer of weights nothing is trained: it is decided exactly whether any weights meet all labels, for inputs in general position. The bias counts as a weight.",
      "A net and one layer share the axis, examples for each weight, but a net’s weights are not one layer’s: no count like Cover’s is known for it.",
      "Lines are medians of the draws, whiskers their middle half; the error on new examples is measured on a thousand.",
    ],
  },
  training: ({ learner, units, steps }) => {
    const training = labelTraining({
      ...{ inputs: INPUTS, units, batch: BATCH, steps, examples: parameters.examples.max },
      target: "labels of which a share comes from coins",
    });
    // of one layer of weights nothing is trained
    return learner === "net" ? training : { ...training, learners: {} };
  },
});
