/** What the essay says about `robust`, and what is known about it beforehand. */
import { answersBy, medianOf } from "../../answers.ts";
import type { Claim, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

export const MANY: Values = { draws: 1000 };
export const GAIN: Values = { noise: "gain" };
export const WHOLE: Values = { noise: "whole" };
/** Enough noise for one of the weights to go, and not the other. */
const ENOUGH: Values = { sigma: 0.65 };
export const COLUMNS: Values = { noise: "columns", ...ENOUGH };

const median = medianOf(read);

/** How many times nearer the ridge fit is after all copies than after ten of them. */
function nearer(summary: Summary): number {
  const series = read.series(summary, "miss");
  const ten = series?.median[series.x.findIndex((step) => step >= 10)] ?? Number.NaN;
  return ten / read.median(summary, "miss");
}

export const claims: readonly Claim[] = [
  {
    id: "noise-is-ridge",
    sentence: "Least squares over a thousand noisy copies is ridge regression, within 3 % of its length.",
    measure: median("miss"),
    at: MANY,
    atMost: 0.03,
    control: { sentence: "where noise multiplies the inputs, it is not", at: { ...MANY, ...GAIN } },
  },
  {
    id: "root-of-the-copies",
    sentence: "From ten copies to a thousand, the distance falls more than fivefold.",
    measure: nearer,
    at: MANY,
    atLeast: 5,
    control: { sentence: "where noise multiplies the inputs, it does not", at: { ...MANY, ...GAIN } },
  },
  {
    id: "worst-whole-ends",
    sentence: "Against the worst noise as long as noise of deviation 1, the safest weights are zero.",
    measure: median("length"),
    at: { ...WHOLE, sigma: 1 },
    atMost: 0.1,
    control: { sentence: "against random noise they are not", at: { sigma: 1 } },
  },
  {
    id: "worst-columns-choose",
    sentence: "Against enough of the worst noise input by input, one weight is exactly zero and the other is not.",
    measure: (summary) => read.median(summary, "smaller") / read.median(summary, "length"),
    at: COLUMNS,
    atMost: 0.1,
    control: { sentence: "against random noise both stay", at: ENOUGH },
  },
];

const answer = answersBy(read);
/** 3 over the root of the copies. */
const SAMPLING = 3 / Math.sqrt(1000);
const because = "3 over the root of 1,000 copies";

export const knownAnswers = [
  answer("ridge-half", "Noise of 0.5: (XᵀX + N σ² I)⁻¹ Xᵀy.", MANY, "off", 0, SAMPLING, because),
  answer("ridge-two", "The same at noise of 2.", { ...MANY, sigma: 2 }, "off", 0, SAMPLING, because),
  answer("gain", "A random gain: least squares over 1 + σ².", { ...MANY, ...GAIN }, "off", 0, SAMPLING, because),
  answer("no-noise", "Without noise it is least squares.", { sigma: 0 }, "miss", 0, 1e-12, "rounding"),
];
