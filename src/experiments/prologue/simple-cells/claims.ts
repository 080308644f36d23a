/** What the essay says about `simple-cells`, and what is known beforehand. */
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";

const answer = answersBy(read);

export const claims: readonly Claim[] = [
  {
    id: "complex-cells-do-not-mind-where",
    sentence: "A cell that listens to nine simple cells answers at over four times as many places.",
    measure: (summary) => read.median(summary, "complex.width") / read.median(summary, "simple.width"),
    atLeast: 4,
    control: { sentence: "not if it listens to one", at: { cells: 1 } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  answer(
    "aligned",
    "A bar along the middle of its field is what a simple cell answers to by 100 %.",
    { place: 0 },
    "simple",
    1,
    1e-12,
    "rounding",
  ),
  answer(
    "across",
    "A bar at a right angle to the field gives nothing.",
    { angle: 90 },
    "complex",
    0,
    1e-12,
    "rounding",
  ),
  answer(
    "one-deviation-away",
    "At √(0.13² + 0.06²) from the middle the sum crosses zero.",
    { place: Math.sqrt(0.13 * 0.13 + 0.06 * 0.06) },
    "simple",
    0,
    1e-12,
    "rounding",
  ),
];
