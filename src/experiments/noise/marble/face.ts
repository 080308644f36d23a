/** One marble in a bowl, kicked at random: why its kicks must shrink like the root of the step. */
import { defineExperiment } from "../../define.ts";
import { TIME } from "./bowl.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

const FRAMES = 100;
/** Of a whole run, on the screen. */
const SECONDS = 6;
const stepsFor = (dt: number) => Math.floor(TIME / dt + 0.5);

const SHORTER = 100;

export default defineExperiment({
  id: "marble",
  chapter: "noise",
  title: "One marble",
  question: "How hard must you kick it?",
  parameters,
  outputs,
  steps: ({ dt }) => stepsFor(dt),
  every: ({ dt }) => Math.ceil(stepsFor(dt) / FRAMES),
  pace: ({ dt }) => stepsFor(dt) / SECONDS,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: `Steps ${SHORTER} times as short, the same spread: each kick must be…`,
    choices: [1, 10, 100].map((times) => ({
      value: String(times),
      label: times === 1 ? "as it was" : `${times} times smaller`,
    })),
    truth: () => String(Math.sqrt(SHORTER)),
  },
  remedy: "Take shorter steps.",
  claims,
  knownAnswers,
  brief: { dt: 0.4 },
  presets: [
    { label: "Short steps, equal kicks", values: { dt: 0.01, kick: "same" } },
    { label: "Short steps, kicks as short", values: { dt: 0.01, kick: "step" } },
    { label: "Short steps, kicks like the root", values: { dt: 0.01 } },
    { label: "Four times the heat", values: { temperature: 2 } },
  ],
  beats: [
    { id: "rest", title: "At rest", step: 0 },
    { id: "shaken", title: "Shaken", step: "end" },
    { id: "fine", title: "Ten times as many steps, the same spread", values: { dt: 0.01 }, step: "end" },
  ],
  provenance: {
    talk: ["T34"],
    papers: ["pavliotis2014"],
    status: "theorem",
    limits: [
      "In a bowl the spread of steps is known exactly: that of Boltzmann’s law over √(1 − dt/2). So even kicks like the root spread a little more where steps are long.",
      "The marble has no mass: it slides as fast as the bowl is steep, and does not swing.",
    ],
  },
});
