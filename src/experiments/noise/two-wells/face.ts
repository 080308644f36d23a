/**
 * A crowd of Langevin walkers in two wells of equal depth and different width, against Boltzmann's law by quadrature:
 * the wide well wins by its volume, and the number of dimensions decides by how much.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "two-wells",
  chapter: "noise",
  title: "Two wells",
  question: "Two wells are equally deep, one is wider. Where does a crowd of random walkers end up?",
  parameters,
  outputs,
  brief: { walkers: 100 },
  steps: ({ potential }) => (potential === "funnel" ? 4000 : 3000),
  every: ({ potential }) => (potential === "funnel" ? 40 : 30),
  pace: ({ potential }) => (potential === "funnel" ? 400 : 300),
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "mark",
    question: "In five dimensions, how many will end in the wide well?",
    of: "share.wide",
    min: 0,
    max: 1,
    step: 0.01,
  },
  remedy: "Take shorter steps, or a lower temperature.",
  claims,
  knownAnswers,

  sweeps: {
    dimension: {
      label: "Share in the wide well against dimensions",
      question: "How does it depend on the dimension?",
      over: "dimension",
      values: [1, 2, 3, 4, 5, 7, 10],
      scalars: ["share.wide", "share.narrow", "share.exact", "share.power"],
      stored: true,
    },
    ratio: {
      label: "Share in the wide well against its width",
      question: "How much wider must it be?",
      over: "ratio",
      values: [1, 1.001, 1.1, 1.25, 1.5, 2, 3],
      scalars: ["share.wide", "share.exact"],
    },
    temperature: {
      label: "Share in the wide well against temperature",
      question: "Does the temperature matter?",
      over: "temperature",
      values: [0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2],
      scalars: ["share.wide", "share.exact", "share.fromStart", "share.fromOpposite"],
      stored: true,
    },
  },

  presets: [
    { label: "Equal wells", values: { ratio: 1 } },
    { label: "One dimension", values: { dimension: 1 } },
    { label: "Ten dimensions", values: { dimension: 10 } },
    { label: "All start in the narrow well", values: { start: "narrow" } },
    { label: "1.001 times wider", values: { ratio: 1.001, dimension: 10 } },
    { label: "Cold: nobody crosses", values: { temperature: 0.3 } },
    { label: "High barrier", values: { barrier: 5, dimension: 1 } },
    { label: "Narrow, but deeper", values: { deeper: 2, dimension: 2 } },
    { label: "Steps too long", values: { rate: 1, dimension: 1 } },
    { label: "Funnel", values: { potential: "funnel", temperature: 0.4, barrier: 1 } },
    {
      label: "The authors’ simulation",
      values: { potential: "authors", temperature: 0.10125, rate: 1, walkers: 2000 },
    },
  ],

  beats: [
    { id: "start", title: "Half of the crowd in each well", step: 0 },
    { id: "equal", title: "Equal wells: half and half", values: { ratio: 1, dimension: 1 }, step: "end" },
    { id: "wider", title: "Twice as wide, one dimension: two to one", values: { dimension: 1 }, step: "end" },
    { id: "higher", title: "Five dimensions: thirty-two to one", values: { dimension: 5 }, step: "end" },
    {
      id: "narrow",
      title: "All begin in the narrow well: they end the same",
      values: { start: "narrow" },
      step: "end",
    },
    {
      id: "deeper",
      title: "Narrow but deeper, two dimensions: depth wins",
      values: { deeper: 2, dimension: 2 },
      step: "end",
    },
    { id: "cold", title: "Cold: a waiting time, not a law", values: { temperature: 0.3 }, step: "end" },
  ],

  provenance: {
    talk: ["T35", "T37"],
    papers: ["talk2017", "basins", "pavliotis2014", "hwang1980", "raginsky2017"],
    status: "experiment here",
    limits: [
      "The odds are a theorem about the stationary law of Langevin’s equation; a crowd reaches it only after waiting times that grow exponentially with barrier over temperature.",
      "“Settled” means that two starts agree; it does not mean that they agree on the law. A step of finite length has a law of its own, which favors the wide well: at the default by less than 0.01, at a step of size 1 by a multiple.",
      "The share in each well is counted by region; at barrier 3 its odds leave the power law by 11 % in ten dimensions, 1,140 to 1 against 1,024 to 1.",
      "Only directions in which two minima differ count. Nothing here says how much the minima of a real network differ, nor that SGD samples Boltzmann’s law.",
      "The potential is two bowls with a soft minimum, not the authors’: theirs has a plateau that holds most of the mass from five dimensions on. It is a setting here.",
      "With the authors’ own step, of size 1, the odds between their wells come out about twice the law’s.",
    ],
  },
});
