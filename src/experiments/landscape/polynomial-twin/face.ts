/**
 * A ReLU net and its polynomial twin: every ReLU replaced by the polynomial nearest to it on an interval, then both
 * trained from the same weights on the same batches.
 */
import { defineExperiment } from "../../define.ts";
import { CONIC, claims, EXPLODES, knownAnswers, LEAVES, STRAIGHT } from "./claims.ts";
import { everyOf } from "./looks.ts";
import { BATCH, learnerOf, optimiserOf, scheduleOf, styles } from "./nets.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe, verdictOf } from "./words.ts";

/** Runs at each point of a sweep. */
const SWEPT = 4;

export default defineExperiment({
  id: "polynomial-twin",
  chapter: "landscape",
  title: "A polynomial twin",
  question: "A polynomial takes the place of every ReLU. Does the net still learn?",
  parameters,
  outputs,
  brief: { steps: 60 },
  steps: ({ steps }) => steps,
  every: everyOf,
  pace: ({ steps }) => steps / 4,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Does the polynomial net learn as well?",
    choices: [
      { value: "level", label: "as well" },
      { value: "worse", label: "less well" },
      { value: "better", label: "better" },
      { value: "lost", label: "it diverges" },
    ],
    truth: verdictOf,
  },
  remedy: "Take a lower degree, a wider half of the interval, or fewer hidden layers.",
  claims,
  knownAnswers,
  sweeps: {
    degree: {
      label: "Error against degree",
      question: "Which degree is enough?",
      over: "degree",
      values: [1, 2, 3, 4, 6, 8, 10],
      seeds: SWEPT,
      scalars: ["twin.error", "relu.error"],
      stored: true,
    },
    interval: {
      label: "Error against the interval",
      question: "How wide must the interval be?",
      over: "interval",
      values: [1, 2, 3, 4, 5, 8],
      seeds: SWEPT,
      scalars: ["twin.error", "relu.error", "outside"],
    },
  },
  presets: [
    { label: "Parabolas", values: { degree: 2 } },
    { label: "Straight lines", values: STRAIGHT },
    { label: "One layer of parabolas: a conic", values: CONIC },
    { label: "Plain descent, degree six, ±3: it explodes", values: LEAVES },
    { label: "Degree ten, three layers, ±3: out of range at once", values: EXPLODES },
    { label: "A narrow interval: half of the sums outside", values: { interval: 1 } },
  ],
  beats: [
    { id: "start", title: "The same first weights", step: 0 },
    { id: "twins", title: "Degree four: as good as a kink", step: "end" },
    { id: "parabolas", title: "Parabolas do, too", values: { degree: 2 }, step: "end" },
    { id: "explodes", title: "Degree six, fitted on ±3, plain descent: it explodes", values: LEAVES, step: "end" },
  ],
  provenance: {
    talk: ["T30"],
    papers: ["talk2017", "liao2017"],
    status: "experiment here",
    limits: [
      "Points in the plane, 32 units a layer, 600 steps: a small case of what was reported in 2017.",
      "The polynomial is fitted to the ReLU beforehand and does not change. Nothing keeps the sums of the units within the interval, and at the default some lie outside while both nets learn alike. How far out a twin can go and still learn gets less with degree, depth and plain descent.",
      "As good means: as many errors on new examples from the same two moons, to within two in a hundred. Far from all examples the two nets may say different things.",
      "A run counts as diverged when a number is no longer finite. Some that stay finite have been far out and learn little.",
    ],
  },
  training: (settings) => ({
    learners: {
      relu: { ...styles.relu, learner: learnerOf("relu", settings) },
      twin: { ...styles.twin, learner: learnerOf("twin", settings) },
    },
    target: "two half-moons",
    optimiser: optimiserOf(settings),
    schedule: scheduleOf(settings),
    batches: { size: BATCH, examples: settings.examples, replacement: false },
    loss: "logistic",
  }),
});
