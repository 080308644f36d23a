/** What a reader is asked: how does the width of the cloud go with the batch? */
import { nearestByFactor } from "../../nearest.ts";
import type { ChoiceGuess } from "../../types.ts";
import { read } from "./outputs.ts";

const WIDTHS = [
  { value: "same", part: 1, label: "about the same" },
  { value: "half", part: 1 / 2, label: "half as wide" },
  { value: "quarter", part: 1 / 4, label: "a quarter as wide" },
  { value: "sixteenth", part: 1 / 16, label: "a sixteenth as wide" },
] as const;

export const guess: ChoiceGuess = {
  kind: "choice",
  question: "Batches four times as large: how wide is the cloud then?",
  choices: WIDTHS.map(({ value, label }) => ({ value, label })),
  truth: (summary) => nearestByFactor(WIDTHS, ({ part }) => part, read.median(summary, "quarter")).value,
};
