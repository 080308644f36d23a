/** What the essay says about `gradient-noise`, and what is known beforehand. */
import { log } from "../../../engine/functions.ts";
import { grouped } from "../../../terms/numbers.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";
import { AT_TRUTH, EXAMPLES } from "./parameters.ts";
import { DRAWS, SIZES, STEPS } from "./sizes.ts";

const EXACT: Values = { ...AT_TRUTH, noise: 0 };

const variance = (summary: Summary) => read.median(summary, "variance");
const kurtosis = (summary: Summary) => read.median(summary, "kurtosis");
/** Variance times batch size, over that of all single gradients. */
const product = (summary: Summary, batch: number) =>
  (batch * read.field(summary, "variances")[SIZES.indexOf(batch)]!) / read.field(summary, "variances.law")[0]!;
const overLaw = (summary: Summary) => variance(summary) / read.median(summary, "variance.law");

export const claims: readonly Claim[] = [
  {
    id: "one-over-the-batch",
    sentence:
      "The variance of a batch’s gradient times the batch size is the same for batches of 256 as for single examples.",
    measure: (summary) => product(summary, 256),
    atLeast: 0.9,
    control: { sentence: "without replacement it is less", at: { drawing: "without" } },
  },
  {
    id: "all-at-once-is-silent",
    sentence: "A batch of all examples, none of them twice, has no noise.",
    measure: variance,
    at: { batch: EXAMPLES, drawing: "without" },
    atMost: 1e-4,
    control: { sentence: "drawn with replacement it has", at: { batch: EXAMPLES } },
  },
  {
    id: "dies-at-an-exact-fit",
    sentence: "At an exact fit the noise is gone, whatever the batch.",
    measure: variance,
    at: EXACT,
    atMost: 1e-3,
    control: { sentence: "with noise in the labels there is no exact fit, and it stays", at: AT_TRUTH },
  },
  {
    id: "descent-stops",
    sentence: "Where an exact fit exists, a crowd of descents shrinks to a point.",
    measure: (summary) => read.median(summary, "spread"),
    at: { noise: 0 },
    atMost: 0.01,
    control: { sentence: "with noise in the labels it stays a cloud", at: {} },
  },
  {
    id: "one-is-not-normal",
    sentence: "The gradient of a single example, in the net, has far heavier tails than a normal law.",
    measure: kurtosis,
    at: { batch: 1, model: "net" },
    atLeast: 9,
    control: { sentence: "Langevin’s noise has not", at: { batch: 1, model: "net", kind: "langevin" } },
  },
  {
    id: "many-are-normal",
    sentence: "For batches of 256 the excess kurtosis is small, in the net too.",
    measure: kurtosis,
    at: { batch: 256, model: "net" },
    atMost: 0.3,
    control: { sentence: "for batches of 4 it is not", at: { batch: 4, model: "net" } },
  },
  {
    id: "training-makes-tails",
    sentence: "After training the tails of single gradients are heavier: the ln of their excess kurtosis is above 3.",
    measure: (summary) => log(read.median(summary, "single")),
    at: { model: "trained" },
    atLeast: 3.15,
    control: { sentence: "at the start they are lighter", at: { model: "net" } },
  },
  {
    id: "noise-follows-the-hessian",
    sentence: "With noise in the labels, the noise next to the best fit has the shape of the Hessian.",
    measure: (summary) => read.median(summary, "shape"),
    at: AT_TRUTH,
    atMost: 1.2,
    control: { sentence: "far from the fit it has another", at: {} },
  },
  {
    id: "a-round-cloud",
    sentence: "So descent ends in a round cloud, although the valley is not round.",
    measure: (summary) => read.median(summary, "round.crowd"),
    atMost: 1.4,
    control: { sentence: "Langevin’s noise ends in one that is as long as the valley", at: { kind: "langevin" } },
  },
];

const COUNT = grouped(DRAWS * STEPS);
const draws = `five over the root of ${COUNT} draws`;
const EXACTLY = 5 / Math.sqrt(DRAWS * STEPS);

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "without-replacement",
    sentence: "Without replacement the variance at 256 of 1,024 is Σ/B times 768/1023.",
    at: { batch: 256, drawing: "without" },
    measure: overLaw,
    expected: 1,
    tolerance: EXACTLY,
    because: draws,
  },
  {
    id: "with-replacement",
    sentence: "With replacement it is Σ/B, also for the whole.",
    at: { batch: EXAMPLES },
    measure: overLaw,
    expected: 1,
    tolerance: EXACTLY,
    because: draws,
  },
  {
    id: "factor-of-sampling",
    sentence: "The law without replacement at 256 is 0.7507 times the law with it at 256: the fields’ ratio to 1/B.",
    at: { drawing: "without" },
    measure: (summary) => {
      const law = read.field(summary, "variances.law");
      return (256 * law[SIZES.indexOf(256)]!) / law[0]!;
    },
    expected: (EXAMPLES - 256) / (EXAMPLES - 1),
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "kurtosis-by-sixteen",
    sentence: "Cumulants of sums add, so excess kurtosis at batches of 4 is sixteen times that at 64: four doublings.",
    at: { model: "net" },
    measure: (summary) => log(read.median(summary, "kurtosis.fall")) / Math.LN2,
    expected: 4,
    tolerance: 1,
    because: `the small kurtosis at 64 is known to about a third from ${COUNT} draws along 16 directions, which are not independent`,
  },
  {
    id: "half-the-width",
    sentence: "Four times the batch halves the width.",
    at: {},
    measure: (summary) => read.median(summary, "quarter"),
    expected: 0.5,
    tolerance: 0.04,
    because: `two variances from ${COUNT} draws each, the median of 8 seeds`,
  },
  {
    id: "stationary-equation",
    sentence: "The cloud that descent ends in solves HC + CH = ηΣ/B.",
    at: {},
    measure: (summary) => read.median(summary, "solved"),
    expected: 0,
    tolerance: 1e-9,
    because: "rounding",
  },
  {
    id: "langevin-is-boltzmann",
    sentence: "With noise that is the same in all directions its solution is Boltzmann’s ellipse.",
    at: { kind: "langevin" },
    measure: (summary) => {
      const [sgd, law] = [read.field(summary, "stationary"), read.field(summary, "boltzmann")];
      return Math.max(...Array.from(sgd, (value, i) => Math.abs(value / law[i]! - 1)));
    },
    expected: 0,
    tolerance: 1e-9,
    because: "rounding",
  },
  {
    id: "descents-are-on-the-law",
    sentence: "With short steps the crowd of descents is as wide as the law says.",
    at: { rate: 0.1, kind: "langevin", ...AT_TRUTH },
    measure: (summary) => read.median(summary, "spread") / read.median(summary, "spread.law"),
    expected: 1,
    tolerance: 0.1,
    because: "120 walkers are off by 1/√240, and steps of 0.1 widen the stiff direction by 4 %",
  },
];
