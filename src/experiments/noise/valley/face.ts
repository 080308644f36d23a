/**
 * A pit against a valley that is flat in all directions but one, equally deep: volume puts the crowd into the valley, the
 * more so the more flat directions there are and the colder it is; until the pit is deeper.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

const FRAMES = 80;
/** Of a whole run, on the screen. */
const SECONDS = 6;

export default defineExperiment({
  id: "valley",
  chapter: "noise",
  title: "A valley against a pit",
  question: "A pit and a flat valley are equally deep. Where does a shaken crowd end up?",
  parameters,
  outputs,
  steps: ({ steps }) => steps,
  every: ({ steps }) => Math.ceil(steps / FRAMES),
  pace: ({ steps }) => steps / SECONDS,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "mark",
    question: "In three dimensions, how many will end in the valley?",
    of: "share",
    min: 0,
    max: 1,
    step: 0.01,
  },
  remedy: "Take shorter steps.",
  claims,
  knownAnswers,
  brief: { steps: 500, walkers: 100 },
  sweeps: {
    dimension: {
      label: "Share in the valley against dimensions",
      question: "How does it depend on the dimension?",
      over: "dimension",
      values: [1, 2, 3, 5, 8],
      scalars: ["share", "law"],
      stored: true,
    },
    temperature: {
      label: "Share in the valley against temperature",
      question: "And on the temperature?",
      over: "temperature",
      values: [0.3, 0.5, 0.7, 1, 1.4, 2],
      scalars: ["share", "law", "settled"],
      stored: true,
    },
  },
  presets: [
    {
      label: "A deeper pit, in the cold",
      values: { dimension: 2, deeper: 1, temperature: 0.5, steps: 4000 },
    },
    { label: "The same, in the heat", values: { dimension: 2, deeper: 1, temperature: 2 } },
    { label: "One dimension: nothing is flat", values: { dimension: 1 } },
    { label: "Five dimensions", values: { dimension: 5 } },
    { label: "A valley of no length", values: { length: 0 } },
    { label: "Too cold to cross", values: { temperature: 0.25 } },
    { label: "Steps too long", values: { dt: 1 } },
  ],
  beats: [
    { id: "start", title: "Half in the pit, half in the valley", step: 0 },
    { id: "valley", title: "Three dimensions: the valley has most", step: "end" },
    { id: "one", title: "One dimension: even", values: { dimension: 1 }, step: "end" },
    { id: "five", title: "Five dimensions: nearly all", values: { dimension: 5 }, step: "end" },
    {
      id: "pit",
      title: "A deeper pit wins in the cold",
      values: { dimension: 2, deeper: 1, temperature: 0.5, steps: 4000 },
      step: "end",
    },
  ],
  provenance: {
    talk: ["T36"],
    papers: ["talk2017", "basins", "pavliotis2014"],
    status: "theorem",
    limits: [
      "The odds are a theorem about the stationary law of Langevin’s equation. That descent by batches has this law is not shown here.",
      "The pass between pit and valley is rounded by the temperature, so that the law is an exact mixture of two; a walker near the pass counts for each of them by its probability.",
      "The floor is flat for a stated length, then rises softly. No polynomial has such a floor: a loss that is zero on an open set is zero everywhere. Its valleys of exact fits are curved, and flat only along themselves.",
      "Steps of finite length have a law of their own: at the usual length it differs by about 0.01.",
      "Of more than two coordinates the first two are drawn.",
      "The authors’ own simulation had straight walls and steps as long as its wells are wide. Its settings are not used: such a walk is not at Boltzmann’s law.",
    ],
  },
});
