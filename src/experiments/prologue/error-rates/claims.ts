/** What the essay says about `error-rates`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const factor = (summary: Summary) => read.median(summary, "factor");

export const claims: readonly Claim[] = [
  {
    id: "more-than-a-million",
    sentence: "The two rates of the talk, brought to one unit, give more than ten million at 50 km/h.",
    measure: factor,
    atLeast: 1.1e7,
    control: { sentence: "with 30 km instead of 30,000 it is far less than a million", at: { distance: 30 } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "by-hand",
    sentence: "10 errors a second, and 30,000 km at 50 km/h, which is 600 hours or 2,160,000 seconds: 21.6 million.",
    at: {},
    measure: factor,
    expected: 2.16e7,
    tolerance: 1e-3,
    because: "rounding",
  },
  {
    id: "a-million",
    sentence: "At 50 km/h one error in 1,388.9 km makes a million: 10 a second over 27.8 hours.",
    at: { distance: 1388.888888888889 },
    measure: factor,
    expected: 1e6,
    tolerance: 1e-3,
    because: "rounding",
  },
  {
    id: "twenty-doublings",
    sentence: "Twenty doublings are 1,048,576.",
    at: { distance: 1456.3555555555556 },
    measure: (summary) => read.median(summary, "doublings"),
    expected: 20,
    tolerance: 1e-9,
    because: "rounding",
  },
];
