/**
 * A net with more weights than data is trained until it passes through every point; the spectrum of its Hessian shows as
 * many flat directions as it has weights to spare. Then it walks along one of them.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { parameters } from "./parameters.ts";
import { beats, presets, provenance } from "./passport.ts";
import { GRID, stepsAFrame, trainingSteps, walkSteps } from "./sizes.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "degenerate-minima",
  chapter: "landscape",
  title: "Degenerate minima",
  question: "A net has more weights than data and fits them all. How much of it is still free to move?",
  parameters,
  outputs: {
    scalars: {
      weights: { label: "Weights", format: "integer" },
      zeros: { label: "Flat directions: eigenvalues that count as zero", format: "integer", ink: "accent" },
      loss: { label: "Loss, mean squared error", format: "scientific", ink: "accent", series: true },
      threshold: { label: "Size below which an eigenvalue counts as zero, relative", format: "scientific" },
      gap: { label: "Gap between held and flat, decades", format: "number" },
      negative: { label: "Negative eigenvalues", format: "integer" },
      interpolates: { label: "Passes through every point (1: yes)", format: "integer" },
      distance: { label: "Distance from the end of training, in weights", format: "number" },
      change: {
        label: "Change of the function over the square (root mean square; labels have deviation 1)",
        format: "number",
        ink: "accent",
        series: true,
      },
      "change.data": { label: "Change of the function on the data (root mean square)", format: "scientific" },
      "walk.loss": { label: "Largest loss on the walk", format: "scientific" },
      "narrow.weights": { label: "Weights of the small net", format: "integer" },
      "narrow.examples": { label: "Points of the small net", format: "integer" },
      "narrow.zeros": { label: "Flat directions of the small net", format: "integer", ink: "plain" },
      "narrow.loss": { label: "Loss of the small net", format: "number", ink: "plain", series: true },
      training: { label: "Steps of training before the walk", format: "integer" },
    },
    fields: {
      "spectrum.wide": { label: "Size of each eigenvalue over the largest", ink: "accent", pool: "median" },
      "spectrum.narrow": { label: "The same, of the small net", ink: "plain", pool: "median" },
      "points.first": { label: "Points, first input", pool: "first" },
      "points.second": { label: "Points, second input", pool: "first" },
      "points.label": { label: "Labels", pool: "first" },
      "surface.before": { label: "The function before the walk", rows: GRID, pool: "first" },
      "surface.after": { label: "The function after the walk", rows: GRID, pool: "first" },
    },
  },
  steps: (values) => trainingSteps(values) + walkSteps(values),
  every: stepsAFrame,
  pace: (values) => 16 * stepsAFrame(values),
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Use tanh units, or fewer points.",
  claims,
  knownAnswers,
  sweeps: {
    examples: {
      label: "Flat directions against points",
      question: "What does every further point take away?",
      over: "examples",
      values: [2, 5, 10, 15, 20, 25],
      scalars: ["zeros", "loss"],
      stored: true,
    },
    width: {
      label: "Flat directions against hidden units",
      question: "What does every further unit add?",
      over: "width",
      values: [4, 6, 8, 10, 12, 15],
      scalars: ["zeros", "weights", "loss"],
    },
  },
  presets,
  beats,
  provenance,
});
