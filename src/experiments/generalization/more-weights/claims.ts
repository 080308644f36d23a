/** What the essay says about `more-weights`, and what is known about it beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./curve.ts";
import { expectedError } from "./law.ts";

/** The state in which more weights lose. */
export const NOISY: Values = { examples: 40, noise: 0.5 };
const RIDGE: Values = { ridge: 0.1 };

/** Error with the most weights over that of the best small model. */
const ratio = (summary: Summary) => read.median(summary, "test.largest") / read.median(summary, "test.bestSmall");

export const claims: readonly Claim[] = [
  {
    id: "peak-at-examples",
    sentence: "The error on new examples is largest at as many weights as examples.",
    measure: (summary) => Math.abs(read.median(summary, "peak.weights") - Number(summary.values.examples)),
    atMost: 2,
    control: { sentence: "with a little ridge it is largest for the smallest model", at: RIDGE },
  },
  {
    id: "peak-is-high",
    sentence: "The best small model’s error is less than a tenth of the peak’s.",
    measure: (summary) => read.median(summary, "test.bestSmall") / read.median(summary, "test.peak"),
    atMost: 0.1,
    control: { sentence: "with a little ridge there is no such peak", at: RIDGE },
  },
  {
    id: "length-peaks-too",
    sentence: "The widest model’s weights are less than a twenty-fifth as long as those at the peak.",
    measure: (summary) => read.median(summary, "norm.largest") / read.median(summary, "norm.peak"),
    atMost: 0.04,
    control: { sentence: "with a little ridge they are not", at: RIDGE },
  },
  {
    id: "widest-wins",
    sentence: "With little noise, the widest model does better than the best small one.",
    measure: ratio,
    atMost: 0.75,
    control: { sentence: "with few examples and much noise it does worse", at: NOISY },
  },
  {
    id: "widest-loses",
    sentence: "With 40 examples and noise of a half, the widest model does worse than the best small one.",
    measure: ratio,
    at: NOISY,
    atLeast: 1,
    control: { sentence: "with 100 examples and little noise it does better", at: {} },
  },
  {
    id: "ridge-cures",
    sentence: "There a little ridge makes the widest model’s error less than two thirds of what it was.",
    measure: (summary) => read.median(summary, "test.largest"),
    at: { ...NOISY, ...RIDGE },
    atMost: 0.36,
    control: { sentence: "without ridge it is large", at: NOISY },
  },
  {
    id: "few-examples-higher",
    sentence: "With ten examples the widest model’s error is more than twice that with a hundred.",
    measure: (summary) => read.median(summary, "test.largest"),
    at: { examples: 10 },
    atLeast: 0.22,
    control: { sentence: "with a hundred it is low", at: {} },
  },
];

const FORMULA: Values = { features: "input", noise: 1, draws: 50 };

/** Mean error at that many weights for 100 examples. */
const formula = (weights: number, tolerance: number): KnownAnswer => ({
  id: `formula-${weights}`,
  sentence: `With an input of its own for each of ${weights} weights and 100 examples, the mean error is the formula’s.`,
  at: FORMULA,
  measure: (summary) => {
    const place = Array.from(read.field(summary, "weights")).indexOf(weights);
    return read.field(summary, "test.mean")[place] ?? Number.NaN;
  },
  expected: expectedError(100, weights, 1),
  tolerance,
  because: "about three standard errors of the mean of 50 draws",
});

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "exact-fit",
    sentence: "With more weights than examples the training error is zero.",
    at: {},
    measure: (summary) => read.median(summary, "train.largest"),
    expected: 0,
    tolerance: 1e-24,
    because: "rounding",
  },
  {
    id: "recovery",
    sentence: "Without noise, fewer inputs than examples are found exactly.",
    at: { features: "input", noise: 0 },
    measure: (summary) => read.median(summary, "test.bestSmall"),
    expected: 0,
    tolerance: 1e-24,
    because: "rounding",
  },
  formula(10, 0.04),
  formula(40, 0.1),
  formula(200, 0.15),
  formula(800, 0.05),
];
