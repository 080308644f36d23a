/** What the essay says about `copied-unit`, and what is known beforehand. */
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";

const answer = answersBy(read);

export const claims: readonly Claim[] = [
  {
    id: "a-line-stands-still",
    sentence: "However the outgoing weight is split between two copies, the gradient is zero.",
    measure: (summary) => read.median(summary, "gradient"),
    at: { split: -0.4 },
    atMost: 1e-6,
    control: { sentence: "not where the copies are moved apart", at: { split: -0.4, apart: 1 } },
  },
  {
    id: "one-way-leads-down",
    sentence: "It is no minimum: where both copies have a share, one way leads down.",
    measure: (summary) => read.median(summary, "down"),
    atLeast: 0.5,
    control: { sentence: "with no share for one copy none does, to second order", at: { split: 0 } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  answer("flat", "Along the line nothing curves: one direction of seven.", { split: 0.3 }, "flat", 1),
  answer(
    "line",
    "On the whole line from −1/2 to 3/2 the gradient vanishes.",
    {},
    "line",
    0,
    1e-8,
    "what the last step of the fit left",
  ),
];
