/** What the essay says about `max-margin`, and what is known about it beforehand. */
import { exp } from "../../../engine/functions.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { flipped, outvoted, pair, square } from "./examples.ts";
import { pathIn, read, valueAfter } from "./outputs.ts";

const SQUARED: Values = { descent: "squared" };
const GROWING: Values = { descent: "growing" };
const FLIPPED: Values = { points: flipped };

/** Of the way that was left to the widest margin after a thousand steps, the part that a hundred thousand leave. */
const left = (summary: Summary) => (1 - valueAfter(summary, "ratio", 1e5)) / (1 - valueAfter(summary, "ratio", 1e3));
const growth = (summary: Summary) => valueAfter(summary, "length", 1e5) / valueAfter(summary, "length", 1e3);
/** What the last ten times as many steps add to the length, over what the ten times before added: 1 for a logarithm. */
const again = (summary: Summary) => {
  const [early, middle, late] = [1e3, 1e4, 1e5].map((steps) => valueAfter(summary, "length", steps)) as [
    number,
    number,
    number,
  ];
  return (late - middle) / (middle - early);
};

export const claims: readonly Claim[] = [
  {
    id: "towards-the-widest",
    sentence: "After ten thousand steps descent’s line has at least nine tenths of the widest margin.",
    measure: (summary) => read.median(summary, "ratio"),
    at: { decades: 4 },
    atLeast: 0.9,
    control: { sentence: "after a hundred it has not", at: { decades: 2 } },
  },
  {
    id: "still-turning",
    sentence:
      "All points are right long before, and from a thousand steps to a hundred thousand the margin still widens.",
    measure: (summary) => valueAfter(summary, "ratio", 1e5) - valueAfter(summary, "ratio", 1e3),
    atLeast: 0.035,
    control: { sentence: "on the squared loss descent has come to its end", at: SQUARED },
  },
  {
    id: "slowly",
    sentence: "A hundred times as many steps leave more than a third of the way that was left to the widest margin.",
    measure: left,
    atLeast: 1 / 3,
    control: { sentence: "steps that grow as the loss falls leave next to nothing", at: GROWING },
  },
  {
    id: "weights-grow",
    sentence: "The weights grow without end: from a thousand steps to a hundred thousand by four fifths or more.",
    measure: growth,
    atLeast: 1.8,
    control: { sentence: "with one point flipped they stay", at: FLIPPED },
  },
  {
    id: "as-the-logarithm",
    sentence:
      "They grow like the logarithm of the steps: from ten thousand to a hundred thousand they gain as much as from a thousand to ten thousand, to within a tenth.",
    measure: (summary) => Math.abs(again(summary) - 1),
    atMost: 0.1,
    control: { sentence: "with steps that grow they grow with the steps", at: GROWING },
  },
];

/** Flow along coordinate i of that length, alone among `count` points: u + e^u = 1 + length² time / count. */
const flow = (length: number, count: number, weight: number, time: number) => {
  const u = length * weight;
  return (u + exp(u)) / (1 + (length * length * time) / count);
};

/** The longer of the two points has the larger curvature: λ of the mean of z zᵀ is 1.5² / 2, and a step 4 / λ. */
const SQUARE_STEP = 4 / (2.25 / 2);

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "one-direction",
    sentence: "Two opposite points of two classes: after one step the margin is the widest.",
    at: { points: pair, decades: 1 },
    measure: (summary) => valueAfter(summary, "ratio", 1),
    expected: 1,
    tolerance: 1e-12,
    because: "rounding",
  },
  ...([0, 1] as const).map((i): KnownAnswer => {
    const length = i === 0 ? 1.5 : 0.5;
    return {
      id: `flow-${i + 1}`,
      sentence: `Two points at a right angle: weight ${i + 1} follows u + e^u = 1 + a² t / 2, where u is a times the weight.`,
      at: { points: square },
      measure: (summary) => {
        const end = pathIn(summary).at(-1) ?? [0, 0];
        return flow(length, 2, end[i], 1e5 * SQUARE_STEP);
      },
      expected: 1,
      tolerance: 1e-3,
      because: "steps are finite, and the curve is followed in a straight line over each",
    };
  }),
  {
    id: "outvoted",
    sentence: "Three plus and a minus in one place: the weights stop at log 3, where three quarters are right.",
    at: { points: outvoted, decades: 4 },
    measure: (summary) => read.median(summary, "length"),
    expected: 1.0986122886681098,
    tolerance: 1e-9,
    because: "rounding",
  },
  {
    id: "squared",
    sentence: "On the squared loss the points at a right angle end at one over their lengths: 2/3 and 2.",
    at: { ...SQUARED, points: square, decades: 4 },
    measure: (summary) => read.median(summary, "length"),
    expected: Math.sqrt(4 / 9 + 4),
    tolerance: 1e-12,
    because: "rounding, since descent has come to its end",
  },
  {
    id: "height-of-the-square",
    sentence: "Legs 1.5 and 0.5: the widest margin is 1.5 × 0.5 / √2.5.",
    at: { points: square, decades: 1 },
    measure: (summary) => read.median(summary, "widest"),
    expected: 0.75 / Math.sqrt(2.5),
    tolerance: 1e-12,
    because: "rounding",
  },
];
