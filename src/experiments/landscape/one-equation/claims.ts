/** What the essay says about `one-equation`, and what is known beforehand. */
import { answersBy, medianOf } from "../../answers.ts";
import type { Claim, KnownAnswer } from "../../types.ts";
import { MEETING } from "./brick.ts";
import { read } from "./outputs.ts";

const answer = answersBy(read);
const along = medianOf(read)("along");

const meeting = { first: MEETING[0], equations: "two" };

export const claims: readonly Claim[] = [
  {
    id: "flat-along-the-valley",
    sentence: "Where one example is fitted by two weights, the loss does not curve at all in one direction.",
    // to either side: a curvature downwards is no flatness
    measure: (summary) => Math.abs(along(summary)),
    at: { first: meeting.first },
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
  answer(
    "curvature-across",
    "At weights 2 and 1/2 the curvature across is twice the sum of their squares: 8.5.",
    { first: 2 },
    "across",
    8.5,
    1e-12,
    "rounding",
  ),
  answer(
    "elsewhere",
    "The prediction at 2 is one more than the fit by the second weight: 1.5 at weights 2 and 1/2.",
    { first: 2 },
    "prediction",
    1.5,
    1e-12,
    "rounding",
  ),
  answer(
    "saddle",
    "Off the fit, at weights 1/2 and 1/2, the loss curves downwards: by (w1² + w2²) − |2 (2 w1 w2 − 1)|, minus one half.",
    { hold: "free", first: 0.5, second: 0.5 },
    "along",
    -0.5,
    1e-12,
    "rounding",
  ),
];
