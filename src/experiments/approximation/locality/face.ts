/**
 * Four learners recognize pictures: shallow, dense, local, convolutional; with pixels as they are, half of them inverted,
 * and shuffled, always the same way in all pictures. A shuffle leaves dense nets what they had and takes locality from
 * the local ones; inverting takes from the convolution alone that all places are alike.
 *
 * One run is one seed: its own pictures, shuffle and first weights; learners meet the same batches.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { learnerNames, learnerOf, styles } from "./learners.ts";
import { outputs } from "./outputs.ts";
import { BATCH, parameters } from "./parameters.ts";
import { everyOf, optimiserOf, scheduleOf, stepsOf } from "./settings.ts";
import { GARMENTS, PHOTOGRAPHS } from "./tasks.ts";
import { describe, losersIn } from "./words.ts";

export default defineExperiment({
  id: "locality",
  chapter: "approximation",
  title: "Locality",
  question: "Four nets learn to recognize pictures. What if every picture’s pixels are shuffled, all in the same way?",
  parameters,
  outputs,
  brief: { examples: 100, epochs: 5 },
  steps: stepsOf,
  every: everyOf,
  pace: (values) => stepsOf(values) / 4,
  data: ({ task }) => (task === "fashion" ? [GARMENTS] : task === "cifar" ? [PHOTOGRAPHS] : []),
  files: {
    name: PHOTOGRAPHS,
    label: "CIFAR-10 files",
    help: "Wanted are data_batch_1.bin and others of the binary version, unpacked from cifar-10-binary.tar.gz of www.cs.toronto.edu/~kriz/cifar.html.",
    accept: ".bin",
    at: { task: "cifar" },
    reading: () => import("./cifar-files.ts"),
  },
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Shuffle every picture’s pixels, all the same way. Who suffers?",
    choices: [
      { value: "dense", label: "shallow and dense net" },
      { value: "local", label: "local net and convolution" },
      { value: "all", label: "all four" },
      { value: "none", label: "none of them" },
    ],
    truth: (summary) => {
      const losers = losersIn(summary, "shuffled");
      if (losers.length === 0) return "none";
      if (losers.every((name) => name === "local" || name === "conv")) return "local";
      return losers.every((name) => name === "shallow" || name === "dense") ? "dense" : "all";
    },
  },
  remedy: "Lower the learning rate.",
  claims,
  knownAnswers,

  sweeps: {
    examples: {
      label: "Recognized, against examples",
      question: "How many examples does each need?",
      over: "examples",
      values: [100, 250, 500, 1000, 2000],
      scalars: learnerNames.map((name) => `accuracy.${name}`),
    },
    garments: {
      label: "Garments recognized, where they stand in the middle and where they are moved about",
      question: "And real pictures?",
      over: "translation",
      values: ["0", "1"],
      at: { task: "fashion", shuffle: "0", examples: 500 },
      seeds: 4,
      scalars: learnerNames.map((name) => `accuracy.${name}`),
      stored: true,
    },
  },

  presets: [
    { label: "The pattern is moved about: sharing pays", values: { translation: "1", examples: 1000 } },
    { label: "Garments, 500 of them: nobody gains much", values: { task: "fashion" } },
    { label: "Garments moved about: sharing gains a little", values: { task: "fashion", translation: "1" } },
    { label: "Little noise, many pictures: the dense nets catch up", values: { noise: 0.5, examples: 2000 } },
    { label: "A hundred pictures: nobody learns it", values: { examples: 100 } },
    { label: "Two quarters covered: one in two is the most", values: { hidden: "2", noise: 0 } },
    { label: "Nothing to see: one in eight", values: { hidden: "4" } },
    { label: "Another shuffle for each picture", values: { shuffle: "1", alike: "each" } },
    { label: "Far too high a rate", values: { rate: 10 } },
  ],

  beats: [
    { id: "start", title: "Four nets, 500 pictures", step: 0 },
    { id: "run", title: "In place: the local ones recognize nine in ten", step: "end" },
    { id: "shuffle", title: "Shuffled: they fall below the dense ones", values: { shuffle: "1" }, step: "end" },
    {
      id: "invert",
      title: "Inverted: sharing breaks, locality does not",
      values: { shuffle: "inverted" },
      step: "end",
    },
    {
      id: "each",
      title: "Each shuffled in its own way: all four guess",
      values: { shuffle: "1", alike: "each" },
      step: "end",
    },
    {
      id: "translate",
      title: "Moved about: sharing leads, 7 in 10 against 5",
      values: { translation: "1", examples: 1000 },
      step: "end",
    },
  ],

  provenance: {
    talk: ["T15", "T22"],
    papers: ["talk2017", "poggio2017", "malach2021", "xiao2017", "krizhevsky2009"],
    status: "experiment here",
    limits: [
      "These pictures are made so that locality can win: what matters lies in cells of 4 x 4 pixels, and the nets’ windows lie on these very cells. Moving the pattern about takes that match away.",
      "The talk showed photographs, CIFAR-10. On the real pictures at hand, garments of Fashion-MNIST, locality alone gains nothing: where garments stand in the middle all four nets are about level, and where they are moved about only the convolution gains a few points.",
      "Who brings the files of CIFAR-10 runs the talk’s question on its own photographs, but not the talk’s nets: those saw 32 x 32 pixels in color and 50,000 pictures, these see 16 x 16 means of two by two pixels and three colors and at most 4,000, and recognize far fewer. Nothing was tuned on photographs: nets and rate are those for garments, and the reading of files was tried on files that tests write.",
      "The nets differ in units, depth and weights, as they did in the talk; the two with fewest weights win here, and lose when the pixels are shuffled.",
      "Local net and convolution have the same wiring, and both have the right one: this is about which graph a net is given, not about finding it.",
      "While a run goes on nets are tested on 500 of the test pictures, and at the end on all: 2,000 of stripes, drawn anew for each seed, and of garments or photographs 1,000, the same for all seeds.",
      "Nets for garments and photographs are larger than those for stripes, as tried out beforehand: their windows of 3 x 3 overlap, and the largest of 2 x 2 values is passed on. The graphs are drawn for stripes.",
      "The garments are a part of Fashion-MNIST, made smaller: © 2017 Zalando SE, MIT license.",
      "From as few examples the convolution gets stuck in some seeds; the bands show it.",
    ],
  },

  training: (values) => ({
    learners: Object.fromEntries(
      learnerNames.map((name) => [name, { ...styles[name], learner: learnerOf(name, values.task) }]),
    ),
    target: values.task,
    optimiser: optimiserOf(values),
    schedule: scheduleOf(values),
    batches: { size: BATCH, examples: values.examples, replacement: false },
    loss: "crossEntropy",
  }),
});
