/** What the essay says about `many-directions`, and what is known beforehand. */
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";

const answer = answersBy(read);

export const claims: readonly Claim[] = [
  {
    id: "a-little-room-is-everything",
    sentence: "With a thousandth more width in each of 300,000 directions the odds are beyond 10¹⁰⁰ to 1.",
    measure: (summary) => read.median(summary, "power"),
    atLeast: 100,
    control: { sentence: "wells of equal width share the walkers evenly", at: { ratio: 1 } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  answer("two-to-one", "ln 2 / ln 1.001 is 693.49 directions.", {}, "doubling", 693.49, 0.005, "the digits given"),
  answer(
    "talk",
    "300,000 ln 1.001 is 299.850, a power of ten of 130.223.",
    {},
    "power",
    130.2232,
    0.0005,
    "the digits given",
  ),
  answer(
    "five",
    "Twice the width in five directions holds 32 of 33 walkers.",
    { ratio: 2, directions: 5 },
    "share",
    32 / 33,
    1e-12,
    "rounding",
  ),
];
