/**
 * Walkers that slide downhill and are kicked at random: Langevin's equation in steps. In the end the crowd lies on
 * Boltzmann's law, in any landscape that holds it, the reader's own too; if the steps are short and the wait is long.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

const FRAMES = 100;
/** Of a whole run, on the screen. */
const SECONDS = 7;

export default defineExperiment({
  id: "langevin",
  chapter: "noise",
  title: "A crowd settles",
  question: "You draw the valley. Where will the walkers be in the end?",
  parameters,
  outputs,
  steps: ({ steps }) => steps,
  every: ({ steps }) => Math.ceil(steps / FRAMES),
  pace: ({ steps }) => steps / SECONDS,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Take shorter steps: lower the length of a step.",
  claims,
  knownAnswers,
  brief: { steps: 400, walkers: 200 },
  presets: [
    { label: "Steps too long", values: { dt: 0.45 } },
    { label: "Steps that explode", values: { potential: "bowl", dt: 0.55 } },
    { label: "Too cold to cross", values: { temperature: 0.05 } },
    { label: "A bowl", values: { potential: "bowl" } },
    { label: "A ring, in the plane", values: { potential: "ring" } },
    { label: "Three pits, in the plane", values: { potential: "pits" } },
    {
      label: "5,000 walkers in an egg box",
      values: { potential: "typed", formula: "1-cos(3*x)*cos(3*y)", walkers: 5000 },
    },
    {
      label: "The authors’ step, in a bowl",
      values: { potential: "typed", formula: "x^2/2", temperature: 0.10125, dt: 1 },
    },
  ],
  beats: [
    { id: "poured", title: "All at one place", step: 0 },
    { id: "settled", title: "On Boltzmann’s law", step: "end" },
    { id: "cold", title: "Too cold to cross", values: { temperature: 0.05 }, step: "end" },
    { id: "long", title: "Steps too long", values: { dt: 0.45 }, step: "end" },
  ],
  provenance: {
    talk: ["T34"],
    papers: ["pavliotis2014", "hwang1980"],
    status: "theorem",
    limits: [
      "The law is exact in the limit of short steps and long times. What is drawn are steps of a stated length, for a stated time.",
      "Beyond the edges of a drawn landscape stand soft walls of stiffness 4: a law that cannot be normalized is none.",
      "One dimension or two, so that all of it can be seen. In many, waits between valleys can be longer than any run.",
      "A formula may jump, by step, floor or sign. The law sees the jump; walkers feel slopes alone, so they do not. For them floor ends at 64 on either side.",
      "Walkers do not see each other: 1,000 of them are 1,000 independent draws. What chance leaves is the mean distance of as many draws from the law itself, exactly, in bins of 1/8 on a line and squares of 1/2 in the plane.",
      "The law of the steps themselves, and the time in which a start is forgotten, are computed on a line only.",
    ],
  },
});
