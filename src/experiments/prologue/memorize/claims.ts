/** What the essay says about `memorize`, and what is known beforehand. */
import { answersBy, medianOf } from "../../answers.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { contradiction, single } from "./examples.ts";
import { read } from "./outputs.ts";

const median = medianOf(read);
const WAVE: Values = { labels: "wave" };
/** A quarter as many weights as dots. */
const FEW: Values = { weights: 6 };
/** As many. */
const EVEN: Values = { weights: 24 };

/** Of new dots in other draws, under the labels that are set. */
const wrongNew = (summary: Summary) => read.median(summary, summary.values.labels === "any" ? "any.new" : "true.new");

export const claims: readonly Claim[] = [
  {
    id: "any-labels-fit",
    sentence: "A net with 200 weights gets any labels of 24 dots right, in every draw.",
    measure: median("any.fitted"),
    atLeast: 1,
    control: { sentence: "with 6 weights it does not", at: FEW },
  },
  {
    id: "yours-too",
    sentence: "Those in the picture as well.",
    measure: median("wrong"),
    atMost: 0,
    control: { sentence: "6 weights get a good part of them wrong", at: FEW },
  },
  {
    id: "true-labels-fit",
    sentence: "It gets true labels right just as well.",
    measure: median("true.fitted"),
    atLeast: 1,
    control: { sentence: "with 4 weights it does not", at: { weights: 4 } },
  },
  {
    id: "predicts",
    sentence: "With true labels it gets less than a quarter of new dots wrong.",
    measure: wrongNew,
    at: WAVE,
    atMost: 0.25,
    control: { sentence: "with any labels half of them", at: {} },
  },
  {
    id: "coin",
    sentence: "With any labels it is a coin: half of new dots, give or take a twentieth.",
    measure: (summary) => Math.abs(wrongNew(summary) - 0.5),
    atMost: 0.05,
    control: { sentence: "the same net with true labels is none", at: WAVE },
  },
  {
    id: "as-many-as-dots",
    sentence: "As many weights as dots predict worse than 200.",
    measure: wrongNew,
    at: { ...WAVE, ...EVEN },
    atLeast: 0.16,
    control: { sentence: "200 weights predict better", at: WAVE },
  },
];

const answer = answersBy(read);

export const knownAnswers: readonly KnownAnswer[] = [
  answer(
    "exact",
    "More weights than dots, in general position: the output is the label.",
    {},
    "miss",
    0,
    1e-9,
    "rounding",
  ),
  answer("exact-true", "True labels as well.", WAVE, "miss", 0, 1e-9, "rounding"),
  answer("single", "One dot is met.", { dots: single }, "miss", 0, 1e-12, "rounding"),
  answer(
    "contradiction",
    "Of a red and a blue dot at one place the output is the mean, 0, and misses both by 1.",
    { dots: contradiction },
    "miss",
    1,
    1e-12,
    "rounding",
  ),
];
