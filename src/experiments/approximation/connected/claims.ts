/** What the essay says about `connected`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

const CROSS: Values = { task: "cross" };
const TOUCH: Values = { task: "touch" };
const SHRINK: Values = { rule: "shrink" };
const RANDOM: Values = { sheet: "random" };

export const claims: readonly Claim[] = [
  {
    id: "windows-cannot-tell",
    sentence: "The two spirals have the same windows of three by three cells, each equally often.",
    measure: (summary) => read.median(summary, "windows"),
    at: SHRINK,
    atMost: 0,
    control: { sentence: "two sheets of random cells have not", at: RANDOM },
  },
  {
    id: "filling-takes-longer",
    sentence: "To fill the spiral takes more than six times as many steps as to let it shrink.",
    measure: (summary) => read.median(summary, "steps.fill") / read.median(summary, "steps.shrink"),
    at: SHRINK,
    atLeast: 6.5,
    control: { sentence: "with a single turn it does not", at: { ...SHRINK, turns: 1 } },
  },
  {
    id: "one-cell-decides",
    sentence: "One cell of ink between two strands makes each sheet one piece.",
    measure: (summary) => read.median(summary, "pieces"),
    at: { ...SHRINK, bridge: "cell" },
    atMost: 2,
    control: { sentence: "without it there are three pieces in all", at: SHRINK },
  },
  {
    id: "convolution-fails-here",
    sentence: "From 4,000 pictures the convolution does not learn to tell whether a way leads through.",
    measure: (summary) => read.median(summary, "right.conv"),
    at: CROSS,
    atMost: 0.78,
    control: { sentence: "it learns whether more cells touch across or down", at: TOUCH },
  },
  {
    id: "the-dense-net-memorizes",
    sentence: "The dense net knows its own pictures, and about as little of new ones as a coin would.",
    measure: (summary) => read.median(summary, "right.dense"),
    at: CROSS,
    atMost: 0.65,
    control: { sentence: "of the local question it learns more", at: TOUCH },
  },
];

const exact = (
  id: string,
  sentence: string,
  at: Values,
  name: Parameters<typeof read.median>[1],
  expected: number,
): KnownAnswer => ({
  id,
  sentence,
  at,
  measure: (summary: Summary) => read.median(summary, name),
  expected,
  tolerance: 0,
  because: "a count",
});

export const knownAnswers: readonly KnownAnswer[] = [
  exact(
    "length-of-the-way",
    "With t turns there are 72 t² − 1 cells of ink, and filling takes one step less.",
    SHRINK,
    "steps.fill",
    646,
  ),
  exact(
    "two-sides-less-one",
    "Ink of s by s cells has shrunk after 2s − 1 steps: with t turns s is 12 t − 1.",
    SHRINK,
    "steps.shrink",
    69,
  ),
  exact("three-pieces", "A loop, an arc beside it, and one long arc: three pieces.", SHRINK, "found", 3),
  exact(
    "count-of-random-pieces",
    "Levialdi’s rule counts the pieces of random sheets as joining their cells one by one does.",
    { ...RANDOM, turns: 5 },
    "miscounted",
    0,
  ),
];
