/**
 * The noise of gradients that are taken over batches: how wide, how normal, of which shape; where it dies; and where
 * descent with it ends, beside Boltzmann's law.
 */
import { grouped } from "../../../terms/numbers.ts";
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { guess } from "./guess.ts";
import { outputs } from "./outputs.ts";
import { AT_TRUTH, EXAMPLES, parameters } from "./parameters.ts";
import { DRAWS, floorAt, STEPS, TRAINING } from "./sizes.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "gradient-noise",
  chapter: "noise",
  title: "The noise of batches",
  question: "A gradient over a few examples is off. By how much, and is that Langevin’s noise?",
  parameters,
  outputs,
  brief: { batch: 2 },
  steps: () => STEPS,
  every: () => 1,
  pace: () => STEPS / 2,
  motion: () => import("./motion.ts"),
  describe,
  guess,
  remedy: "Take shorter steps.",
  claims,
  knownAnswers,
  presets: [
    { label: "An exact fit: the noise dies", values: { ...AT_TRUTH, noise: 0 } },
    { label: "Next to the best fit of noisy labels", values: AT_TRUTH },
    { label: "One example at a time", values: { batch: 1 } },
    { label: "All examples, none twice", values: { batch: EXAMPLES, drawing: "without" } },
    { label: "Langevin’s noise instead", values: { ...AT_TRUTH, kind: "langevin" } },
    { label: "A net of 241 weights", values: { model: "net" } },
    { label: "The same net, trained", values: { model: "trained", batch: 64 } },
  ],
  beats: [
    { id: "cloud", title: "Batches of four: a cloud", step: "end" },
    { id: "sixteen", title: "Batches of sixteen: half as wide", values: { batch: 16 }, step: "end" },
    { id: "fit", title: "Next to the best fit: the shape of the Hessian", values: AT_TRUTH, step: "end" },
    { id: "exact", title: "At an exact fit: no noise", values: { ...AT_TRUTH, noise: 0 }, step: "end" },
    { id: "one", title: "One example: not a bell curve", values: { batch: 1, model: "net" }, step: "end" },
    { id: "langevin", title: "Langevin’s noise: Boltzmann’s law", values: { kind: "langevin" }, step: "end" },
  ],
  provenance: {
    talk: ["T38", "T58"],
    papers: ["mandt2017", "chaudhari2018", "smith2018"],
    status: "theorem",
    limits: [
      "The plane is a regression in two weights with normal inputs, chosen since all of it can be drawn; its Hessian is the same everywhere.",
      "That the noise has the shape of the Hessian holds at the best fit of a linear model with label noise of one size. In nets it is an approximation at best.",
      "Σ/B is the variance of batches of B drawn with replacement. Without it, Σ/B times (N − B)/(N − 1) of N examples stands in its place, and no law is drawn for the tails.",
      "HC + CH = ηΣ/B is the limit of short steps with noise that does not change with the place. Descents here take steps of finite length with their own noise, and end in a somewhat wider cloud.",
      "Boltzmann’s ellipse is drawn at the mean temperature of the noise, η tr Σ / 4B; the noise of batches has no single one.",
      "A step that is not normal is no objection by itself: the sum of many short steps is nearly normal even for batches of one.",
      `Excess kurtosis is measured on ${grouped(DRAWS * STEPS)} draws: what is below ${floorAt(DRAWS * STEPS).toFixed(2)} cannot be told from zero along one direction.`,
      `The net is small, and is trained by ${TRAINING.steps} steps of Adam; other nets have other tails.`,
    ],
  },
});
