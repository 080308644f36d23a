/** A walker before a barrier: how long it waits, by an exact formula and by Kramers' law. */
import { grouped } from "../../../terms/numbers.ts";
import { defineExperiment } from "../../define.ts";
import { nearestByFactor } from "../../nearest.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

/** Answers to choose from. */
const ANSWERS = [
  { value: "three", times: 3 },
  { value: "thirty", times: 30 },
  { value: "thousand", times: 1000 },
] as const;

export default defineExperiment({
  id: "waiting-time",
  chapter: "noise",
  title: "The wait before a barrier",
  question: "How long until a walker gets over?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: "Cooled from 1 to 0.3, how much longer does it wait?",
    choices: ANSWERS.map(({ value, times }) => ({ value, label: `About ${grouped(times)} times` })),
    truth: (summary) => nearestByFactor(ANSWERS, ({ times }) => times, read.median(summary, "longer")).value,
  },
  remedy: "Take a higher temperature.",
  claims,
  knownAnswers,
  presets: [
    { label: "Warm: Kramers’ law is a quarter off", values: { temperature: 1, barrier: 2 } },
    { label: "At half the temperature", values: { temperature: 0.15 } },
    { label: "A barrier of 4", values: { barrier: 4 } },
  ],
  beats: [
    { id: "warm", title: "Warm: a short wait", values: { temperature: 1 } },
    { id: "cold", title: "Cold: it waits and waits" },
  ],
  provenance: {
    talk: ["T34"],
    papers: ["pavliotis2014", "raginsky2017"],
    status: "theorem",
    limits: [
      "One direction, and two bowls of the same shape. In many directions a walker may go around a barrier, or find it with difficulty.",
      "The time is the mean of the first arrival at the other bottom; single walkers differ as much as the mean itself.",
      "Kramers’ law holds where the barrier is high beside the temperature; with little of it the exact line is another.",
    ],
  },
});
