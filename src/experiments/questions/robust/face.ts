/**
 * Least squares whose inputs are noisy. Averaged over the noise it is ridge regression; against the worst noise of a bounded
 * length it is another norm.
 */
import { defineExperiment } from "../../define.ts";
import { COLUMNS, claims, GAIN, knownAnswers, WHOLE } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { isDrawn, parameters } from "./parameters.ts";
import { describe, verdictOf } from "./words.ts";

const MOST_FRAMES = 100;
const SECONDS = 3;

export default defineExperiment({
  id: "robust",
  chapter: "questions",
  title: "Robust weights",
  question: "Weights that must stand noise on the inputs: which are they?",
  parameters,
  outputs,
  brief: { draws: 10 },
  steps: ({ draws, noise }) => (isDrawn(noise) ? draws : 1),
  every: ({ draws }) => Math.ceil(draws / MOST_FRAMES),
  pace: ({ draws }) => draws / SECONDS,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Fitted to noisy copies of the inputs, how long are the weights?",
    choices: [
      { value: "shorter", label: "shorter than without noise" },
      { value: "as", label: "as long, but scattered" },
      { value: "longer", label: "longer" },
    ],
    truth: verdictOf,
  },
  remedy: "Take less noise.",
  claims,
  knownAnswers,
  presets: [
    { label: "The worst noise instead of random noise", values: WHOLE },
    { label: "The worst noise, input by input", values: COLUMNS },
    { label: "Much of the worst noise: nothing is safe", values: { ...WHOLE, sigma: 1 } },
    { label: "A random gain: not ridge", values: GAIN },
    { label: "A single noisy copy", values: { draws: 1 } },
  ],
  beats: [
    { id: "one", title: "One noisy copy", values: { draws: 1 }, step: "end" },
    { id: "many", title: "Many copies: a point of the ridge path", step: "end" },
    { id: "worst", title: "The worst noise: the same path, farther", values: WHOLE, step: "end" },
    { id: "columns", title: "Input by input: a weight falls to zero", values: COLUMNS, step: "end" },
  ],
  provenance: {
    talk: ["T48"],
    papers: ["bishop1995", "elghaoui1997", "xu2009", "xu2010"],
    status: "theorem",
    limits: [
      "Linear regression in two weights, on one table of twelve examples. For a net of several layers no such equality is known.",
      "The ridge penalty is the number of examples times the variance of the noise, and exact only in the mean over all noise.",
      "The worst noise may be as long as random noise is as a rule: the whole table, or each of its columns.",
      "The worst case adds the length of the weights, not its square. The path of the fits is that of ridge regression all the same; it is gone along faster, and it ends.",
      "That robust weights predict well is not shown.",
    ],
  },
});
