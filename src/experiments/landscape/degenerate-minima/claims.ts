/** What the essay says about `degenerate-minima`, and what is known about it beforehand. */
import { log } from "../../../engine/functions.ts";
import type { Claim, KnownAnswer, Summary } from "../../types.ts";

const scalar = (name: string) => (summary: Summary) => summary.scalars[name]?.median ?? Number.NaN;
const ofMembers = (name: string, summary: Summary) => summary.members.map((member) => member[name] ?? Number.NaN);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const spare = (summary: Summary) => scalar("weights")(summary) - Number(summary.values.examples);

export const claims: readonly Claim[] = [
  {
    id: "as-many-zeros-as-spare-weights",
    sentence: "In every seed, as many eigenvalues vanish as the net has weights more than points.",
    measure: (summary) => most(ofMembers("zeros", summary).map((zeros) => Math.abs(zeros - spare(summary)))),
    atMost: 0.5,
    control: {
      sentence: "with square units it is another number, as their functions have only six coefficients",
      at: { activation: "square" },
    },
  },
  {
    id: "a-wide-gap",
    sentence:
      "In every seed, the eigenvalues that the points hold and those that vanish are more than seven decades apart.",
    measure: (summary) => least(ofMembers("gap", summary)),
    atLeast: 7,
    control: {
      sentence: "where the net does not pass through the points, there is no such gap",
      at: { activation: "square" },
    },
  },
  {
    id: "the-loss-stays-zero",
    sentence: "In every seed, the loss stays below 1e-18 on the whole walk along a flat direction.",
    measure: (summary) => most(ofMembers("walk.loss", summary).map((loss) => log(loss) / Math.LN10)),
    atMost: -18,
    control: { sentence: "along the stiffest direction it does not", at: { direction: "stiff" } },
  },
  {
    id: "the-function-changes",
    sentence: "On that walk the function changes, between the points.",
    measure: scalar("change"),
    atLeast: 0.5,
    control: {
      sentence: "with more points than weights there is nowhere to walk",
      at: { examples: 60 },
    },
  },
  {
    id: "small-net-is-not-flat",
    sentence: "In every seed, a net with fewer weights than points has no flat direction at its minimum.",
    measure: (summary) => most(ofMembers("narrow.zeros", summary)),
    atMost: 0.5,
    control: {
      sentence: "with ReLU units it has one for each unit at least, for another reason",
      at: { activation: "relu" },
    },
  },
];

const zeros = (weights: number, at: { width?: number; examples?: number }): KnownAnswer => {
  const { width = 8, examples = 10 } = at;
  return {
    id: `zeros-${width}-units-${examples}-points`,
    sentence: `${weights} weights and ${examples} points leave ${weights - examples} flat directions.`,
    at,
    measure: scalar("zeros"),
    expected: weights - examples,
    tolerance: 0,
    because: "a whole number",
  };
};

export const knownAnswers: readonly KnownAnswer[] = [
  zeros(33, {}),
  zeros(33, { examples: 5 }),
  zeros(33, { examples: 20 }),
  zeros(25, { width: 6 }),
  zeros(61, { width: 15, examples: 30 }),
  {
    id: "six-coefficients",
    sentence: "Square units of two inputs: all weights but six are flat, though ten points cannot be fitted.",
    at: { activation: "square" },
    measure: scalar("zeros"),
    expected: 27,
    tolerance: 0,
    because: "a whole number",
  },
  {
    id: "square-units-interpolate-five",
    sentence: "Five points can be fitted by square units, and hold five directions.",
    at: { activation: "square", examples: 5 },
    measure: scalar("zeros"),
    expected: 28,
    tolerance: 0,
    because: "a whole number",
  },
  {
    id: "no-descent-left",
    sentence: "Where the loss is zero, no eigenvalue is negative.",
    at: {},
    measure: (summary) => most(ofMembers("negative", summary)),
    expected: 0,
    tolerance: 0,
    because: "a whole number",
  },
  {
    id: "noise-stays-in-the-small-net",
    sentence: "The small net is left with the noise of its labels, 0.1² less 13 hundredths of it.",
    at: {},
    measure: scalar("narrow.loss"),
    expected: 0.0087,
    tolerance: 0.0012,
    because: "the variance of 100 squared normal numbers, median of the seeds",
  },
];
