/** What the essay says about `twelve-points`, and what is known beforehand. */
import { answersBy, medianOf } from "../../answers.ts";
import type { Claim, KnownAnswer, Summary } from "../../types.ts";
import { clean, level, noisy, parabola } from "./examples.ts";
import { read } from "./outputs.ts";
import { HEIGHT, PACE } from "./truth.ts";

const RIDGE = { ridge: 0.01 };
const ALIKE = { features: "alike" };
const UNITS = { features: "units" };
const median = medianOf(read);

/** The widest model over the best small one, middle of other draws. */
const ratio = (summary: Summary) => read.median(summary, "widest.error") / read.median(summary, "small.error");

/** Between a number of weights and that of the points. */
const off = (name: "peak.weights" | "longest.weights") => (summary: Summary) =>
  Math.abs(read.median(summary, name) - read.median(summary, "points"));

export const claims: readonly Claim[] = [
  {
    id: "worst-at-twelve",
    sentence: "Two weights fewer or two more than points, and the curve is less than half as far from the truth.",
    measure: median("beside"),
    atMost: 0.5,
    control: { sentence: "with a little ridge it is no nearer", at: RIDGE },
  },
  {
    id: "peak-at-points",
    sentence: "Of all numbers of weights the worst is that of the points.",
    measure: off("peak.weights"),
    atMost: 1,
    control: { sentence: "with a little ridge the worst is the fewest", at: RIDGE },
  },
  {
    id: "longest-at-points",
    sentence: "There the weights are longest.",
    measure: off("longest.weights"),
    atMost: 0,
    control: { sentence: "with a little ridge they are longest elsewhere", at: RIDGE },
  },
  {
    id: "short-far-beyond",
    sentence: "The weights of the widest model are less than a quarter as long.",
    measure: median("longest.share"),
    atMost: 0.25,
    control: { sentence: "with a little ridge they are as long", at: RIDGE },
  },
  {
    id: "ridge-levels-it",
    sentence: "With a little ridge the curve with as many weights as points is within 0.3 of the truth.",
    measure: median("exact.error"),
    at: RIDGE,
    atMost: 0.3,
    control: { sentence: "without it the curve swings", at: {} },
  },
  {
    id: "noise-makes-it",
    sentence: "Without noise there is hardly a peak: the curve through points on the truth is near it.",
    measure: median("exact.error"),
    at: { points: clean },
    atMost: 0.3,
    control: { sentence: "three times the noise makes it high", at: { points: noisy } },
  },
  {
    id: "calm-far-beyond",
    sentence: "Where high degrees are dear, 200 weights do about as well as the best small number of them.",
    measure: ratio,
    atMost: 1.5,
    control: { sentence: "where all degrees are alike they do far worse", at: ALIKE },
  },
  {
    id: "widest-loses",
    sentence: "Where all degrees are alike, 200 weights do more than three times as badly as the best small number.",
    measure: ratio,
    at: ALIKE,
    atLeast: 3.2,
    control: { sentence: "where high ones are dear they do as well", at: {} },
  },
  {
    id: "net-wins",
    sentence: "With units drawn by chance 200 do better than the best small number.",
    measure: ratio,
    at: UNITS,
    atMost: 0.9,
    control: { sentence: "with polynomials, all degrees alike, they do not", at: ALIKE },
  },
  {
    id: "a-net-too",
    sentence: "They have the peak as well, and a little ridge takes it.",
    measure: median("exact.error"),
    at: { ...UNITS, ...RIDGE },
    atMost: 0.3,
    control: { sentence: "without it they swing", at: UNITS },
  },
];

const answer = answersBy(read);

/** Root of the mean square of the truth over [-1, 1]: h² (1 - sin(2 a) / (2 a)) / 2. Here sin(10) is written out. */
const SIN_TEN = -0.5440211108893698;
const SIZE = HEIGHT * Math.sqrt((1 - SIN_TEN / (2 * PACE)) / 2);

export const knownAnswers: readonly KnownAnswer[] = [
  answer(
    "nothing",
    "Points at height 0 give nothing, and that is as far off as the truth is large.",
    { points: level },
    "error",
    SIZE,
    1e-12,
    "rounding",
  ),
  answer("through-twelve", "Twelve weights run through twelve points.", {}, "miss", 0, 1e-9, "rounding"),
  answer("through-widest", "So do 200.", { weights: 200 }, "miss", 0, 1e-9, "rounding"),
  answer(
    "units-through",
    "And 200 units drawn by chance.",
    { weights: 200, features: "units" },
    "miss",
    0,
    1e-9,
    "rounding",
  ),
  answer(
    "three-for-a-parabola",
    "Three weights run through a parabola.",
    { points: parabola, weights: 3 },
    "miss",
    0,
    1e-9,
    "rounding",
  ),
  answer(
    "one-weight",
    "One weight is the mean: it misses −0.5 and 0.5 by 0.5.",
    { points: "-0.5,-0.5_0.5,0.5", weights: 1 },
    "miss",
    0.5,
    1e-12,
    "rounding",
  ),
  answer(
    "one-with-ridge",
    "Two points at 0.6 and ridge 1: the mean is pulled to 0.6 · 2/3, and misses by 0.2.",
    { points: "-0.5,0.6_0.5,0.6", weights: 1, ridge: 1 },
    "miss",
    0.2,
    1e-12,
    "rounding",
  ),
];
