/** What a reader is asked: which of three exact fits does descent end at? */
import type { ChoiceGuess, Summary } from "../../types.ts";
import { placesIn } from "./outputs.ts";

type Point = readonly number[];

const middle = (a: Point, b: Point) => a.map((value, i) => (value + (b[i] ?? 0)) / 2);
const square = (a: Point, b: Point) =>
  a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) * (value - (b[i] ?? 0)), 0);

/** The three, with the letters that they bear in the picture. */
export function candidates(summary: Summary): { value: string; letter: string; at: Point }[] {
  const { nearest, shortest } = placesIn(summary);
  return [
    { value: "start", letter: "A", at: nearest },
    { value: "between", letter: "B", at: middle(nearest, shortest) },
    { value: "zero", letter: "C", at: shortest },
  ];
}

export const guess: ChoiceGuess = {
  kind: "choice",
  question: "Downhill from the start: at which exact fit does it end?",
  choices: [
    { value: "start", label: "A, nearest to the start" },
    { value: "between", label: "B, half way between" },
    { value: "zero", label: "C, nearest to zero" },
  ],
  truth: (summary) => {
    const { end } = placesIn(summary);
    const byDistance = candidates(summary).sort((a, b) => square(a.at, end) - square(b.at, end));
    return byDistance[0]?.value ?? "start";
  },
};
