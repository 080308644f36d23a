/** What the essay says about `learner-race`, and what is known about it beforehand. */
import { quantile } from "../../summary.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import type { LearnerName } from "./learners.ts";

const scalar = (name: string) => (summary: Summary) => summary.scalars[name]?.median ?? Number.NaN;
const error = (name: LearnerName) => scalar(`nrmse.${name}`);

/** Middle value over seeds of how many times larger the first one's error is; NaN if a learner diverged. */
const ratio = (worse: LearnerName, better: LearnerName) => (summary: Summary) => {
  const ratios = summary.members.map((member) => {
    const [above, below] = [member[`nrmse.${worse}`], member[`nrmse.${better}`]];
    return above == null || below == null ? Number.NaN : above / below;
  });
  return ratios.every(Number.isFinite)
    ? quantile(
        ratios.sort((a, b) => a - b),
        0.5,
      )
    : Number.NaN;
};

const GENERIC: Values = { target: "generic" };
const FOUR: Values = { dimension: "4" };
const SIXTEEN: Values = { dimension: "16" };
const withoutParts = (sentence: string) => ({ sentence, at: GENERIC });

export const claims: readonly Claim[] = [
  {
    id: "depth-helps",
    sentence: "On a target made of parts the dense net beats the shallow net of the same size.",
    measure: ratio("shallow", "dense"),
    atLeast: 1.5,
    control: withoutParts("on a target without parts it is the other way round"),
  },
  {
    id: "locality-helps-more",
    sentence: "The tree, wired like the target, beats the dense net of the same size.",
    measure: ratio("dense", "tree"),
    atLeast: 1.25,
    control: withoutParts("on a target without parts the dense net beats the tree"),
  },
  {
    id: "tree-beats-shallow",
    sentence: "The shallow net’s error is more than twice the tree’s.",
    measure: ratio("shallow", "tree"),
    atLeast: 2.3,
    control: withoutParts("on a target without parts the shallow net is the better one"),
  },
  {
    id: "the-graph-must-match",
    sentence: "The same tree with its variables shuffled does far worse.",
    measure: ratio("wrongTree", "tree"),
    atLeast: 2,
    control: withoutParts("on a target without parts it does as well"),
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
    id: "curse",
    sentence: "In sixteen variables the dense net’s error is about twice the tree’s, or more.",
    measure: ratio("dense", "tree"),
    at: SIXTEEN,
    atLeast: 1.8,
    control: { sentence: "in four variables the two are equal", at: FOUR },
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
    id: "sharing-counts-parts",
    sentence: "In sixteen variables, with fifteen equal parts, sharing their weights is worth something of its own.",
    measure: ratio("tree", "sharedTree"),
    at: SIXTEEN,
    atLeast: 1.35,
    control: { sentence: "in four variables, with three parts, it is worth nothing", at: FOUR },
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
    because: "with fewer examples than a linear fit can use, the error of an interpolating net exceeds the spread",
  },
  {
    id: "count-shallow",
    sentence: "100 hidden units on 8 variables have 8 · 100 + 100 + 100 + 1 weights.",
    at: {},
    measure: scalar("weights.shallow"),
    expected: 1001,
    tolerance: 0,
    because: "a count",
  },
  {
    id: "count-tree",
    sentence: "Seven nodes of 12 units on 8 variables, and the read-out, have 4 · 36 + 3 · 300 + 13 weights.",
    at: {},
    measure: scalar("weights.tree"),
    expected: 1057,
    tolerance: 0,
    because: "a count",
  },
];
