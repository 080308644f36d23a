/** What a reader is asked: how much do so few numbers lose? */
import type { ChoiceGuess } from "../../types.ts";
import { read } from "./outputs.ts";

/** What each answer stands for, as a part of the spread. */
const answers = [
  { value: "little", label: "about a quarter of the spread", part: 0.25 },
  { value: "half", label: "about a half", part: 0.5 },
  { value: "all", label: "nearly everything", part: 0.95 },
] as const;

export const guess: ChoiceGuess = {
  kind: "choice",
  question: "Seven hundred numbers instead of a hundred million: how much is lost?",
  choices: answers.map(({ value, label }) => ({ value, label })),
  truth: (summary) => {
    const off = (part: number) => Math.abs(part - read.median(summary, "lost"));
    return answers.reduce(
      (best, answer) => (off(answer.part) < off(best.part) ? answer : best),
      answers[0] as (typeof answers)[number],
    ).value;
  },
};
