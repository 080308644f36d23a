/** What a reader is asked: how much do so few numbers lose? */
import type { MarkGuess } from "../../types.ts";

export const guess: MarkGuess = {
  kind: "mark",
  question: "Seven hundred numbers instead of a hundred million: how much is lost?",
  of: "lost",
  min: 0,
  max: 1,
  step: 0.01,
};
