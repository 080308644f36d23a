/** What is said about `random-labels`, and what is known about it beforehand. */
import { valueWhere } from "../../answers.ts";
import type { Claim, KnownAnswer, Values } from "../../types.ts";
import { coversShare } from "./cover.ts";
import { read } from "./outputs.ts";

export const TRUE: Values = { random: 0 };
export const SHORT: Values = { steps: 500 };
export const LONG: Values = { steps: 12000 };
/** One layer of weights. */
export const LAYER: Values = { learner: "linear" };

/** Two draws are enough where so much is lost. */
const FEW_TRUE: Values = { ...TRUE, draws: 2 };

/** At that number of examples. */
const at = (name: "trains" | "shares", examples: number) => valueWhere(read)(name, "at", examples);

export const claims: readonly Claim[] = [
  {
    id: "coins-are-fitted",
    sentence: "Of 300 examples with labels from coins, fewer examples than weights, the net fits all but a few.",
    measure: at("trains", 300),
    atMost: 0.02,
    control: { sentence: "after a sixth of the steps it does not", at: SHORT },
  },
  {
    id: "not-all-of-them",
    sentence: "Of 1,600 such examples it gets 15 % or more wrong.",
    measure: at("trains", 1600),
    atLeast: 0.15,
    control: { sentence: "with true labels it does not", at: FEW_TRUE },
  },
  {
    id: "nothing-is-foreseen",
    sentence: "Whatever the number of examples, the errors on new ones are within 0.08 of a half.",
    measure: (summary) =>
      Array.from(read.field(summary, "tests")).reduce((most, error) => Math.max(most, Math.abs(error - 0.5)), 0),
    atMost: 0.08,
    control: { sentence: "with true labels they are not", at: FEW_TRUE },
  },
  {
    id: "fewer-steps-fewer-fitted",
    sentence: "After 500 steps it gets 10 % or more of 400 examples wrong.",
    measure: at("trains", 400),
    at: SHORT,
    atLeast: 0.1,
    control: { sentence: "after 3,000 steps it fits them", at: {} },
  },
];

const cover = (examples: number, tolerance: number): KnownAnswer => ({
  id: `cover-${examples}`,
  sentence: `Twenty weights in one layer meet as many labelings of ${examples} examples as Cover counted.`,
  at: LAYER,
  measure: at("shares", examples),
  expected: coversShare(examples, 20),
  tolerance,
  because: "three standard errors of a share of 600 labelings",
});

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "as-many-as-weights",
    sentence: "Any labels of as many examples as weights are met by one layer.",
    at: LAYER,
    measure: at("shares", 20),
    expected: 1,
    tolerance: 0,
    because: "twenty equations in twenty unknowns have a solution",
  },
  cover(30, 0.022),
  cover(40, 0.061),
  cover(50, 0.033),
];
