/** What is said about `polynomial-twin`, and what is known about it beforehand. */
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";
import { LEVEL } from "./words.ts";

export const STRAIGHT: Values = { degree: 1 };
export const CONIC: Values = { degree: 2, depth: "1" };
/** The states in which it breaks: on the way, and before the first step. */
export const LEAVES: Values = { degree: 6, interval: 3, rule: "sgd", rate: 0.1 };
export const EXPLODES: Values = { degree: 10, interval: 3, depth: "3" };

/** Steps: a few dozen, and a whole number of looks. */
const SOON = 60;

const apart = (summary: Summary) => Math.abs(read.median(summary, "twin.error") - read.median(summary, "relu.error"));

export const claims: readonly Claim[] = [
  {
    id: "as-good",
    sentence: "Two layers of polynomials of degree four err on new examples as ReLUs do, to within two in a hundred.",
    measure: apart,
    atMost: LEVEL,
    control: { sentence: "straight lines do not", at: STRAIGHT },
  },
  {
    id: "a-parabola-does",
    sentence: "So do two layers of parabolas.",
    measure: apart,
    at: { degree: 2 },
    atMost: LEVEL,
    control: { sentence: "one layer of them, which is a conic, does not", at: CONIC },
  },
  {
    id: "a-line-does-not",
    sentence: "With straight lines for units the net errs on more than a tenth of new examples.",
    measure: (summary) => read.median(summary, "twin.error"),
    at: STRAIGHT,
    atLeast: 0.11,
    control: { sentence: "with degree four it does not", at: {} },
  },
  {
    id: "it-explodes",
    sentence: "Three layers of degree ten, fitted on ±3 only: at least half of the runs diverge.",
    measure: (summary) => summary.diverged.length / summary.seeds.length,
    at: EXPLODES,
    atLeast: 0.5,
    control: { sentence: "two layers of degree four, fitted on ±5, never do", at: {} },
  },
  {
    id: "plain-descent-explodes",
    sentence: `Degree six, fitted on ±3 and trained by plain descent: within ${SOON} steps at least half of the runs diverge.`,
    measure: (summary) => summary.diverged.filter(({ step }) => step <= SOON).length / summary.seeds.length,
    at: LEAVES,
    atLeast: 0.5,
    control: { sentence: "by Adam they do not", at: { degree: LEAVES.degree, interval: LEAVES.interval } },
  },
];

/** A few steps: what is known is the polynomial. */
const SHORT: Values = { steps: 60 };

const coefficient = (power: number, degree: number, expected: number, name: string): KnownAnswer => ({
  id: `coefficient-${power}-of-${degree}`,
  sentence: `On [-1, 1] the polynomial of degree ${degree} has the coefficient ${name} before t to the power ${power}.`,
  at: { ...SHORT, interval: 1, degree },
  measure: (summary) => read.field(summary, "coefficients")[power] ?? Number.NaN,
  expected,
  tolerance: 1e-12,
  because: "rounding",
});

/** Fitted by least squares on 4,001 points in NumPy, in the basis of Chebyshev. */
const published = (degree: number, interval: number, expected: number): KnownAnswer =>
  answersBy(read)(
    `error-${degree}-on-${interval}`,
    `On [-${interval}, ${interval}] a polynomial of degree ${degree} is off by ${expected} at most.`,
    { ...SHORT, degree, interval },
    "fit.error",
    expected,
    0.001,
    "another program’s numbers, printed with three digits, from a grid in place of the integral",
  );

export const knownAnswers: readonly KnownAnswer[] = [
  coefficient(0, 2, 3 / 32, "3/32"),
  coefficient(1, 2, 1 / 2, "1/2"),
  coefficient(2, 2, 15 / 32, "15/32"),
  coefficient(2, 3, 15 / 32, "15/32"),
  coefficient(3, 3, 0, "0"),
  published(1, 5, 1.25),
  published(4, 5, 0.293),
  published(10, 5, 0.139),
  published(6, 3, 0.128),
];
