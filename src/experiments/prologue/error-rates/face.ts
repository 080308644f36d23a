/**
 * How much better pedestrian detectors became in twenty years, if the two rates that are quoted for them measured one
 * thing. It is arithmetic; the point is that the headline depends on the units.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

/** Answers to choose from, the largest above as on the axis, and where each begins. */
const sizes = [
  { value: "billion", label: "about a billion times", from: 1.5e8 },
  { value: "millions", label: "about 20 million times", from: 4.5e6 },
  { value: "million", label: "about a million times", from: 1.5e5 },
  { value: "thousands", label: "about 20,000 times", from: 0 },
] as const;

export default defineExperiment({
  id: "error-rates",
  chapter: "prologue",
  title: "A million times better?",
  question: "Ten errors a second in the 1990s, one in 30,000 km since: is that a million times better?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "How many times better is it, at 50 km/h?",
    choices: sizes.map(({ value, label }) => ({ value, label })),
    truth: (summary) => sizes.find(({ from }) => read.median(summary, "factor") >= from)?.value ?? "thousands",
  },
  remedy: "Take a shorter way.",
  claims,
  knownAnswers,
  presets: [
    { label: "Make the million true", values: { distance: 1389 } },
    { label: "30 km, as the retelling of 2018 prints it", values: { distance: 30 } },
    { label: "On a motorway", values: { speed: 130 } },
  ],
  beats: [
    { id: "city", title: "At 50 km/h: 22 million times" },
    { id: "true", title: "What would make the million true", values: { distance: 1389 } },
    { id: "motorway", title: "On a motorway: another number", values: { speed: 130 } },
  ],
  provenance: {
    talk: ["T4"],
    papers: ["talk2017"],
    status: "experiment here",
    limits: [
      "The two rates are of different tasks, with different sensors and different ideas of what an error is.",
      "Both rates are taken from the talk as it was given; neither was measured here.",
    ],
  },
});
