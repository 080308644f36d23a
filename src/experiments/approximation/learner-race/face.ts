/**
 * Five learners of the same number of weights on one target that is a binary tree of functions of two variables: who is
 * wired like the target learns it, and the more variables the greater is the advantage.
 *
 * One run is one seed: all five are trained on the same examples in the same order, step by step. When one of them
 * diverges the race of that seed is over, and the others' errors at that step stay: a later value would be compared
 * with nothing.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { learnerNames, perLearner, sized, styles } from "./learners.ts";
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
  outputs: {
    scalars: {
      ...perLearner("nrmse", (name) => ({
        label: `Test error, ${styles[name].label}`,
        unit: "of the target’s spread",
        ink: styles[name].ink,
        series: true,
      })),
      ...perLearner("weights", (name) => ({
        label: `Weights, ${styles[name].label}`,
        format: "integer" as const,
        ink: styles[name].ink,
      })),
    },
    fields: {},
  },
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
    { label: "Four variables: no advantage", values: { dimension: "4" } },
    { label: "Sixteen variables", values: { dimension: "16" } },
    { label: "An eighth of the examples", values: { examples: 500 } },
    { label: "Four times the weights", values: { parameters: 4000 } },
    { label: "Two functions in turn", values: { target: "different" } },
    { label: "Far too high a rate", values: { rate: 1000 } },
  ],

  beats: [
    { id: "start", title: "Five learners, one size", step: 0 },
    { id: "race", title: "Eight variables: the tree wins", step: "end" },
    { id: "four", title: "Four variables: no advantage", values: { dimension: "4" }, step: "end" },
    { id: "sixteen", title: "Sixteen: the others are lost", values: { dimension: "16" }, step: "end" },
    { id: "waves", title: "Waves: the wrong tree passes the dense net", values: { target: "waves" }, step: "end" },
    { id: "generic", title: "No parts: the order reverses", values: { target: "generic" }, step: "end" },
  ],

  provenance: {
    talk: ["T23", "T14", "T18"],
    papers: ["talk2017", "poggio2017"],
    status: "experiment here",
    limits: [
      "The theorem is about what can be represented, and is an upper bound; this is about what training finds, on one target. It illustrates the theorem, and does not prove it.",
      "In four variables the tree has no advantage over the dense net.",
      "All parts of the target are the same function, which favors sharing. Yet where two functions take turns the shared tree is not visibly punished either: its spare units serve both.",
      "Learners differ in units, depth and operations; only their number of weights is equal, to within what whole widths allow.",
      "The papers’ own targets are not used: without their search over 200 settings hardly any learner learns them.",
      "Without parts the order reverses, at this size and on random smooth fields; the talk’s claim there is about the worst case.",
    ],
  },

  training: (values) => ({
    learners: Object.fromEntries(
      learnerNames.map((name) => [
        name,
        { ...styles[name], learner: sized(name, Number(values.dimension), values.parameters).learner },
      ]),
    ),
    target: values.target,
    optimiser: optimiserOf(values),
    schedule: scheduleOf(values),
    batches: { size: BATCH, examples: values.examples, replacement: false },
    loss: "square",
  }),
});
