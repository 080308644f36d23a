/**
 * Batch and learning rate of a small real net: how sharp the place is where it ends, and how it errs. A survey over the batch, of
 * runs that all have the same rate, and of runs that all have the same rate over batch.
 */
import { defineExperiment } from "../../define.ts";
import { claims, FAST, knownAnswers, SLOW, SLOWER_RATIO } from "./claims.ts";
import { BATCHES, learnerOf, styles } from "./nets.ts";
import { gather, outputs } from "./outputs.ts";
import { EXAMPLES, parameters } from "./parameters.ts";
import { describe, flatterOf } from "./words.ts";

export default defineExperiment({
  id: "batch-size",
  chapter: "questions",
  title: "How large a batch",
  question: "Does a smaller batch end in a flatter place, and does it predict better?",
  parameters,
  outputs,
  survey: { sweep: "batch", gather },
  brief: { draws: 4, time: 10 },
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Let the rate grow with the batch: which ends flatter?",
    choices: [
      { value: "small", label: "small batches" },
      { value: "large", label: "large batches" },
      { value: "level", label: "all about alike" },
    ],
    under: true,
    truth: flatterOf,
  },
  remedy: "Lower the learning rate.",
  claims,
  knownAnswers,
  sweeps: {
    batch: {
      label: "Sharpness and error against the batch",
      question: "What does the batch do?",
      over: "batch",
      values: BATCHES,
      seeds: ({ draws }) => Number(draws),
      scalars: ["rate.top", "ratio.top", "rate.test", "ratio.test"],
    },
  },
  presets: [
    { label: "Four times the rate: most batches diverge", values: FAST },
    { label: "Two fifths of the rate: the batch counts for less", values: SLOW },
    { label: "A quarter of the rate over batch: alike for longer", values: SLOWER_RATIO },
    { label: "Four times the rate over batch: they part early", values: { ratio: 0.02 } },
    { label: "Small first weights: below the edge", values: { start: "small" } },
  ],
  beats: [
    { id: "both", title: "Same rate: small batches end flatter. Rate grown with the batch: they do not", step: "end" },
    { id: "slow", title: "A lower rate: the batch counts for less", values: SLOW, step: "end" },
    { id: "fast", title: "Too long a step: most diverge", values: FAST, step: "end" },
  ],
  provenance: {
    talk: ["T57", "T58"],
    papers: ["talk2017", "keskar2017", "hoffer2017", "goyal2017", "smith2018", "cohen2021", "wu2022"],
    status: "contested since",
    limits: [
      "One net of 225 weights, one target, 128 examples without noise in their labels. Nothing here speaks of large nets on pictures.",
      "Sharpness is the largest eigenvalue of the Hessian of the training error. It changes if weights are rescaled, so it may be compared here, where all runs begin alike, and not from net to net.",
      "Every run has the same learning rate times steps, so that all have as much time. In terms of work they are unequal: at the same rate a batch of all examples sees 128 times as many of them as a batch of one.",
      "The smallest batches do not come to rest: their training error stays higher, at the height of their noise.",
      "A run counts as diverged if it ends with a larger error on its own examples than a net that always says 0. It is counted, and left out of the medians beside it, which are then those of the runs that were spared.",
      "That the flatter ends predict better here does not show that flatness is the cause: batch and rate change both.",
      "With small first weights a batch of all examples ends below the edge within this time; the order of the batches stays.",
    ],
  },
  training: (settings) => ({
    learners: { net: { label: styles.rate.label, ink: styles.rate.ink, learner: learnerOf(settings) } },
    target: "sin 2x₁ + x₂ x₃ of five normal inputs",
    optimiser: { kind: "sgd", rate: settings.rate },
    schedule: { kind: "constant" },
    batches: { size: settings.batch, examples: EXAMPLES, replacement: settings.batch < EXAMPLES },
    loss: "square",
  }),
});
