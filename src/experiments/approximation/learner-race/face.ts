/**
 * Five learners of one budget, of weights as a rule, on one target that is a binary tree of functions of two variables: who is
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
    depth: {
      label: "Test error against hidden layers of the dense net",
      question: "How deep should the dense net be?",
      over: "depth",
      values: [1, 2, 3, 4],
      scalars: errors,
    },
  },

  presets: [
    { label: "A target without parts", values: { target: "generic" } },
    { label: "Four variables", values: { dimension: "4" } },
    { label: "Sixteen variables", values: { dimension: "16" } },
    { label: "An eighth of the examples", values: { examples: 500 } },
    { label: "A tree of waves: the wrong tree beats the dense net", values: { target: "waves" } },
    { label: "Squares of sums, written by hand", values: { target: "own" } },
    { label: "Plain sums: wiring cannot matter", values: { target: "own", constituent: "a+b" } },
    { label: "Products, a cousin of parity: nobody learns", values: { target: "own", constituent: "a*b" } },
    {
      label: "Three units in a node: sharing is no help",
      values: { target: "different", budget: "units", parameters: 125 },
    },
    { label: "Sixteen variables, equal units", values: { dimension: "16", budget: "units" } },
    { label: "Four variables, two hidden layers", values: { dimension: "4", depth: 2 } },
    { label: "Maps of variables that meet at the top", values: { up: 8 } },
    { label: "Far too high a rate", values: { rate: 1000 } },
  ],

  beats: [
    { id: "start", title: "Five learners, one size", step: 0 },
    { id: "race", title: "Eight variables: the two right trees lead", step: "end" },
    { id: "four", title: "Four variables: tree and dense net are level", values: { dimension: "4" }, step: "end" },
    { id: "sixteen", title: "Sixteen: the others hardly learn", values: { dimension: "16" }, step: "end" },
    {
      id: "units",
      title: "Equal units: most of the lead of sharing goes",
      values: { dimension: "16", budget: "units" },
      step: "end",
    },
    { id: "waves", title: "Waves: the wrong tree passes the dense net", values: { target: "waves" }, step: "end" },
    { id: "generic", title: "No parts: the shallow net wins", values: { target: "generic" }, step: "end" },
  ],

  provenance: {
    talk: ["T23", "T14", "T15", "T18"],
    papers: ["talk2017", "poggio2017"],
    status: "experiment here",
    limits: [
      "The theorem is about what can be represented, and is an upper bound; this is about what training finds, on one target. It illustrates the theorem, and does not prove it.",
      "The theorem sets the tree against what is guaranteed for a shallow net. It does not separate tree and dense net, for a dense net that is wide enough contains the tree: that ratio shows what these examples and steps find.",
      "In four variables the dense net has three hidden layers and the tree two. Where both have two, the tree is ahead by a sixth over 64 seeds; over eight it is not always.",
      "All parts of the first target are the same function, which favors sharing; and at equal weights a node of the shared tree has more units than one of the tree. At equal units, which for trees are equal operations too, most of its lead goes.",
      "With three units in each node, where two functions take turns, the shared tree is behind: by a seventh over 64 seeds, with middle halves that overlap. Eight seeds show it now and then.",
      "Wrong wiring is worse than none on the first target, and not on every one: on a tree of waves the wrong tree beats the dense net.",
      "Learners differ in depth and in two of weights, units and operations; the third is equal, to within what whole widths allow. Examples seen, and steps, are equal always.",
      "The maps show one plane of the cube and one seed; another plane can order the learners otherwise.",
      "A constituent of your own is shifted and scaled by means and deviations computed from 4,096 pairs a level. Between these it may be rougher than they show.",
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
