/**
 * Least squares with more weights than examples: the exact fits form a line, and descent ends at the one nearest to its
 * start, since no step has a part along the line. A scaled descent ends elsewhere, and added noise diffuses along it.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { AXES, STEPS } from "./metric.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "minimum-norm",
  chapter: "generalization",
  title: "Invisible directions",
  question: "Many settings of the weights fit the examples exactly. Which of them does descent end at?",
  parameters,
  outputs: {
    scalars: {
      loss: { label: "Loss", format: "scientific" },
      visible: { label: "Distance from the exact fits", ink: "plain", series: true },
      hidden: { label: "Moved along the invisible direction", ink: "accent", series: true },
      "hidden.law": { label: "Free diffusion, √(2Tt)", ink: "law", series: true },
      "hidden.clean": { label: "Moved along the invisible direction, without noise" },
      miss: { label: "Distance from the nearest fit, over that of the start", format: "scientific" },
      error: { label: "Distance from the fit that theory names", format: "scientific" },
      length: { label: "Length of the weights" },
      shortest: { label: "Length of the shortest exact fit", ink: "law" },
      apart: { label: "Distance of the start from the nearest exact fit" },
    },
    fields: {
      path: { label: "Way of the descent: three coordinates", rows: AXES, pool: "first" },
      crowd: { label: "The crowd: three coordinates", rows: AXES, pool: "first" },
      fits: { label: "Two points on the line of exact fits: three coordinates", rows: AXES, pool: "first" },
      places: {
        label: "Start, nearest fit, fit of the method, shortest fit: three coordinates",
        rows: AXES,
        pool: "first",
      },
    },
  },
  steps: () => STEPS,
  every: () => STEPS / 100,
  pace: () => STEPS / 5,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Take shorter steps.",
  claims,
  knownAnswers,
  sweeps: {
    method: {
      label: "Length of the fit, by method",
      question: "Do other methods end elsewhere?",
      over: "method",
      values: ["plain", "single", "momentum", "newton", "scaled"],
      scalars: ["miss", "length", "shortest"],
      stored: true,
    },
    ratio: {
      label: "Distance from the nearest fit against the scaling",
      question: "How much does the scaling matter?",
      over: "ratio",
      values: [1, 2, 3, 4, 6, 8, 10],
      at: { method: "scaled" },
      scalars: ["miss"],
    },
  },
  presets: [
    { label: "Start at zero", values: { first: 0, second: 0, third: 0 } },
    { label: "Scaled descent", values: { method: "scaled" } },
    { label: "Shaken", values: { temperature: 0.05 } },
    { label: "Shaken, with weight decay", values: { temperature: 0.05, decay: 0.5 } },
    { label: "Three weights, one example at a time", values: { weights: "3", method: "single" } },
  ],
  beats: [
    { id: "start", title: "A line of exact fits", step: 0 },
    { id: "nearest", title: "Descent takes the nearest", step: "end" },
    { id: "zero", title: "From zero, the shortest", values: { first: 0, second: 0 }, step: "end" },
    { id: "scaled", title: "Another measure of steps, another fit", values: { method: "scaled" }, step: "end" },
    { id: "shaken", title: "Noise moves where nobody looks", values: { temperature: 0.05 }, step: "end" },
  ],
  provenance: {
    talk: ["T44", "T47"],
    papers: ["hastie2022"],
    status: "theorem",
    limits: [
      "It is a theorem about linear least squares, where the gradient is a combination of the inputs. The memo of June 2017 carried it over to products of weights, and withdrew it in July.",
      "The nearest fit is the shortest one only if the start has no part along the invisible direction, as zero has none.",
      "Which fit is nearest depends on how steps are measured: a scaled descent ends at the one nearest in its own metric.",
      "Two or three weights, so that all of it can be drawn; the proof needs no more.",
      "With the logistic loss there is no end: the weights grow forever, and only their direction settles.",
    ],
  },
});
