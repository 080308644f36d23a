/** What the essay says about `tensor-ranks`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

type Name = Parameters<typeof read.median>[1];
const of = (name: Name) => (summary: Summary) => read.median(summary, name);

export const claims: readonly Claim[] = [
  {
    id: "few-across-the-tree",
    sentence: "Cut as its tree is, the function has few terms.",
    measure: of("right"),
    at: {},
    atMost: 8,
    control: {
      sentence: "waves without a tree have about twice as many, though they are as smooth",
      at: { content: "field" },
    },
  },
  {
    id: "many-across-the-other",
    sentence: "The other cut has several times as many terms as the tree’s.",
    measure: of("ratio"),
    at: {},
    atLeast: 4,
    control: { sentence: "where there is no tree, both have alike", at: { content: "field" } },
  },
  {
    id: "smooth-is-cheap-too",
    sentence: "Smooth waves without a tree have few terms as well, whichever the cut.",
    measure: of("wrong"),
    at: { content: "field" },
    atMost: 20,
    control: { sentence: "noise has nearly all", at: { content: "noise" } },
  },
];

const whole = "a whole number";
const answer = (
  id: string,
  sentence: string,
  at: Values,
  name: Name,
  expected: number,
  tolerance = 0,
  because = whole,
): KnownAnswer => ({ id, sentence, at, measure: of(name), expected, tolerance, because });

const tensor = (rank: number, more: Values = {}) => ({ content: "tensor", rank, ...more });

export const knownAnswers: readonly KnownAnswer[] = [
  answer("one-number-right", "One number passed on: one term, whatever the cut.", tensor(1), "wrong.rank", 1),
  answer("two-numbers-right", "Two numbers passed on are two terms across the tree’s cut.", tensor(2), "right.rank", 2),
  answer("two-numbers-wrong", "Across the other they are 2² = 4.", tensor(2), "wrong.rank", 4),
  answer("three-numbers-wrong", "Three numbers: 3² = 9.", tensor(3), "wrong.rank", 9),
  answer(
    "four-values",
    "Never more than all: with four values a knob, 4² = 16.",
    tensor(4, { side: "4" }),
    "wrong.rank",
    16,
  ),
  answer(
    "numpy-millionth",
    "NumPy counts 62 terms of a millionth or more for this function and this cut.",
    {},
    "wrong.millionth",
    62,
    1,
    "one term may lie at the threshold",
  ),
  answer("all-terms", "With all terms nothing is lost.", { terms: 64 }, "wrong.lost", 0, 1e-12, "rounding"),
];
