/** A trained net whose layers are rescaled: a ReLU net computes the same, and its minimum becomes as sharp as you like. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers, TANH } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe, verdictOf } from "./words.ts";

export default defineExperiment({
  id: "rescaling",
  chapter: "questions",
  title: "Sharp and the same",
  question: "Can a minimum be made sharper without changing what the net computes?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Weights in times ten, out over ten: how much sharper?",
    choices: [
      { value: "same", label: "no sharper" },
      { value: "ten", label: "about ten times" },
      { value: "hundred", label: "about a hundred times" },
    ],
    truth: verdictOf,
  },
  remedy: "Take a smaller factor.",
  claims,
  knownAnswers,
  presets: [
    { label: "As it was trained", values: { alpha: 1 } },
    { label: "Times a hundred", values: { alpha: 100 } },
    { label: "Over a hundred", values: { alpha: 0.01 } },
    { label: "tanh units: the function breaks", values: { ...TANH, alpha: 4 } },
  ],
  beats: [
    { id: "trained", title: "A net that fits", values: { alpha: 1 } },
    { id: "sharp", title: "The same function, far sharper" },
    { id: "tanh", title: "With tanh the function moves", values: TANH },
  ],
  provenance: {
    talk: ["T49"],
    papers: ["dinh2017", "talk2017", "andriushchenko2023"],
    status: "theorem",
    limits: [
      "One input, one hidden layer of twelve units without a bias at the output; the identities hold for every ReLU net.",
      "The start is chosen: the first of those numbered from 1 whose net fits and has no kink within 0.001 of an example, since there is no curvature at a kink. From eight of the first twenty starts, training puts a kink exactly on an example.",
      "The function is the same but for rounding, a few parts in 10¹⁵; at factors that are powers of two, to the last bit.",
      "A direction counts as flat where no output at an example changes, as far as rounding can tell; at an exact fit these are the directions of no curvature.",
      "The measure that stays is blind to this rescaling of whole layers. That of single units moves it, and nothing is said of how well a net predicts.",
      "A minimum that is flat in every direction could not be sharpened; with the square loss and a live unit there is none at an exact fit.",
    ],
  },
});
