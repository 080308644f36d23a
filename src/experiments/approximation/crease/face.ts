/**
 * One function, kept in two ways: as a sheet over two variables, or as a smooth polynomial of two and then a corner of one.
 * The second uses that each stage is either smooth or of low dimension.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

/** What is left of an error when the numbers are multiplied by so many. */
const MORE = 4;
const LEFT = [
  { value: "sixteenth", label: "a sixteenth", part: 2 },
  { value: "quarter", label: "a quarter", part: 1 },
  { value: "half", label: "one half", part: 1 / 2 },
] as const;

export default defineExperiment({
  id: "crease",
  chapter: "approximation",
  title: "A fold in two stages",
  question: "What does a crease cost, kept flat or made in two stages?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "choice",
    question: `With ${MORE} times the numbers, the sheet’s error falls to about…`,
    choices: LEFT.map(({ value, label }) => ({ value, label })),
    // four to the power of the slope, which is minus one half for one half
    truth: (summary) => {
      const away = (part: number) => Math.abs(part + read.median(summary, "sheet.slope"));
      return LEFT.reduce((best, next) => (away(next.part) < away(best.part) ? next : best), LEFT[0]).value;
    },
  },
  remedy: "Keep fewer numbers.",
  claims,
  knownAnswers,
  presets: [
    { label: "Creases on the lines of the mesh", values: { angle: 45 } },
    { label: "One of two creases on a diagonal", values: { angle: 0 } },
    { label: "A thousand numbers", values: { numbers: 1000 } },
  ],
  beats: [
    { id: "diagonal", title: "At a hundred numbers the fold is far closer" },
    { id: "along", title: "Creases along the mesh: the sheet catches up", values: { angle: 45 } },
  ],
  provenance: {
    talk: ["T21"],
    papers: ["poggio2017", "talk2017"],
    status: "experiment here",
    limits: [
      "How near a crease lies to corners of the mesh scatters: from 0 to 40 degrees the sheet’s slope lies between −0.40 and −0.57, where theory says −½.",
      "The stages are given here. That a network finds them when it is trained is another question.",
      "A mesh that looks for the creases, with triangles of its own choosing, would do better than this one; a regular mesh is lucky at 45 degrees.",
      "The knots of the fold stand in even number, so that none lies on the corner: there the fold would be exact.",
      "The paper’s rate for the composed function is an upper bound; on this function both rates are measured.",
    ],
  },
});
