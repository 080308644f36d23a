/**
 * One function of eight variables by seven tables of two: a tree that is wired like the function needs little, and two
 * wires in each other's place cost much. The function is the compositional target of the learner race.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { guess } from "./guess.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "eight-knobs",
  chapter: "approximation",
  title: "Eight knobs, one number",
  question: "Can seven small tables stand for one of a hundred million numbers?",
  parameters,
  outputs,
  chance: false,
  // the tables of a wiring that is new are filled first
  afar: true,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess,
  remedy: "Put the wires right.",
  claims,
  knownAnswers,
  sweeps: {
    swap: {
      label: "Lost, by the knobs that are swapped",
      question: "Which swap costs most?",
      over: "swap",
      values: parameters.swap.choices.map(({ value }) => value),
      at: { wiring: "swapped" },
      scalars: ["lost", "lost.one"],
      stored: true,
    },
  },
  presets: [
    { label: "Knobs 4 and 5 swapped", values: { wiring: "swapped", swap: "far" } },
    { label: "Two of one pair swapped", values: { wiring: "swapped", swap: "pair" } },
    { label: "All shuffled, as in the race", values: { wiring: "shuffled" } },
  ],
  beats: [
    { id: "right", title: "Seven tables, wired like the function" },
    { id: "pair", title: "Two knobs of one pair change places", values: { wiring: "swapped", swap: "pair" } },
    { id: "near", title: "Two knobs of neighboring pairs", values: { wiring: "swapped", swap: "near" } },
    { id: "far", title: "Two knobs of the two halves", values: { wiring: "swapped", swap: "far" } },
    { id: "shuffled", title: "All shuffled: the wrong tree of the race", values: { wiring: "shuffled" } },
  ],
  provenance: {
    talk: ["T13", "T16", "T17"],
    papers: ["talk2017", "poggio2017"],
    status: "experiment here",
    limits: [
      "The tables are filled from below, by grouping entries that act alike (k-means). For wrong wirings a better search may lose a little less.",
      "That wrong tables lose no more is a property of this function: eight separate tables, one a knob, added up, would already keep 30 % of its variance.",
      "A table passes on one of ten values. With more values, or with several numbers at once, as the nodes of the race pass them, a wrong tree loses less.",
      "What is lost is a root mean square over the cube, as in the race. The theorem is about the largest error.",
      "Nobody trains here: the tables are filled from the function itself, at as many places as they need.",
    ],
  },
});
