/** What the essay says about `waiting-time`, and what is known beforehand. */
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";

const answer = answersBy(read);

export const claims: readonly Claim[] = [
  {
    id: "cold-is-slow",
    sentence: "At temperature 0.3 the wait before a barrier of 3 is hundreds of times as long as at 1.",
    measure: (summary) => read.median(summary, "longer"),
    atLeast: 500,
    control: { sentence: "before a barrier of 1 it is not", at: { barrier: 1 } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  answer(
    "kramers",
    "By Kramers’ law the time at temperature 0.15 and barrier 3 is 2π e²⁰ / (3 √32), 1.796 · 10⁸.",
    { temperature: 0.15 },
    "kramers",
    1.79627e8,
    1e4,
    "the digits given",
  ),
];
