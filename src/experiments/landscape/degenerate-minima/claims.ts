/** What the essay says about `degenerate-minima`, and what is known about it beforehand. */
import { log } from "../../../engine/functions.ts";
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer, Summary } from "../../types.ts";
import { read } from "./outputs.ts";
import { INTERPOLATES, STEEP } from "./sizes.ts";

const shareOf = (values: readonly boolean[]) => values.filter((value) => value).length / values.length;
const decades = (value: number) => log(value) / Math.LN10;

/** Flat directions that a count of weights and points promises: none where points are as many, or more. */
const owed = (summary: Summary) => Math.max(0, read.median(summary, "weights") - Number(summary.values.examples));

/** Share of the seeds in which as many directions are flat as the count promises. */
const asPromised = (summary: Summary) =>
  shareOf(read.members(summary, "zeros").map((zeros) => Math.abs(zeros - owed(summary)) < 0.5));

/** Share of the seeds in which more directions are flat than the count promises. */
const withMore = (summary: Summary) =>
  shareOf(read.members(summary, "zeros").map((zeros) => zeros > owed(summary) + 0.5));

export const claims: readonly Claim[] = [
  {
    id: "as-many-zeros-as-spare-weights",
    sentence: "In every seed, as many eigenvalues vanish as the net has weights more than points.",
    measure: asPromised,
    atLeast: 1,
    control: {
      sentence: "with square units it is another number, as their functions have only six coefficients",
      at: { activation: "square" },
    },
  },
  {
    id: "a-wide-gap",
    sentence:
      "In every seed, the eigenvalues that the points hold and those that vanish are more than seven decades apart.",
    measure: (summary) => shareOf(read.members(summary, "gap").map((gap) => gap > 7)),
    atLeast: 1,
    control: {
      sentence: "where the net does not pass through the points, there is no such gap",
      at: { activation: "square" },
    },
  },
  {
    id: "the-loss-stays-zero",
    sentence:
      "In every seed, the loss stays below 1e-18 on a walk that follows the surface of exact fits, each step corrected back to it.",
    measure: (summary) => shareOf(read.members(summary, "walk.loss").map((loss) => loss < INTERPOLATES)),
    atLeast: 1,
    control: { sentence: "along the stiffest direction it does not", at: { direction: "stiff" } },
  },
  {
    id: "straight-on-leaves",
    sentence: "A straight walk of the same length leaves the surface: the loss climbs above a tenth.",
    measure: (summary) => decades(read.median(summary, "walk.loss")),
    at: { direction: "straight" },
    atLeast: -1,
    control: { sentence: "along the surface it stays zero", at: {} },
  },
  {
    id: "the-function-changes",
    sentence:
      "On a walk of length 6 along the surface the function changes, between the points, by more than half the deviation of the labels.",
    measure: (summary) => read.median(summary, "change"),
    atLeast: 0.55,
    control: { sentence: "on one of length 1/2 it changes little", at: { length: 0.5 } },
  },
  {
    id: "small-net-near-its-teacher",
    sentence:
      "In every seed, a net of 13 weights that starts near the teacher of its 100 labels ends where no direction is flat.",
    measure: (summary) => shareOf(read.members(summary, "narrow.zeros").map((zeros) => zeros === 0)),
    atLeast: 1,
    control: {
      sentence: "from a start anywhere and with random labels some directions stay flat, in most of the seeds",
      at: { "small-start": "anywhere", "small-labels": "random" },
    },
  },
  {
    id: "more-points-than-weights",
    sentence:
      "With 60 points for 33 weights, where a count promises none, some directions count as flat in most seeds.",
    measure: withMore,
    at: { examples: 60 },
    atLeast: 0.6,
    control: { sentence: "with ten points there are as many as the count says, in every seed", at: {} },
  },
  {
    id: "flat-because-steps",
    sentence: "There units have turned into steps: the largest weight into a unit is above 30.",
    measure: (summary) => decades(read.median(summary, "largest")),
    at: { examples: 60 },
    atLeast: decades(STEEP),
    control: { sentence: "where the net passes through its points, weights stay moderate", at: {} },
  },
  {
    id: "labels-more-than-start",
    sentence:
      "It is the labels more than the start: with random ones directions of the small net stay flat in most seeds.",
    measure: (summary) => shareOf(read.members(summary, "narrow.zeros").map((zeros) => zeros > 0)),
    at: { "small-labels": "random" },
    atLeast: 0.5,
    control: { sentence: "with a teacher’s labels from anywhere they seldom do", at: { "small-start": "anywhere" } },
  },
  {
    id: "relu-seldom-fits",
    sentence: "With ReLU units fewer than half of the runs pass through ten points with 33 weights.",
    measure: (summary) => shareOf(read.members(summary, "interpolates").map((fits) => fits > 0.5)),
    at: { activation: "relu" },
    atMost: 0.45,
    control: { sentence: "with tanh all of them do", at: {} },
  },
];

const answer = answersBy(read);

const zeros = (weights: number, at: { width?: number; examples?: number }): KnownAnswer => {
  const { width = 8, examples = 10 } = at;
  const flat = weights - examples;
  const sentence = `${weights} weights and ${examples} points leave ${flat} flat directions.`;
  return answer(`zeros-${width}-units-${examples}-points`, sentence, at, "zeros", flat);
};

export const knownAnswers: readonly KnownAnswer[] = [
  zeros(33, {}),
  zeros(33, { examples: 5 }),
  zeros(33, { examples: 20 }),
  zeros(25, { width: 6 }),
  zeros(61, { width: 15, examples: 30 }),
  answer(
    "six-coefficients",
    "Square units of two inputs: all weights but six are flat, though ten points cannot be fitted.",
    { activation: "square" },
    "zeros",
    27,
  ),
  answer(
    "square-units-interpolate-five",
    "Five points can be fitted by square units, and hold five directions.",
    { activation: "square", examples: 5 },
    "zeros",
    28,
  ),
  {
    id: "no-descent-left",
    sentence: "Where the loss is zero, no eigenvalue is negative.",
    at: {},
    measure: (summary) => shareOf(read.members(summary, "negative").map((count) => count === 0)),
    expected: 1,
    tolerance: 0,
    because: "a share of all seeds",
  },
  answer(
    "noise-stays-in-the-small-net",
    "The small net is left with the noise of its labels, 0.1² less 13 hundredths of it.",
    {},
    "narrow.loss",
    0.0087,
    0.0012,
    "the variance of 100 squared normal numbers, median of the seeds",
  ),
];
