/** What the essay says about `fading-noise`, and what is known beforehand. */
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";

const answer = answersBy(read);

export const claims: readonly Claim[] = [
  {
    id: "noise-dies-at-an-exact-fit",
    sentence: "At a weight that fits every example a step by any of them moves nowhere.",
    measure: (summary) => read.median(summary, "spread"),
    at: { weight: 1 },
    atMost: 0.01,
    control: { sentence: "not where labels have errors, so that no weight fits them all", at: { weight: 1, noise: 1 } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  answer(
    "proportional",
    "Without errors the spread is |w − 1| times the standard deviation of x², which is 0.7284 here.",
    { weight: 0.3 },
    "spread",
    0.7 * 0.72843,
    1e-4,
    "the digits given",
  ),
  answer(
    "best",
    "The slope of the loss is 0 at weight 1, whatever the errors.",
    { weight: 1, noise: 1 },
    "slope",
    0,
    1e-12,
    "rounding",
  ),
];
