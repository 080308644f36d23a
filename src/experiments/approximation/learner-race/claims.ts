/** What the essay says about `learner-race`, and what is known about it beforehand. */
import { meanOf } from "../../mean.ts";
import { bandOf } from "../../summary.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { type LearnerName, learnerNames } from "./learners.ts";
import { errorOf, read } from "./outputs.ts";
import { SIDE } from "./slices.ts";

const error = (name: LearnerName) => (summary: Summary) => errorOf(summary, name);
const weights = (name: LearnerName) => (summary: Summary) => read.median(summary, `weights.${name}`);

/** Middle value over seeds of how many times larger the first one's error is; NaN if a learner diverged. */
const ratio = (worse: LearnerName, better: LearnerName) => (summary: Summary) => {
  const below = read.members(summary, `nrmse.${better}`);
  const ratios = read.members(summary, `nrmse.${worse}`).map((above, i) => above / below[i]!);
  return ratios.every(Number.isFinite) ? (bandOf(ratios).median ?? Number.NaN) : Number.NaN;
};

/** By how many times the middle halves of each pair are apart, of those in this order, the worst first; below 1 two overlap. */
const apart =
  (...order: readonly LearnerName[]) =>
  (summary: Summary) => {
    const bands = order.map((name) => read.band(summary, `nrmse.${name}`));
    const gaps = bands.slice(1).map(({ high }, i) => (bands[i]!.low ?? Number.NaN) / (high ?? Number.NaN));
    return Math.min(...gaps);
  };

/** What part of the variance over the map is neither of one variable alone nor of the other: how far they act on each other. */
function together(summary: Summary): number {
  const map = read.field(summary, "map.target");
  const places = Array.from({ length: SIDE }, (_, i) => i);
  const at = (row: number, column: number) => map[row * SIDE + column] ?? Number.NaN;
  const rows = places.map((row) => meanOf(places.map((column) => at(row, column))));
  const columns = places.map((column) => meanOf(places.map((row) => at(row, column))));
  const whole = meanOf(rows);
  let left = 0;
  let all = 0;
  for (const row of places)
    for (const column of places) {
      const alone = rows[row]! + columns[column]! - whole;
      left += (at(row, column) - alone) * (at(row, column) - alone);
      all += (at(row, column) - whole) * (at(row, column) - whole);
    }
  return left / all;
}

const GENERIC: Values = { target: "generic" };
const FOUR: Values = { dimension: "4" };
const SIXTEEN: Values = { dimension: "16" };
/** Long enough to tell right wires from wrong ones. */
const SQUARES: Values = { target: "own", steps: 1000 };
const SUM: Values = { ...SQUARES, constituent: "a+b" };
/** Variables whose paths meet in the top node only; too short to learn anything. */
const FAR: Values = { up: 8, steps: 100, examples: 64 };
/** Three units in each node of both trees. */
const THREE: Values = { budget: "units", parameters: 125 };
const withoutParts = (sentence: string) => ({ sentence, at: GENERIC });

export const claims: readonly Claim[] = [
  {
    id: "depth-helps",
    sentence:
      "On a target made of parts the dense net beats the shallow net of the same size: depth alone helps, of which the theorem does not speak.",
    measure: ratio("shallow", "dense"),
    atLeast: 1.5,
    control: withoutParts("on a target without parts it is the other way round"),
  },
  {
    id: "locality-helps-more",
    sentence:
      "The tree, wired like the target, beats the dense net of the same size. The theorem does not separate these two: the dense net could learn the same.",
    measure: ratio("dense", "tree"),
    atLeast: 1.25,
    control: withoutParts("on a target without parts the dense net beats the tree"),
  },
  {
    id: "tree-beats-shallow",
    sentence: "The shallow net’s error is more than twice the tree’s: this is the theorem’s pair.",
    measure: ratio("shallow", "tree"),
    atLeast: 2.3,
    control: withoutParts("on a target without parts the shallow net is the better one"),
  },
  {
    id: "the-order",
    sentence:
      "From the best to the worst they are tree, dense net, shallow net, and the middle halves of their seeds do not touch.",
    measure: apart("shallow", "dense", "tree"),
    atLeast: 1.2,
    control: withoutParts("on a target without parts they come the other way round"),
  },
  {
    id: "the-graph-must-match",
    sentence:
      "The same tree with its variables shuffled is the worst of the trees by far: the network’s graph has to contain the target’s.",
    measure: (summary) => Math.min(ratio("wrongTree", "tree")(summary), ratio("wrongTree", "sharedTree")(summary)),
    atLeast: 2,
    control: withoutParts("on a target without parts it does as well"),
  },
  {
    id: "wrong-wiring-beats-none-on-waves",
    sentence:
      "On a tree of waves the wrong tree beats the dense net: there few connections help even where they are the wrong ones, and the theorem says nothing of it.",
    measure: ratio("wrongTree", "dense"),
    at: { target: "waves" },
    atMost: 0.95,
    control: { sentence: "on a tree of one function it is far behind", at: { target: "compositional" } },
  },
  {
    id: "tree-learns-it",
    sentence: "From 4,000 examples the tree learns the target: its error falls below 0.22 of the target’s spread.",
    measure: error("tree"),
    atMost: 0.22,
    control: { sentence: "with 125 examples it does not", at: { examples: 125 } },
  },
  {
    id: "order-reverses",
    sentence: "On a target without parts the tree’s error is half as large again as the shallow net’s, or more.",
    measure: ratio("tree", "shallow"),
    at: GENERIC,
    atLeast: 1.5,
    control: { sentence: "on a target made of parts it is far smaller", at: { target: "compositional" } },
  },
  {
    id: "the-order-reverses-whole",
    sentence:
      "On a target without parts they are shallow net, dense net, tree, from the best to the worst, and the middle halves of their seeds do not touch.",
    measure: apart("tree", "dense", "shallow"),
    at: GENERIC,
    atLeast: 1,
    control: { sentence: "on a target made of parts they come the other way round", at: { target: "compositional" } },
  },
  {
    id: "a-second-layer",
    sentence: "Two hidden layers instead of one are what helps the dense net most.",
    measure: ratio("shallow", "dense"),
    at: { depth: 2 },
    atLeast: 1.35,
    control: { sentence: "with one hidden layer it is the shallow net", at: { depth: 1 } },
  },
  {
    id: "tree-leads-at-equal-units",
    sentence:
      "The theorem counts units. With as many of them the dense net has nearly twice the tree’s weights, and is still behind.",
    measure: ratio("dense", "tree"),
    at: { budget: "units" },
    atLeast: 1.25,
    control: withoutParts("on a target without parts it is ahead"),
  },
  {
    id: "squares-of-sums-need-their-pairs",
    sentence:
      "With another constituent, the square of a sum, which the talk’s experiments used, the wrong tree is far behind as well.",
    measure: ratio("wrongTree", "tree"),
    at: SQUARES,
    atLeast: 1.45,
    control: { sentence: "a plain sum has no pairs that wiring could miss", at: SUM },
  },
  {
    id: "products-are-not-learned",
    sentence: "A tree of products is a tree all the same, and in 1,000 steps none of the five learns anything of it.",
    measure: (summary) => Math.min(...learnerNames.map((name) => error(name)(summary))),
    at: { ...SQUARES, constituent: "a*b" },
    atLeast: 0.9,
    control: { sentence: "of squares of sums the shared tree has learned more than half by then", at: SQUARES },
  },
  {
    id: "far-variables-act-on-each-other",
    sentence:
      "The first variable and the last meet in the top node only, and yet what one does depends on the other: long range comes with height.",
    measure: together,
    at: FAR,
    atLeast: 0.1,
    control: { sentence: "where every part is a sum, each does the same whatever the other", at: { ...SUM, ...FAR } },
  },
  {
    id: "dense-falls-behind",
    sentence: "In sixteen variables, from these examples, the dense net’s error is about twice the tree’s, or more.",
    measure: ratio("dense", "tree"),
    at: SIXTEEN,
    atLeast: 1.8,
    control: { sentence: "in four variables the two are equal", at: FOUR },
  },
  {
    id: "dense-lacks-examples",
    sentence:
      "From 16,000 examples and in 10,000 steps the dense net learns a good part of it, in sixteen variables too.",
    measure: error("dense"),
    at: { ...SIXTEEN, examples: 16000, steps: 10000 },
    atMost: 0.6,
    control: { sentence: "from 4,000 in 3,000 steps it learns little", at: SIXTEEN },
  },
  {
    id: "the-theorems-ratio-levels-off",
    sentence:
      "Between shallow net and tree, the theorem’s pair, the ratio is smaller in sixteen variables than in eight: who is near guessing cannot get much worse.",
    measure: ratio("shallow", "tree"),
    at: SIXTEEN,
    atMost: 2.8,
    control: { sentence: "in eight variables it is larger", at: {} },
  },
  {
    id: "shallow-is-lost",
    sentence: "In sixteen variables the shallow net has learned little.",
    measure: error("shallow"),
    at: SIXTEEN,
    atLeast: 0.6,
    control: { sentence: "in four variables it has learned the target well", at: FOUR },
  },
  {
    id: "sharing-at-equal-weights",
    sentence: "In sixteen variables, with fifteen equal parts, the shared tree beats the tree of equally many weights.",
    measure: ratio("tree", "sharedTree"),
    at: SIXTEEN,
    atLeast: 1.35,
    control: { sentence: "in four variables, with three parts, it does not", at: FOUR },
  },
  {
    id: "sharing-at-equal-units",
    sentence: "Most of that lead is the wider nodes’: at equal units the two are much closer.",
    measure: ratio("tree", "sharedTree"),
    at: { ...SIXTEEN, budget: "units" },
    atMost: 1.38,
    control: { sentence: "at equal weights the shared tree is far ahead", at: SIXTEEN },
  },
  {
    id: "sharing-is-no-help-to-few-units",
    sentence:
      "With three units in each node, and two functions that take turns, the tree that must share its weights is not ahead: over 64 seeds it is behind by a seventh.",
    measure: ratio("sharedTree", "tree"),
    at: { ...THREE, target: "different" },
    atLeast: 0.95,
    control: {
      sentence: "with wider nodes, at equal weights and where all fifteen parts are one function, it is far ahead",
      at: SIXTEEN,
    },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "no-order-without-parts",
    sentence: "A random field prefers no order of its variables, so right tree and wrong tree do equally well.",
    at: GENERIC,
    measure: ratio("wrongTree", "tree"),
    expected: 1,
    tolerance: 0.25,
    because: "a pair of errors differs by about 15 % from seed to seed; the middle of 8 by less",
  },
  {
    id: "no-advantage-in-four",
    sentence:
      "In four variables there are three parts only, and every net has room for them: dense net and tree do equally well.",
    at: FOUR,
    measure: ratio("dense", "tree"),
    expected: 1.05,
    tolerance: 0.3,
    because: "measured beforehand in PyTorch, 8 seeds: 0.96 in the middle, and 3 of 8 seeds the other way",
  },
  {
    id: "sharing-costs-nothing-here",
    sentence: "Where all parts are equal, a tree that must share its weights loses nothing by it.",
    at: {},
    measure: (summary) => Math.max(1, ratio("sharedTree", "tree")(summary)),
    expected: 1,
    tolerance: 0.15,
    because: "measured beforehand in PyTorch: 0.86, and the shared tree ahead in 6 of 8 seeds",
  },
  {
    id: "too-little-to-learn-from",
    sentence:
      "From 64 examples of sixteen variables the shallow net learns nothing: it errs as much as guessing the mean, or more.",
    at: { dimension: "16", examples: 64, steps: 300 },
    measure: (summary) => Math.min(1, error("shallow")(summary)),
    expected: 1,
    tolerance: 0.1,
    because:
      "64 examples suffice for the 17 coefficients of a linear fit, but a net that passes through them all errs by more than the spread in between",
  },
  {
    id: "count-shallow",
    sentence: "100 hidden units on 8 variables have 8 · 100 + 100 + 100 + 1 weights.",
    at: {},
    measure: weights("shallow"),
    expected: 1001,
    tolerance: 0,
    because: "a count",
  },
  {
    id: "count-tree",
    sentence: "Seven nodes of 12 units on 8 variables, and the read-out, have 4 · 36 + 3 · 300 + 13 weights.",
    at: {},
    measure: weights("tree"),
    expected: 1057,
    tolerance: 0,
    because: "a count",
  },
  {
    id: "count-shared-units",
    sentence: "The shared tree of equal units has 36 + 2 · 300 + 13 weights.",
    at: { budget: "units" },
    measure: weights("sharedTree"),
    expected: 649,
    tolerance: 0,
    because: "a count",
  },
  {
    id: "equal-operations-are-equal-units",
    sentence:
      "Shared weights work at every node, so that a shared tree with as many operations as the tree has as many units, and fewer weights.",
    at: { budget: "flops", steps: 100, examples: 64 },
    measure: weights("sharedTree"),
    expected: 649,
    tolerance: 0,
    because: "a count",
  },
  {
    id: "one-hidden-layer-is-shallow",
    sentence: "The dense net of one hidden layer is the shallow net, weight for weight.",
    at: { depth: 1 },
    measure: ratio("dense", "shallow"),
    expected: 1,
    tolerance: 0,
    because: "the same first weights, the same batches, the same bits",
  },
];
