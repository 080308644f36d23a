/** How one author’s theory changed between 2017 and 2025, a sentence at a time, with what others found in between. */
import { defineExperiment } from "../../define.ts";
import { BEGINNING, claims, DIVIDED, GIVEN_UP, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { stops } from "./stops.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "trail",
  chapter: "outlook",
  title: "The trail of a theory",
  question: "What became of the sentences of 2017?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Go to another date.",
  claims,
  knownAnswers,
  presets: [
    { label: "April 2017: the beginning", values: BEGINNING },
    { label: "December 2017: the argument is divided", values: { stop: DIVIDED } },
    { label: "March 2018: flatness is given up as a reason", values: { stop: GIVEN_UP } },
  ],
  beats: [
    { id: "april", title: "April 2017: three sentences", values: BEGINNING },
    { id: "divided", title: "December 2017: the argument is divided", values: { stop: DIVIDED } },
    { id: "given-up", title: "March 2018: flatness does not explain prediction", values: { stop: GIVEN_UP } },
    { id: "now", title: "2025: none of the three stands as it did" },
  ],
  provenance: {
    talk: [],
    papers: [...new Set(stops.flatMap(({ papers }) => papers))],
    status: "contested since",
    limits: [
      "The sentences are ours, one line for each claim; none of them is a quotation.",
      "Of most memos the abstract alone was read. “By report” means that not even that was read for this figure.",
      "Which changes by others are shown is a choice: those that bear on one of the four sentences.",
      "A sentence that is struck out was replaced, which need not mean that it was refuted.",
    ],
  },
});
