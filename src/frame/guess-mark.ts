/** The mark or the curve of a guess, as the drawing takes it. */
import type { Experiment, Guess, Guessed } from "../experiments/types.ts";
import type { GuessView } from "../ui/guess.ts";
import { distanceInWords, guessedNumber, type Truth } from "./guess-words.ts";

interface Marked {
  readonly experiment: Experiment;
  readonly guess: Guess;
  readonly answer: Guessed | null;
  /** Null while it is kept back. */
  readonly truth: Truth | null;
  readonly move: (to: Guessed) => void;
}

/** Null where a drawing has nothing to show of it. */
export function markOf({ experiment, guess, answer, truth, move }: Marked): GuessView["mark"] {
  if (guess.kind === "mark" && typeof answer === "number") {
    const so = typeof truth === "number" ? truth : null;
    return {
      kind: "mark",
      label: `Your guess: ${guess.question}`,
      value: answer,
      truth: so,
      min: guess.min,
      max: guess.max,
      step: guess.step,
      words: (value) => guessedNumber(experiment, guess, value),
      distance: so === null ? "" : distanceInWords(experiment, guess, answer, so),
      move,
    };
  }
  if (guess.kind === "curve" && Array.isArray(answer))
    return {
      kind: "curve",
      label: `Your guess: ${guess.question}`,
      heights: answer as readonly number[],
      x: guess.x,
      y: guess.y,
      move,
    };
  return guess.kind === "order" && Array.isArray(answer) ? { kind: "order", order: answer.map(String) } : null;
}
