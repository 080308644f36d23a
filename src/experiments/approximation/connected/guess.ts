/** What is asked before a rule has been at work; the truth is counted by joining cells. */
import type { Guess } from "../../types.ts";
import { single } from "./words.ts";

export const guess: Guess = {
  kind: "choice",
  question: "One of the two is a single piece. Which one?",
  choices: [
    { value: "left", label: "the left one" },
    { value: "right", label: "the right one" },
  ],
  under: true,
  truth: single,
};
