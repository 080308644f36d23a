/** What is asked before the layer is shown; the truth is the count of the layer that was checked on every input. */
import type { Guess } from "../../types.ts";
import { read } from "./outputs.ts";

export const guess: Guess = {
  kind: "choice",
  question: "How many ReLUs in one layer will do?",
  choices: [
    { value: "8", label: "8, one for each bit" },
    { value: "28", label: "28, one for each pair of bits" },
    { value: "128", label: "128, one for each odd pattern" },
    { value: "none", label: "no number will do: it takes depth" },
  ],
  truth: (summary) => (read.median(summary, "wrong.relus") === 0 ? String(read.median(summary, "relus")) : "none"),
};
