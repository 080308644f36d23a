/** What is said about `batch-size`, and what is known about it beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { edgeOf } from "./nets.ts";
import { read } from "./outputs.ts";
import { EXAMPLES } from "./parameters.ts";

export const SLOW: Values = { rate: 0.02 };
/** Beyond the edge: with this rate no place of a curvature above 10 can hold a run. */
export const FAST: Values = { rate: 0.2 };
export const SLOWER_RATIO: Values = { ratio: 0.00125 };
/** Shorter, and fewer draws: what they show is plain. */
const SHORT: Values = { time: 120, draws: 4 };

type Name = Parameters<typeof read.median>[1];
const quotient = (a: Name, b: Name) => (summary: Summary) => read.median(summary, a) / read.median(summary, b);

const fromEdge = (summary: Summary) =>
  Math.abs(read.median(summary, "rate.top") / edgeOf(Number(summary.values.rate)) - 1);
const sixteenOverOne = quotient("ratio.sixteen.top", "ratio.one.top");

export const claims: readonly Claim[] = [
  {
    id: "small-batch-flat",
    sentence: "At the same rate, batches of 4 end less than half as sharp as a batch of all examples.",
    measure: quotient("rate.four.top", "rate.top"),
    atMost: 0.5,
    control: { sentence: "at two fifths of the rate the batch counts for less", at: SLOW },
  },
  {
    id: "small-batch-predicts",
    sentence: "In the mean of the draws they err on new examples less than three quarters as much.",
    measure: (summary) => read.median(summary, "rate.quotient"),
    atMost: 0.73,
    control: { sentence: "at two fifths of the rate they hardly do better", at: SLOW },
  },
  {
    id: "all-at-the-edge",
    sentence: "A batch of all examples, without noise, ends within a fifth of the edge, two over the rate.",
    measure: fromEdge,
    atMost: 0.2,
    control: { sentence: "at two fifths of the rate the edge is out of reach", at: SLOW },
  },
  {
    id: "ratio-counts-while-small",
    sentence:
      "Where the rate grows slowly with the batch, one example at a time and batches of 16 end about equally sharp.",
    measure: (summary) => Math.abs(sixteenOverOne(summary) - 1),
    at: { ...SLOWER_RATIO, ...SHORT },
    atMost: 0.15,
    control: { sentence: "where it grows four times as fast they do not", at: SHORT },
  },
  {
    id: "ratio-fails-near-the-edge",
    sentence: "Where it grows four times as fast, batches of 16 end flatter than one example at a time, not sharper.",
    measure: sixteenOverOne,
    at: SHORT,
    atMost: 0.75,
    control: { sentence: "where it grows slowly they are alike", at: { ...SLOWER_RATIO, ...SHORT } },
  },
  {
    id: "too-long-a-step",
    sentence: "At four times the rate half of the runs or more diverge.",
    measure: (summary) => read.median(summary, "rate.lost") / (read.median(summary, "runs") / 2),
    at: { ...FAST, ...SHORT },
    atLeast: 0.5,
    control: { sentence: "at the rate to begin with few do", at: SHORT },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "they-meet",
    sentence: "Where rate over batch of all examples is the rate, the two families have one run in common.",
    at: { rate: 0.16, ratio: 0.16 / EXAMPLES, time: 60, draws: 4 },
    measure: (summary) => read.median(summary, "rate.top") - read.median(summary, "ratio.top"),
    expected: 0,
    tolerance: 0,
    because: "they are the same run",
  },
];
