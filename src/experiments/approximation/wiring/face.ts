/** A sheet of units: what it costs in wire to join every pair, and what it costs to join neighbors. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

const TIMES = [4, 8, 16, 32] as const;

export default defineExperiment({
  id: "wiring",
  chapter: "approximation",
  title: "The price of wire",
  question: "What does it cost to join every unit to every other?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Double the side. How much more wire joins every pair?",
    choices: TIMES.map((times) => ({ value: String(times), label: `${times} times` })),
    // two to the measured power
    truth: (summary) => {
      const power = read.median(summary, "dense.slope");
      const away = (times: number) => Math.abs(TIMES.indexOf(times as (typeof TIMES)[number]) + 2 - power);
      return String(TIMES.reduce((best, next) => (away(next) < away(best) ? next : best)));
    },
  },
  remedy: "Take a smaller sheet.",
  claims,
  knownAnswers,
  presets: [
    { label: "Six by six", values: { side: 6 } },
    { label: "So small that all are neighbors", values: { side: 3, reach: 3 } },
    { label: "Wires of six spacings", values: { reach: 6, side: 24 } },
  ],
  beats: [
    { id: "double", title: "Twice the side: 32 times the wire for all pairs", values: { side: 24 } },
    { id: "small", title: "So small that all are neighbors", values: { side: 3, reach: 3 } },
  ],
  provenance: {
    talk: ["T27"],
    papers: ["poggio2017", "talk2017"],
    status: "conjecture of 2017",
    limits: [
      "The lengths are geometry, and certain. That brains are wired locally for this reason, and that they find problems interesting which suit such wires, are conjectures.",
      "Wires run straight, and none shares its way with another. Brains bundle theirs, and have some that are long.",
      "That a wire is there says nothing about what is computed: a function that needs a distant pair needs more than one level here.",
    ],
  },
});
