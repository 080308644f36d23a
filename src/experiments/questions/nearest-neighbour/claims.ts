/** What is said about `nearest-neighbour`, and what is known about it beforehand. */
import type { Claim, KnownAnswer } from "../../types.ts";
import { DEVIATION, read } from "./outputs.ts";

export const claims: readonly Claim[] = [
  {
    id: "averages-scatter-less",
    sentence: "Averages of 100 numbers scatter about a tenth as much as single numbers.",
    measure: (summary) => read.median(summary, "gain"),
    // theory says 10, the control 1: half way lies 5.5
    atLeast: 7,
    control: { sentence: "the average of one number taken 100 times scatters as it does", at: { draws: "same" } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [4, 100, 400].map((numbers) => ({
  id: `spread-of-${numbers}`,
  sentence: `Averages of ${numbers} numbers have the deviation of one number over √${numbers}.`,
  at: { numbers },
  measure: (summary) => read.median(summary, "spread") * Math.sqrt(numbers),
  expected: DEVIATION,
  tolerance: 0.06,
  because: "the spread of 200 averages has a sampling error of 5 %, the median of 8 such of 2.2 %; this is 4.7 of them",
}));
