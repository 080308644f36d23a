/** What is said about `more-data`, and what is known about it beforehand. */
import { medianOf, valueWhere } from "../../answers.ts";
import type { Claim, KnownAnswer, Values } from "../../types.ts";
import { read } from "./outputs.ts";

/** A tenth of the labels is wrong. */
export const NOISY: Values = { noise: 0.1 };
/** There is nothing to learn. */
export const COINS: Values = { noise: 0.5 };
/** Four of the hidden units could do it. */
export const WITHIN: Values = { target: "quadrants" };

const found = medianOf(read);

/** Median of the draws at that number of examples. */
const at = (name: "train" | "test", examples: number) => valueWhere(read)(name, "examples", examples);

export const claims: readonly Claim[] = [
  {
    id: "fits-up-to-weights",
    sentence: "With as many examples as weights, the net fits nearly all of them.",
    measure: found("train.weights"),
    atMost: 0.01,
    control: { sentence: "with a tenth of the labels wrong it does not", at: NOISY },
  },
  {
    id: "leaves-zero",
    sentence: "With 3,200 examples, more than one and a half in a hundred are not fitted.",
    measure: found("train.largest"),
    atLeast: 0.016,
    control: { sentence: "where four units could do it, fewer are not", at: WITHIN },
  },
  {
    id: "test-keeps-falling",
    sentence: "From there on to the most examples the test error still falls by a third or more.",
    measure: (summary) => read.median(summary, "test.largest") / read.median(summary, "test.weights"),
    atMost: 0.67,
    control: { sentence: "where coins choose the labels it does not fall", at: COINS },
  },
  {
    id: "wrong-labels-cost",
    sentence: "With a tenth of the labels wrong, the test error with as many examples as weights is above 18 %.",
    measure: found("test.weights"),
    at: NOISY,
    atLeast: 0.18,
    control: { sentence: "with all labels right it is far lower", at: {} },
  },
  {
    id: "wrong-labels-sooner",
    sentence: "With a tenth of the labels wrong, the training error has left zero before as many examples as weights.",
    measure: at("train", 200),
    at: NOISY,
    atLeast: 0.009,
    control: { sentence: "with all labels right 200 examples are fitted", at: {} },
  },
];

const ELSEWHERE = "as far as medians of eight draws differ from another program’s means";

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "coins-cannot-be-foreseen",
    sentence: "Labels chosen by coins are foreseen half the time.",
    at: COINS,
    measure: found("test.largest"),
    expected: 0.5,
    tolerance: 0.03,
    because: "a thousand coins have a deviation of 1.6 %, the median of eight such of 0.7 %",
  },
  {
    id: "coins-few",
    sentence: "The same with ten examples.",
    at: COINS,
    measure: at("test", 10),
    expected: 0.5,
    tolerance: 0.03,
    because: "a thousand coins have a deviation of 1.6 %, the median of eight such of 0.7 %",
  },
  {
    id: "elsewhere-200",
    sentence: "With 200 examples the test error is that of the same net in PyTorch.",
    at: {},
    measure: at("test", 200),
    expected: 0.121,
    tolerance: 0.025,
    because: ELSEWHERE,
  },
  {
    id: "elsewhere-3200",
    sentence: "With 3,200 examples, too.",
    at: {},
    measure: at("test", 3200),
    expected: 0.041,
    tolerance: 0.01,
    because: ELSEWHERE,
  },
  {
    id: "elsewhere-3200-train",
    sentence: "And its training error.",
    at: {},
    measure: at("train", 3200),
    expected: 0.028,
    tolerance: 0.01,
    because: ELSEWHERE,
  },
];
