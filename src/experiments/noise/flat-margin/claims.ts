/** What the essay says about `flat-margin`, and what is known about it beforehand. */
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { mixed, neighbor, square, triangle, turned } from "./examples.ts";
import { read } from "./outputs.ts";

/** The figure opens with its first point ten times as long; here all have length 1. */
const equal: Values = { stretch: 1 };
const ones: Values = { lengths: "one" };
/** Degrees between the outermost of the points to begin with have the cosine -0.28; the arc has what they leave of 180. */
const ARC = 73.73979529168804;

const ballLost = (summary: Summary) => read.median(summary, "flatness.widest") / read.median(summary, "flatness");

export const claims: readonly Claim[] = [
  {
    id: "middle-is-widest",
    sentence: "With points of equal length the weight of the widest margin is the middle of the arc.",
    measure: (summary) => read.median(summary, "apart"),
    at: equal,
    atMost: 5,
    control: { sentence: "with one of them ten times as long it is not", at: {} },
  },
  {
    id: "the-arc-stays",
    sentence: "One point ten times as long: the arc of right weights stays as it was.",
    measure: (summary) => Math.abs(read.median(summary, "arc") - ARC),
    at: {},
    atMost: 5,
    control: { sentence: "if the point is turned instead, the arc changes", at: { ...equal, points: turned } },
  },
  {
    id: "the-widest-margin-moves",
    sentence: "One point ten times as long: the weight of the widest margin turns.",
    measure: (summary) => read.median(summary, "moved.widest"),
    at: {},
    atLeast: 20,
    control: { sentence: "not if all lengths are set to one", at: ones },
  },
  {
    id: "wide-and-sharp",
    sentence: "Then the widest margin has less than half of the room that the middle of the arc has.",
    measure: ballLost,
    at: {},
    atMost: 0.5,
    control: { sentence: "with points of equal length it has all of it", at: equal },
  },
  {
    id: "no-arc",
    sentence: "Points that no line separates leave no arc.",
    measure: (summary) => read.median(summary, "arc"),
    at: { points: mixed },
    atMost: 5,
    control: { sentence: "without the one among the others there is an arc", at: {} },
  },
  {
    id: "a-wider-margin-promises-less",
    sentence: "The stretch makes the margin wider and the promise of a perceptron’s few mistakes worse.",
    measure: (summary) => Math.min(read.median(summary, "moved.margin"), read.median(summary, "moved.mistakes")),
    at: {},
    atLeast: 1.3,
    control: { sentence: "with all lengths set to one both stay as they were", at: ones },
  },
];

const answer = answersBy(read);
const ROUNDED = [1e-9, "rounding"] as const;

export const knownAnswers: readonly KnownAnswer[] = [
  answer("same-weight", "Points of equal length: the two weights are one.", equal, "apart", 0, ...ROUNDED),
  answer(
    "arc-by-hand",
    "The outermost are 106.26° apart: the arc has the rest of 180°.",
    equal,
    "arc",
    ARC,
    ...ROUNDED,
  ),
  // cos(106.26° / 2) = √((1 - 0.28) / 2)
  answer(
    "ball-by-hand",
    "The ball around its middle has the radius √((1 − 0.28) / 2).",
    equal,
    "flatness",
    0.6,
    ...ROUNDED,
  ),
  answer("margin-by-hand", "With lengths of one the margin is that radius.", ones, "margin", 0.6, ...ROUNDED),
  answer(
    "height-of-3-4-5",
    "Legs 0.75 and 1, hypotenuse 1.25: height 0.6.",
    { ...equal, points: triangle },
    "margin",
    0.6,
    ...ROUNDED,
  ),
  answer(
    "ball-of-3-4-5",
    "Its weight is 0.8 and 0.6: a ball of 0.6.",
    { ...equal, points: triangle },
    "flatness.widest",
    0.6,
    ...ROUNDED,
  ),
  answer(
    "stretched-by-hand",
    "Legs 3 and 1: the margin is 3 over √10.",
    { points: square, stretch: 3 },
    "margin",
    3 / Math.sqrt(10),
    ...ROUNDED,
  ),
  answer(
    "ball-stretched-by-hand",
    "The ball around its weight, 1 and 3 over √10, has the radius 1 over √10.",
    { points: square, stretch: 3 },
    "flatness.widest",
    1 / Math.sqrt(10),
    ...ROUNDED,
  ),
  answer(
    "promise-by-hand",
    "Longest vector over margin, squared: 1 over 1/2 before, 9 over 9/10 now, five times as large.",
    { points: square, stretch: 3 },
    "moved.mistakes",
    5,
    ...ROUNDED,
  ),
  answer(
    "held-by-a-neighbor",
    "A neighbor 16.26° from the stretched point holds the margin: it turns by half of that.",
    { points: neighbor },
    "moved.widest",
    // half of the angle whose cosine is 0.96
    8.13010235415598,
    ...ROUNDED,
  ),
  answer("one-wrong", "One minus among the plus: one wrong at least.", { points: mixed }, "wrong", 1, ...ROUNDED),
];
