/** One unit copied: however its outgoing weight is split, the wider net has a critical point with the same error. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "copied-unit",
  chapter: "landscape",
  title: "A unit, copied",
  question: "Where does the wider net stand still?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "At which splits is the gradient zero?",
    choices: [
      { value: "half", label: "Half and half" },
      { value: "between", label: "Any shares of the two" },
      { value: "all", label: "Any shares, also negative ones" },
    ],
    // negative shares are on the line whose largest gradient is measured
    truth: (summary) => (read.median(summary, "line") < 1e-6 ? "all" : "half"),
  },
  remedy: "Take a share between none and all.",
  claims,
  knownAnswers,
  presets: [
    { label: "Moved apart: it goes on", values: { apart: 1.2 } },
    { label: "A copy with no share", values: { split: 0 } },
    { label: "A copy that may turn as it likes", values: { split: 0, apart: 1.5 } },
  ],
  beats: [
    { id: "split", title: "Split: nothing has changed" },
    { id: "negative", title: "A negative share: still nothing", values: { split: -0.4 } },
    { id: "apart", title: "Moved apart: it goes on", values: { apart: 1.2 } },
  ],
  provenance: {
    talk: ["T32"],
    papers: ["talk2017", "fukumizu2000"],
    status: "theorem",
    limits: [
      "One tanh unit with eleven points on two stairs, stopped where Levenberg and Marquardt’s method ends from one written start.",
      "Here the line is made of saddles. Fukumizu and Amari show when part of such a line is made of local minima.",
      "The copies are moved apart in their slopes alone; six other directions are not in the picture.",
    ],
  },
});
