/** Averages of random numbers: their spread falls with the root of how many numbers each is made of. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";

const short = (value: number) => value.toPrecision(2);

export default defineExperiment({
  id: "few-examples",
  chapter: "questions",
  title: "Few examples",
  question: "How much do averages of random numbers still scatter?",
  parameters,
  outputs,
  brief: { numbers: 20 },
  steps: ({ numbers }) => numbers - 1,
  every: ({ numbers }) => Math.ceil(numbers / 100),
  pace: ({ numbers }) => numbers / 3,
  motion: () => import("./motion.ts"),
  describe: (summary) =>
    `Averages of ${summary.step + 1} numbers scatter by ${short(read.median(summary, "spread"))}; if each number is drawn anew, theory says ${short(read.median(summary, "law"))}.`,
  remedy: "Take fewer numbers.",
  claims,
  knownAnswers,
  presets: [{ label: "The same number again", values: { draws: "same" } }],
  beats: [
    { id: "few", title: "Four numbers: half the spread", values: { numbers: 4 }, step: "end" },
    { id: "many", title: "A hundred numbers: a tenth", step: "end" },
  ],
  provenance: {
    talk: [],
    papers: ["smith2018"],
    status: "theorem",
    limits: ["The numbers are independent and have a finite variance; where they have not, the root is not the law."],
  },
});
