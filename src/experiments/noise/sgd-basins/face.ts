/**
 * Who ends in which basin: descent, SGD and Langevin's equation, begun alike on one loss with a sharp and a flat minimum of
 * equal depth. The noise of the batches is constant and alike in all directions by construction, so SGD is Langevin's equation.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { BATCHES, RATES } from "./grid.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe, whoLeaves } from "./words.ts";

export default defineExperiment({
  id: "sgd-basins",
  chapter: "noise",
  title: "Who ends in the flat basin",
  question:
    "Descent, SGD and Langevin’s equation begin alike, half in a sharp basin, half in a flat one. Who ends where?",
  parameters,
  outputs,
  brief: { runs: 100 },
  steps: () => 1500,
  every: () => 50,
  pace: () => 200,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Half start in each basin. Who leaves the sharp one?",
    choices: [
      { value: "sgd", label: "mostly SGD" },
      { value: "langevin", label: "mostly Langevin" },
      { value: "noisy", label: "these two alike, not descent" },
      { value: "all", label: "all three alike" },
    ],
    truth: whoLeaves,
  },
  remedy: "Lower the learning rate.",
  claims,
  knownAnswers,

  sweeps: {
    batch: {
      label: "Share in the flat basin against batch",
      question: "How large may the batch be?",
      over: "batch",
      values: [1, 2, ...BATCHES],
      seeds: 2,
      scalars: ["flat.sgd", "flat.langevin", "flat.boltzmann"],
      stored: true,
    },
    map: {
      label: "Share in the flat basin against batch and rate",
      question: "And at other rates and batches?",
      over: "rate",
      values: RATES,
      by: { over: "batch", values: BATCHES },
      at: { runs: 100 },
      seeds: 1,
      scalars: ["flat.sgd", "flat.gd"],
      stored: true,
    },
  },

  presets: [
    { label: "Batches of 64: stuck like descent", values: { batch: 64 } },
    { label: "Twice the batch, twice the rate", values: { batch: 32, rate: 0.2 } },
    { label: "One dimension: two to one", values: { dimension: 1, batch: 8 } },
    { label: "Equal basins", values: { ratio: 1, batch: 8 } },
    { label: "Langevin half as hot", values: { heat: 0.5 } },
    { label: "Steps too long for the sharp basin", values: { rate: 2.5, batch: 256 } },
    { label: "One example at a time: too hot for either", values: { batch: 1 } },
  ],

  beats: [
    { id: "start", title: "Half in each basin, for all three", step: 0 },
    { id: "sgd", title: "Batches of 16: SGD ends flat, and so does Langevin", step: "end" },
    { id: "gd", title: "Batches of 64: SGD stays, as descent does", values: { batch: 64 }, step: "end" },
    {
      id: "langevin",
      title: "Twice the batch at twice the rate: the same heat",
      values: { batch: 32, rate: 0.2 },
      step: "end",
    },
    { id: "equal", title: "Equal basins: half and half", values: { ratio: 1, batch: 8 }, step: "end" },
    { id: "small", title: "Batches of 4: hot, and on Boltzmann’s share", values: { batch: 4 }, step: "end" },
    {
      id: "edge",
      title: "A step too long: descent leaves, without noise",
      values: { rate: 2.5, batch: 256 },
      step: "end",
    },
  ],

  provenance: {
    talk: ["T33", "T57", "T58"],
    papers: [
      "talk2017",
      "theory2b",
      "hochreiter1997",
      "keskar2017",
      "smith2018",
      "mandt2017",
      "chaudhari2018",
      "xie2021",
      "cohen2021",
    ],
    status: "experiment here",
    limits: [
      "The noise is constant and alike in all directions because every example adds the same tilt everywhere: SGD is Langevin’s equation here by construction, and the agreement is a check, not a discovery.",
      "In a real net the noise depends on the place, differs by direction, and vanishes where every example is fitted exactly; there SGD and Langevin’s equation part, and nothing here speaks of that.",
      "The tilts are normal numbers, so even a batch of one is Gaussian here, unlike in a net; what its skew would do is not tested.",
      "1,500 steps at any rate: a shorter step has had less time. Where SGD has not settled its share tells of a waiting time, not of a law.",
      "Runs begin near the bottoms, half in each basin, scattered as at temperature 0.1; a start chosen to be fair, not one that training chooses.",
      "Batches are drawn with replacement, so that also a batch of 256 out of 256 keeps some noise; descent takes all examples once.",
      "Basins are counted by region. When it is hot, “flat” is all that lies outside a ball around the sharp minimum, and its share says little about the minima.",
      "A step of finite length favors the flat basin by itself: at rate 0.1 by about 0.01 of the runs, with longer steps by more.",
      "Both minima are equally deep. That flat minima are global ones, or that they predict better, is not shown here.",
      "The sharpness of a real net against its batch is not part of this figure.",
    ],
  },
});
