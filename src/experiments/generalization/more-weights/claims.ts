/** What the essay says about `more-weights`, and what is known about it beforehand. */
import { valueWhere } from "../../answers.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./curve.ts";
import { expectedError } from "./law.ts";

/** The state in which more weights lose. */
export const NOISY: Values = { examples: 40, noise: 0.5 };
/** Where a trained net overfits little or not at all; and where it does. */
export const TRAINED: Values = { learner: "trained", examples: 200, target: "waves" };
export const WRONG: Values = { learner: "trained", examples: 200, target: "nearly", flips: 0.1 };
/** The seeds' medians are the draws': training is dear. */
const ONE: Values = { draws: 1 };
const RIDGE: Values = { ridge: 0.1 };

/** Error with the most weights over that of the best small model. */
const ratio = (summary: Summary) => read.median(summary, "test.largest") / read.median(summary, "test.bestSmall");

/** Over the seeds: the error with the most weights, over the least that is to be had with fewer weights than examples. */
function overBestSmall(summary: Summary): number {
  const [weights, test] = [Array.from(read.field(summary, "weights")), Array.from(read.field(summary, "test"))];
  const small = test.filter((_, i) => (weights[i] ?? 0) < Number(summary.values.examples));
  return (test.at(-1) ?? Number.NaN) / small.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** Over the seeds: the highest error at half to twice as many weights as examples, over that with the most weights. */
function bump(summary: Summary): number {
  const [weights, test] = [Array.from(read.field(summary, "weights")), Array.from(read.field(summary, "test"))];
  const examples = Number(summary.values.examples);
  const near = test.filter((_, i) => (weights[i] ?? 0) > examples / 2 && (weights[i] ?? 0) < 2 * examples);
  return near.reduce((a, b) => Math.max(a, b), 0) / (test.at(-1) ?? Number.NaN);
}

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
  {
    id: "trained-no-peak",
    sentence: "A trained net has no such peak: about W = N its error is less than twice that with the most weights.",
    measure: bump,
    at: { ...TRAINED, ...ONE },
    atMost: 2,
    control: {
      sentence: "on features drawn at random it is far higher",
      at: { ...TRAINED, ...ONE, learner: "random" },
    },
  },
  {
    id: "trained-true-labels",
    sentence: "With true labels the widest net is about as good as the best small one, or better.",
    measure: overBestSmall,
    at: { ...TRAINED, ...ONE },
    atMost: 1.25,
    control: { sentence: "with a tenth flipped and nearly a line it is worse", at: { ...WRONG, ...ONE } },
  },
  {
    id: "trained-flipped-labels",
    sentence:
      "With a tenth of the labels flipped, and nearly a line to learn, the widest net is wrong a quarter more often than the best small one, or more.",
    measure: overBestSmall,
    at: { ...WRONG, ...ONE },
    atLeast: 1.3,
    control: { sentence: "with true labels on the waves it is not", at: { ...TRAINED, ...ONE } },
  },
];

const FORMULA: Values = { features: "input", noise: 1, draws: 50 };

/** Mean error at that many weights for 100 examples. */
const formula = (weights: number, tolerance: number): KnownAnswer => ({
  id: `formula-${weights}`,
  sentence: `With an input of its own for each of ${weights} weights and 100 examples, the mean error is the formula’s.`,
  at: FORMULA,
  measure: valueWhere(read)("test.mean", "weights", weights),
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
