/**
 * A function with parts, approximated part by part. What each part errs travels up the tree, at most stretched from level
 * to level; and a tree of small tables is measured against one table over all knobs. Nothing is trained.
 */
import { grouped } from "../../../terms/numbers.ts";
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { MOST, PLACES } from "./sizes.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "composition",
  chapter: "approximation",
  title: "Errors in a tree",
  question: "If every part of a function is a little off, how far off is the whole?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "mark",
    question: `Each of ${grouped((1 << parameters.depth.value) - 1)} nodes adds ${parameters.error.value}. How far off is the top?`,
    of: "top",
    min: 0,
    max: 1,
    step: 0.01,
  },
  remedy: "Take a smaller error.",
  claims,
  knownAnswers,
  presets: [
    { label: "Eight knobs", values: { depth: 3 } },
    { label: "Errors of random signs", values: { signs: "random" } },
    { label: "One node on each level", values: { signs: "path" } },
    { label: "Only the lowest tables err", values: { exact: 9 } },
    { label: "Break it: every node doubles", values: { stretch: 2 } },
    { label: "Sixteen knobs, 100,000 numbers", values: { knobs: "16", budget: 100000 } },
    { label: "Creased parts", values: { parts: "creased" } },
    { label: "Break it: shuffle the knobs", values: { order: "shuffled" } },
  ],
  beats: [
    { id: "all", title: "1,023 errors, ten levels", step: "end" },
    { id: "lowest", title: "512 errors side by side: no more than one", values: { exact: 9 }, step: "end" },
    { id: "random", title: "Random signs average out", values: { signs: "random" }, step: "end" },
    { id: "double", title: "Every node doubles: all add up", values: { stretch: 2 }, step: "end" },
  ],
  provenance: {
    talk: ["T13", "T14", "T16", "T17"],
    papers: ["talk2017", "poggio2017"],
    status: "theorem",
    limits: [
      "The theorem is an upper bound, and about what exists: these tables are filled from the function itself. That training finds such parts is another question.",
      "It sets the tree against what is guaranteed for functions of many variables without parts. It does not say that every function with parts is hard for a shallow net; a sum is not.",
      "The bound holds for the largest error anywhere. Mean squares do not travel like this, for a node that errs sends the next one to places where nobody looked.",
      "That errors add up to no more than one for each level needs nodes that do not stretch. The parts behind the tables stretch up to four times; there the bound is far above what is measured.",
      "What a node passes on must lie where the next table was filled. Straight interpolation between values of [-1, 1] stays there by itself; other fits have to be clipped.",
      `Errors of tables are the largest at ${PLACES} places drawn once, not everywhere. They miss a crease the more often the finer the tables are, so slopes of creased parts come out between −0.53 and −0.78, where theory says −½. One table is built up to ${grouped(MOST)} entries; broken lines beyond have the slope that theory gives.`,
      "Rates leave constants out, and these grow with the derivatives of the parts.",
      "Shuffled knobs show only that these tables compute another function. Whether tables or nets that are filled for the wrong wiring can learn is measured in the race.",
    ],
  },
});
