/** What is said about `easy-fitting`, and what is known about it beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

/** The states in which descent breaks. */
export const LARGE: Values = { spread: 3 };
/** Where plain descent swings to and fro, and noise helps. */
export const STAYS: Values = { schedule: "constant", batch: 15 };
export const FASTER: Values = { rate: 0.2 };
export const ALL: Values = { batch: 30 };

/** Draws that noise fits and its absence does not, less those the other way round, as a share of all. */
const gainOfNoise = (summary: Summary) =>
  (read.median(summary, "only.sgd") - read.median(summary, "only.gd")) / read.median(summary, "runs");

const HELPS = { sentence: "at a rate that stays, batches of fifteen fit far more", at: STAYS };

export const claims: readonly Claim[] = [
  {
    id: "easy-without-noise",
    sentence: "With eight weights for each example, descent without any noise fits more than half of the draws.",
    measure: (summary) => read.median(summary, "gd.share"),
    atLeast: 0.5,
    control: { sentence: "from first weights three times as large it does not", at: LARGE },
  },
  {
    id: "noise-is-not-why",
    sentence:
      "Over all sizes, batches of five do not fit five draws in a hundred more than descent without noise does.",
    measure: gainOfNoise,
    atMost: 0.05,
    control: HELPS,
  },
  {
    id: "noise-costs",
    sentence: "At twice the rate, batches of five fit fewer: at least six draws in a hundred are lost.",
    measure: gainOfNoise,
    at: FASTER,
    atMost: -0.06,
    control: HELPS,
  },
  {
    id: "noise-can-help",
    sentence: "At a rate that stays, batches of fifteen fit at least ten draws in a hundred more.",
    measure: gainOfNoise,
    at: STAYS,
    atLeast: 0.1,
    control: { sentence: "where the rate falls, batches of five do not", at: {} },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "all-is-no-noise",
    sentence: "In batches of all examples there is no noise: the two descents fit the same draws.",
    at: { ...ALL, draws: 4, steps: 600 },
    measure: (summary) => read.median(summary, "only.gd") + read.median(summary, "only.sgd"),
    expected: 0,
    tolerance: 0,
    because: "both make the same steps",
  },
  {
    id: "too-few-weights",
    sentence: "With half as many weights as examples nobody fits labels drawn at random.",
    at: {},
    measure: (summary) =>
      (["gd", "sgd", "adam"] as const).reduce((sum, name) => sum + (read.field(summary, name)[0] ?? Number.NaN), 0),
    expected: 0,
    tolerance: 0,
    because: "thirty equations in fifteen unknowns have no solution as a rule",
  },
];
