/** What the essay says about `universality`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

/** Where the bricks would do and training does not place them. */
export const STUCK: Values = { target: "waves", units: 128 };
/** The same with bricks that begin spread out, and ten times as long. */
export const LONG: Values = { ...STUCK, start: "spread", steps: 30000 };
export const SQUARES: Values = { target: "kink", unit: "square", units: 20 };
const FEW: Values = { target: "kink", units: 8 };

/** Where only the built net counts. */
const BRIEFLY: Values = { steps: 100 };

type Name = Parameters<typeof read.median>[1];

const of = (name: Name) => (summary: Summary) => read.median(summary, name);

/** Over the seeds; NaN if one of them diverged. */
const mean = (name: Name) => (summary: Summary) => {
  const values = read.members(summary, name);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
};

export const claims: readonly Claim[] = [
  {
    id: "a-quarter",
    sentence: "On a smooth wave twice the bricks leave about a quarter of the largest error.",
    measure: of("slope.sup"),
    at: BRIEFLY,
    atMost: -1.9,
    control: {
      sentence: "on the root, which is infinitely steep at its end, they leave more",
      at: { ...BRIEFLY, target: "root" },
    },
  },
  {
    id: "a-quarter-on-average",
    sentence: "The root mean square error falls alike.",
    measure: of("slope.rms"),
    at: BRIEFLY,
    atMost: -1.9,
    control: { sentence: "at a step it does not", at: { ...BRIEFLY, target: "step" } },
  },
  {
    id: "never-a-step",
    sentence: "With any number of bricks up to 256, half the step remains.",
    measure: of("least.sup"),
    at: { ...BRIEFLY, target: "step" },
    atLeast: 0.5,
    control: { sentence: "of a continuous curve nothing to speak of remains", at: BRIEFLY },
  },
  {
    id: "squares-stay",
    sentence: "Two hundred units that square stay away from a kink.",
    measure: of("built.rms"),
    at: { ...SQUARES, ...BRIEFLY, units: 200 },
    atLeast: 0.04,
    control: { sentence: "as many ReLUs do not", at: { ...BRIEFLY, target: "kink", units: 200 } },
  },
  {
    id: "no-better-than-a-parabola",
    sentence: "Nor does training bring them closer than the best parabola.",
    measure: of("ratio"),
    at: SQUARES,
    atLeast: 0.99,
    control: { sentence: "ReLUs it does bring closer than the builder does", at: FEW },
  },
  {
    id: "training-moves-bricks",
    sentence:
      "With eight bricks on a kink, training ends less than half as far off as the builder, who places them evenly.",
    measure: of("ratio"),
    at: FEW,
    atMost: 0.5,
    control: { sentence: "with 128 on five waves it does not", at: STUCK },
  },
  {
    id: "training-is-enough",
    sentence:
      "Sixty-four trained bricks follow one wave, on average over the seeds, to less than 0.01 in root mean square.",
    measure: mean("trained.rms"),
    at: { units: 64 },
    atMost: 0.01,
    control: { sentence: "eight do not", at: { units: 8 } },
  },
  {
    id: "training-is-the-limit",
    sentence:
      "On five waves 128 trained bricks stay off by more than 0.2 in root mean square, where built ones are off by 0.004.",
    measure: mean("trained.rms"),
    at: STUCK,
    atLeast: 0.2,
    control: { sentence: "on one wave they do not", at: { ...STUCK, target: "wave" } },
  },
  {
    id: "patience-helps",
    sentence: "Spread out at the start, and trained ten times as long, they come closer than 0.1.",
    measure: mean("trained.rms"),
    at: LONG,
    atMost: 0.1,
    control: { sentence: "as is usual they do not", at: STUCK },
  },
];

const answer = (
  id: string,
  sentence: string,
  at: Values,
  measure: KnownAnswer["measure"],
  expected: number,
  tolerance: number,
  because: string,
): KnownAnswer => ({ id, sentence, at: { ...BRIEFLY, ...at }, measure, expected, tolerance, because });

const PARABOLA: Values = { target: "typed", formula: "x^2", units: 20 };

export const knownAnswers: readonly KnownAnswer[] = [
  answer(
    "parabola-largest",
    "Between corners h apart a parabola x² is h²/4 from its chord: 1/1600 with twenty bricks.",
    PARABOLA,
    of("built.sup"),
    1 / 1600,
    1e-7,
    "the middles of the pieces lie between the places where the error is looked for",
  ),
  answer(
    "parabola-on-average",
    "In root mean square it is h²/√30.",
    PARABOLA,
    of("built.rms"),
    // 1 / (400 sqrt(30))
    0.000456435,
    2e-7,
    "a sum over places stands for an integral",
  ),
  answer(
    "root",
    "Beside 0 the root is √h/4 from its chord: 1/16 with sixteen bricks.",
    { target: "root", units: 16 },
    of("built.sup"),
    1 / 16,
    1e-12,
    "rounding",
  ),
  answer(
    "root-slope",
    "So its largest error falls with slope -1/2.",
    { target: "root" },
    of("slope.sup"),
    -0.5,
    0.01,
    "places where the error is looked for",
  ),
  answer(
    "five-waves",
    "On five waves 128 bricks leave (10π)² h² / √240 in root mean square, to the leading order.",
    STUCK,
    of("built.rms"),
    0.0038884,
    2e-5,
    "the next order is a part of (10πh)² of it",
  ),
  answer(
    "best-parabola",
    "Over [-1, 1] the parabola nearest to max(0, t) in mean square is 3/32 + t/2 + 15t²/32; at its middle it is 3/32.",
    { target: "typed", formula: "max(2*x-1,0)", unit: "square" },
    (summary) => read.field(summary, "built")[100] ?? Number.NaN,
    3 / 32,
    1e-3,
    "513 places stand for the interval",
  ),
  answer(
    "a-parabola-is-one",
    "A parabola is followed exactly by three squares.",
    { target: "typed", formula: "x^2-0.3*x", unit: "square", units: 3 },
    of("built.sup"),
    0,
    1e-12,
    "rounding",
  ),
];
