/** What the essay says about `straight-walk`, and what is known about it beforehand. */
import { log } from "../../../engine/functions.ts";
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer, Values } from "../../types.ts";
import { INTERPOLATES } from "../degenerate-minima/sizes.ts";
import { read } from "./outputs.ts";
import { FIRST } from "./sizes.ts";

const answer = answersBy(read);
const decades = (value: number) => log(value) / Math.LN10;
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** Nothing but output weights move, of which there are four more than points: the net is linear in them. */
const linear: Values = { moving: "output", examples: 5 };

export const claims: readonly Claim[] = [
  {
    id: "straight-leaves",
    sentence: "Three straight along a flat direction, the median loss is above a twentieth.",
    measure: (summary) => decades(read.median(summary, "straight.3")),
    atLeast: decades(0.05),
    control: { sentence: "where the net is linear in what moves, straight on stays exact", at: linear },
  },
  {
    id: "surface-stays",
    sentence: `In every seed the walk along the surface keeps the loss below ${INTERPOLATES} all the way.`,
    measure: (summary) => decades(most(read.members(summary, "surface.worst"))),
    atMost: decades(INTERPOLATES),
    control: { sentence: "without solving f = y again it does not", at: { correct: "never" } },
  },
  {
    id: "between-the-points",
    sentence: "Meanwhile the function between the points changes by more than half the deviation of the labels.",
    measure: (summary) => read.median(summary, "change.surface"),
    atLeast: 0.55,
    control: { sentence: "on a walk of one half it changes little", at: { length: 0.5 } },
  },
];

const lossAtMost = (name: "straight.3" | "surface.worst", at: Values, id: string, sentence: string): KnownAnswer => ({
  id,
  sentence,
  at,
  measure: (summary) => most(read.members(summary, name)),
  expected: 0,
  tolerance: 1e-20,
  because:
    "the direction is flat to about 1e-12, by the ridge in its equations; squared, and times the square of the way",
});

export const knownAnswers: readonly KnownAnswer[] = [
  answer(
    "fourth-power",
    "A step along a flat direction changes predictions by its square at first, and the loss by its fourth power.",
    {},
    "power",
    4,
    0.1,
    `the next term, at distances of ${FIRST} and ${2 * FIRST}`,
  ),
  lossAtMost(
    "straight.3",
    linear,
    "flat-space",
    "In its output weights the net is linear: a straight walk stays exact.",
  ),
  lossAtMost("surface.worst", linear, "flat-space-twice", "There the surface is that flat space."),
  answer("directions", "33 weights and 10 points leave 23 flat directions.", {}, "flat", 23),
];
