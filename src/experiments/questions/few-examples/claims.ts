/** What is said about `few-examples`, and what is known about it beforehand. */
import { medianOf } from "../../answers.ts";
import type { Claim, KnownAnswer, Values } from "../../types.ts";
import { read } from "./outputs.ts";

/** The states in which it breaks. */
export const HASTY: Values = { steps: 5 };
export const TWENTY: Values = { examples: 20 };

/** More draws, where differences are small. */
const SURE: Values = { ...TWENTY, draws: 40 };

const scalar = medianOf(read);
const UNFITTED = { sentence: "after five steps narrow nets do not fit yet, and it does not" };

export const claims: readonly Claim[] = [
  {
    id: "flat-with-ten",
    sentence: "With ten examples the error stays within four hundredths from ten units to 640.",
    measure: scalar("flat"),
    atMost: 0.04,
    control: { ...UNFITTED, at: HASTY },
  },
  {
    id: "flat-with-twenty",
    sentence: "With twenty it stays within six hundredths.",
    measure: scalar("flat"),
    at: SURE,
    atMost: 0.06,
    control: { sentence: "after ten steps it does not", at: { ...SURE, steps: 10 } },
  },
  {
    id: "but-high",
    sentence: "With ten examples more than three in ten new points are wrong, at 640 units too.",
    measure: scalar("whole.widest"),
    atLeast: 0.3,
    control: { sentence: "with a hundred fewer are", at: { examples: 100, draws: 8 } },
  },
  {
    id: "solved-layer-peaks",
    sentence:
      "With twenty examples and as many weights in a solved last layer, at least nine hundredths more are wrong than by the trained net.",
    measure: (summary) => read.median(summary, "last.level") - read.median(summary, "whole.level"),
    at: SURE,
    atLeast: 0.09,
    control: { sentence: "a net after five steps is no better", at: { ...SURE, ...HASTY } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "all-fitted",
    sentence: "With 640 units every example is fitted.",
    at: {},
    measure: scalar("train.widest"),
    expected: 0,
    tolerance: 0,
    because: "ten points in general position and 640 units leave nothing in the way",
  },
];
