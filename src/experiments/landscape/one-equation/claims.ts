/** What the essay says about `one-equation`, and what is known beforehand. */
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";

const meeting = { first: 0.5, equations: "two" };

export const claims: readonly Claim[] = [
  {
    id: "flat-along-the-valley",
    sentence: "Where one example is fitted by two weights, the loss does not curve at all in one direction.",
    measure: (summary) => read.median(summary, "along"),
    at: { first: 0.5 },
    atMost: 0.01,
    control: { sentence: "where two examples are fitted, it curves in every direction", at: meeting },
  },
  {
    id: "the-fit-stays",
    sentence: "Along the curve of exact fits the loss stays zero, however far you go.",
    measure: (summary) => read.median(summary, "loss"),
    at: { first: 3 },
    atMost: 0.01,
    control: { sentence: "not if only the first weight moves", at: { first: 3, hold: "free", second: 1 } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "curvature-across",
    sentence: "At weights 2 and 1/2 the curvature across is twice the sum of their squares: 8.5.",
    at: { first: 2 },
    measure: (summary) => read.median(summary, "across"),
    expected: 8.5,
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "elsewhere",
    sentence: "The prediction at 2 is one more than the fit by the second weight: 1.5 at weights 2 and 1/2.",
    at: { first: 2 },
    measure: (summary) => read.median(summary, "prediction"),
    expected: 1.5,
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "saddle",
    sentence:
      "Off the fit, at weights 1/2 and 1/2, the loss curves downwards: by (w1² + w2²) − |2 (2 w1 w2 − 1)|, minus one half.",
    at: { hold: "free", first: 0.5, second: 0.5 },
    measure: (summary) => read.median(summary, "along"),
    expected: -0.5,
    tolerance: 1e-12,
    because: "rounding",
  },
];
