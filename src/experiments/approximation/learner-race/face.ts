/**
 * Five learners of the same number of weights on one target that is a binary tree of functions of two variables: who is
 * wired like the target learns it from fewer examples. How that goes with the number of variables depends on the pair:
 * dense net over tree grows, shallow net over tree does not keep growing.
 *
 * One run is one seed: all five are trained on the same examples in the same order, step by step. When one of them
 * diverges the race of that seed is over, and the others' errors at that step stay: a later value would be compared
 * with nothing.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { learnerNames, sized, styles } from "./learners.ts";
import { outputs } from "./outputs.ts";
import { BATCH, parameters } from "./parameters.ts";
import { everyOf, optimiserOf, scheduleOf } from "./settings.ts";
import { describe, standing } from "./words.ts";

const errors = learnerNames.map((name) => `nrmse.${name}`);

export default defineExperiment({
  id: "learner-race",
  chapter: "approximation",
  title: "The learner race",
  question: "Five networks of the same size learn one function. Does it matter how they are wired?",
  parameters,
  outputs,
  brief: { steps: 300, dimension: "4", parameters: 250 },
  steps: ({ steps }) => steps,
  every: everyOf,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "order",
    question: "Which learner will have the smallest error, and which the largest?",
    items: learnerNames.map((name) => ({ value: name, ...styles[name] })),
    truth: standing,
  },
  remedy: "Lower the learning rate.",
  claims,
  knownAnswers,

  sweeps: {
    dimension: {
      label: "Test error against variables",
      question: "What do more variables do?",
      over: "dimension",
      values: ["4", "8", "16"],
      scalars: errors,
      stored: true,
    },
    parameters: {
      label: "Test error against weights",
      question: "What do more weights buy?",
      over: "parameters",
      values: [125, 250, 500, 1000, 2000, 4000],
      scalars: errors,
    },
    examples: {
      label: "Test error against examples",
      question: "How many examples does each need?",
      over: "examples",
      values: [125, 250, 500, 1000, 2000, 4000, 8000],
      scalars: errors,
    },
  },

  presets: [
    { label: "A target without parts", values: { target: "generic" } },
    { label: "Four variables", values: { dimension: "4" } },
    { label: "Sixteen variables", values: { dimension: "16" } },
    { label: "An eighth of the examples", values: { examples: 500 } },
    { label: "Four times the weights", values: { parameters: 4000 } },
    { label: "A tree of waves: the wrong tree beats the dense net", values: { target: "waves" } },
    { label: "Two functions in turn", values: { target: "different" } },
    {
      label: "The same, with three units in a node",
      values: { target: "different", budget: "units", parameters: 125 },
    },
    { label: "Shared tree of equal units, sixteen variables", values: { dimension: "16", budget: "units" } },
    { label: "Far too high a rate", values: { rate: 1000 } },
  ],

  beats: [
    { id: "start", title: "Five learners, one size", step: 0 },
    { id: "race", title: "Eight variables: the two right trees lead", step: "end" },
    { id: "four", title: "Four variables: tree and dense net are level", values: { dimension: "4" }, step: "end" },
    { id: "sixteen", title: "Sixteen: the others are lost", values: { dimension: "16" }, step: "end" },
    { id: "waves", title: "Waves: the wrong tree passes the dense net", values: { target: "waves" }, step: "end" },
    { id: "generic", title: "No parts: the order reverses", values: { target: "generic" }, step: "end" },
  ],

  provenance: {
    talk: ["T23", "T14"],
    papers: ["talk2017", "poggio2017"],
    status: "experiment here",
    limits: [
      "The theorem is about what can be represented, and is an upper bound; this is about what training finds, on one target. It illustrates the theorem, and does not prove it.",
      "The theorem sets the tree against what is guaranteed for a shallow net. It does not separate tree and dense net, for a dense net that is wide enough contains the tree: that ratio shows what these examples and steps find.",
      "In four variables the dense net has three hidden layers and the tree two, so there the tree’s missing advantage is not one at equal depth.",
      "All parts of the target are the same function, which favors sharing; and at equal weights a node of the shared tree has more units than one of the tree. At equal units most of its lead goes; with three units in a node, where two functions take turns, all of it, and in some seeds more.",
      "Wrong wiring is worse than none on the first target, and not on every one: on a tree of waves the wrong tree beats the dense net.",
      "Learners differ in units, depth and operations; only their number of weights is equal, to within what whole widths allow.",
      "The papers’ own targets are not used: there each learner was the best of 200 settings, which no race can show.",
      "Without parts the order reverses, at this size and on random smooth fields; the talk’s claim there is about the worst case.",
    ],
  },

  training: (values) => ({
    learners: Object.fromEntries(
      learnerNames.map((name) => [name, { ...styles[name], learner: sized(name, values).learner }]),
    ),
    target: values.target,
    optimiser: optimiserOf(values),
    schedule: scheduleOf(values),
    batches: { size: BATCH, examples: values.examples, replacement: false },
    loss: "square",
  }),
});
