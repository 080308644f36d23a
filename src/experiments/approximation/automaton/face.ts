/**
 * One small local rule applied again and again is a deep net whose layers share their weights, at all places and in all
 * layers; and so is a Turing machine for as long as its tape fits. Whether that can be learned is another question.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { MIDDLE, parameters, single } from "./parameters.ts";
import { describe } from "./words.ts";

const middle = single(MIDDLE);

export default defineExperiment({
  id: "automaton",
  chapter: "approximation",
  title: "One rule, again and again",
  question: "Turn one cell over. How much of what follows depends on it?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Take fewer layers.",
  claims,
  knownAnswers,
  presets: [
    { label: "Get one weight of eight wrong", values: { slip: "010" } },
    { label: "Rule 110 from one cell", values: { start: single(46), probe: 47 } },
    { label: "Rule 90: Pascal’s triangle", values: { rule: 90, start: middle } },
    { label: "Rule 30: chance without chance", values: { rule: 30, start: middle } },
    { label: "Rule 184: traffic", values: { rule: 184 } },
    { label: "A busy beaver: six ones", values: { program: "most-ones" } },
    { label: "A busy beaver: 21 steps", values: { program: "most-steps" } },
  ],
  beats: [
    { id: "rule", title: "Rule 110, 31 layers deep", step: "end" },
    {
      id: "pascal",
      title: "Rule 90 from one cell: Pascal’s triangle",
      values: { rule: 90, start: middle },
      step: "end",
    },
    { id: "wrong", title: "One weight of eight wrong", values: { slip: "010" }, step: "end" },
    { id: "beaver", title: "A Turing machine as a net", values: { program: "most-ones" }, step: "end" },
  ],
  provenance: {
    talk: ["T19"],
    papers: ["poggio2017", "wolfram1983", "cook2004", "rado1962", "lin1965"],
    status: "theorem",
    limits: [
      "It shows that a net can be a program. It says nothing about how well or how cheaply other functions can be approximated, and nothing about whether descent would find these weights.",
      "A net of so many layers and places is a finite-state machine that runs for so many steps. A Turing machine needs as much tape and time as it takes.",
      "Beyond the edges all cells are off, also under rules that would turn them on.",
      "That rule 110 can compute whatever can be computed is a theorem (Cook 2004) about endless rows with a prepared beginning. Nothing of it is shown here.",
    ],
  },
});
