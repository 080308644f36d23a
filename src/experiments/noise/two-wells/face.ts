/**
 * A crowd of Langevin walkers in two wells of equal depth and different width, against Boltzmann's law by quadrature:
 * the wide well wins by its volume, and the number of dimensions decides by how much.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "two-wells",
  chapter: "noise",
  title: "Two wells",
  question: "Two wells are equally deep, one is wider. Where does a crowd of random walkers end up?",
  parameters,
  outputs: {
    scalars: {
      "share.wide": { label: "Share in the wide well", format: "percent", ink: "local", series: true },
      "share.exact": { label: "Boltzmann’s law", format: "percent", ink: "law" },
      "share.narrow": { label: "Share in the narrow well", format: "percent", ink: "dense" },
      "share.neither": { label: "Share in neither well", format: "percent", ink: "plain" },
      "neither.exact": { label: "Boltzmann’s law for neither well", format: "percent", ink: "law" },
      "share.power": { label: "Power law, ratio to the dimension", format: "percent", ink: "plain" },
      "share.fromStart": { label: "Wide share, from the chosen start", format: "percent", ink: "local", series: true },
      "share.fromOpposite": {
        label: "Wide share, from the opposite start",
        format: "percent",
        ink: "dense",
        series: true,
      },
      settled: { label: "Two starts agree (1: yes)", format: "integer" },
    },
    fields: {
      "walkers.first": { label: "Walkers, first coordinate", pool: "first" },
      "walkers.second": { label: "Walkers, second coordinate", pool: "first", stored: false },
      "walkers.well": { label: "Well of each walker (0 narrow, 1 wide, 2 neither)", pool: "first" },
      "density.first": { label: "First coordinate", pool: "first" },
      "density.crowd": { label: "Density of the crowd", x: "density.first", ink: "local", pool: "mean" },
      "density.exact": { label: "Boltzmann’s density", x: "density.first", ink: "law", pool: "first" },
      potential: { label: "Potential along the axis", x: "density.first", pool: "first" },
      freeEnergy: { label: "Free energy of the first coordinate", x: "density.first", pool: "first" },
      "odds.dimension": { label: "Dimensions", pool: "first" },
      "odds.law": {
        label: "ln of the odds, leading order in the temperature",
        x: "odds.dimension",
        ink: "law",
        pool: "first",
      },
      "odds.near": { label: "Dimensions", pool: "first" },
      "odds.exact": { label: "ln of the odds, by quadrature", x: "odds.near", ink: "local", pool: "first" },
    },
  },
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
      scalars: ["share.wide", "share.exact", "share.power"],
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
    { label: "The authors’ simulation", values: { potential: "authors", temperature: 0.10125, rate: 1 } },
  ],

  beats: [
    { id: "start", title: "Half of the crowd in each well", step: 0 },
    { id: "equal", title: "Equal wells: half and half", values: { ratio: 1, dimension: 1 }, step: "end" },
    { id: "wider", title: "Twice as wide, one dimension: two to one", values: { dimension: 1 }, step: "end" },
    { id: "higher", title: "Five dimensions: thirty-two to one", values: { dimension: 5 }, step: "end" },
    { id: "narrow", title: "All begin in the narrow well", values: { start: "narrow" }, step: "end" },
    { id: "cold", title: "Cold: a waiting time, not a law", values: { temperature: 0.3 }, step: "end" },
  ],

  provenance: {
    talk: ["T35", "T37"],
    papers: [],
    status: "theorem",
    limits: [
      "The odds are a theorem about the stationary law of Langevin’s equation; a crowd reaches it only after waiting times that grow exponentially with barrier over temperature.",
      "The share in each well is counted by region; at barrier 3 its odds leave the power law by 10 % in ten dimensions.",
      "The scheme’s finite step favors the wide well a little; at the default step by less than 0.01.",
      "Only directions in which two minima differ count. Nothing here says how much the minima of a real network differ, nor that SGD samples Boltzmann’s law.",
      "The potential is two bowls with a soft minimum, not the authors’: theirs has a plateau that holds most of the mass from five dimensions on. It is a setting here.",
    ],
  },
});
