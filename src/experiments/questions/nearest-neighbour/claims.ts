/** What is said about `nearest-neighbour`, and what is known about it beforehand. */
import { answersBy, medianOf } from "../../answers.ts";
import type { Claim, KnownAnswer, Values } from "../../types.ts";
import { read } from "./outputs.ts";

/** The states in which it breaks. */
export const MANY_INPUTS: Values = { dimension: 20 };
export const APART: Values = { distance: 6 };
export const VOTE: Values = { neighbors: 25 };

/** Where the theorem’s limit is looked for. */
const THOUSAND: Values = { examples: 1000 };

const scalar = medianOf(read);

export const claims: readonly Claim[] = [
  {
    id: "examples-all-right",
    sentence: "Every example is its own nearest neighbor: the error on the examples is zero.",
    measure: scalar("train"),
    atMost: 0.01,
    control: { sentence: "where 25 vote, an example can be outvoted", at: VOTE },
  },
  {
    id: "near-the-limit",
    sentence:
      "With two inputs and a thousand examples the error on new points is within three hundredths of its limit.",
    measure: scalar("toLimit"),
    at: THOUSAND,
    atMost: 0.03,
    control: { sentence: "with twenty inputs it is not", at: { ...THOUSAND, ...MANY_INPUTS } },
  },
  {
    id: "above-the-bound",
    sentence: "With twenty inputs a thousand examples are too few for the bound: the error lies above it.",
    measure: scalar("overBound"),
    at: { ...THOUSAND, ...MANY_INPUTS },
    atLeast: 1.02,
    control: { sentence: "with two inputs it lies below", at: THOUSAND },
  },
  {
    id: "far-from-the-limit",
    sentence:
      "With twenty inputs ten thousand examples are too few: the error lies an eighth above its limit, or more.",
    measure: (summary) => read.median(summary, "test") / read.median(summary, "limit"),
    at: MANY_INPUTS,
    atLeast: 1.125,
    control: { sentence: "with two inputs it does not", at: {} },
  },
  {
    id: "gap-stays",
    sentence: "The error on new points stays at least fifteen hundredths above that on the examples.",
    measure: scalar("gap"),
    atLeast: 0.15,
    control: { sentence: "where the classes hardly overlap, the gap closes", at: APART },
  },
  {
    id: "vote-is-better",
    sentence: "Where 25 neighbors vote, the error comes within a hundredth and a half of the smallest possible.",
    measure: (summary) => read.median(summary, "test") - read.median(summary, "best"),
    at: VOTE,
    atMost: 0.015,
    control: { sentence: "one neighbor alone stays far from it", at: {} },
  },
];

const answer = answersBy(read);
/** What does not depend on the examples. */
const FEW: Values = { examples: 100 };
/** Where the smallest possible error is a tenth: twice the 0.9 quantile of the normal law. */
const TENTH = 2.5631031310892007;

export const knownAnswers: readonly KnownAnswer[] = [
  answer(
    "bound-of-a-tenth",
    "If the smallest possible error is 0.1, one neighbor’s limit is at most 0.18.",
    { ...FEW, distance: TENTH },
    "bound",
    0.18,
    1e-12,
    "quadrature",
  ),
  ...(
    [
      [1, 0.308538, 0.398],
      [2, 0.158655, 0.2248],
      [3, 0.066807, 0.0986],
    ] as const
  ).flatMap(([distance, best, limit]) => [
    answer(
      `best-${distance}`,
      `At distance ${distance} the smallest possible error is the normal law’s tail beyond ${distance / 2}.`,
      { ...FEW, distance },
      "best",
      best,
      5e-7,
      "the table’s last digit",
    ),
    answer(
      `limit-${distance}`,
      `At distance ${distance} one neighbor’s limit, the mean of 2q(1 − q), is ${limit}.`,
      { ...FEW, distance },
      "limit",
      limit,
      5e-5,
      "the last digit known",
    ),
  ]),
  answer(
    "pure-chance",
    "Where both classes are the same crowd, one of two is wrong.",
    { ...FEW, distance: 0 },
    "test",
    0.5,
    0.02,
    "the median of 8 shares of 2,000 has a standard error of 0.005; this is four of them",
  ),
];
