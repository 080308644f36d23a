/** What a reader is asked: what do two equations in three weights leave? */
import type { ChoiceGuess } from "../../types.ts";
import { read } from "./outputs.ts";

/** By their dimension. */
const KINDS = ["points", "a curve", "a surface"] as const;

export const guess: ChoiceGuess = {
  kind: "choice",
  question: "A second equation. What is left?",
  choices: KINDS.map((label, dimension) => ({ value: String(dimension), label })),
  truth: (summary) => String(read.median(summary, "left")),
};
