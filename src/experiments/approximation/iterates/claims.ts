/** What the essay says about `iterates`, and what is known about it beforehand. */
import type { Claim, KnownAnswer, Values } from "../../types.ts";
import { read } from "./outputs.ts";

const smallest = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

const TWO: Values = { folds: 2 };

export const claims: readonly Claim[] = [
  {
    id: "never-found",
    sentence: "In no seed does a deep net that starts from random weights learn anything of six folds.",
    measure: (summary) => smallest(read.members(summary, "error.trained")),
    atLeast: 0.9,
    control: { sentence: "two folds it has found, at least in the best seed", at: TWO },
  },
  {
    id: "it-is-there",
    sentence: "In most seeds the same net, started beside the exact weights, comes back to the folded line.",
    measure: (summary) => read.median(summary, "error.near"),
    atMost: 0.1,
    control: { sentence: "started farther away, it does not", at: { noise: 0.1 } },
  },
  {
    id: "beside-is-not-close",
    sentence:
      "Before it comes back it is about as wrong as a guess of one half: close in its weights, not in its line.",
    measure: (summary) => read.series(summary, "error.near")?.median[0] ?? Number.NaN,
    atLeast: 0.7,
    control: { sentence: "of two folds it is close in both", at: TWO },
  },
  {
    id: "twenty-units-are-lost",
    sentence: "Twenty units in one layer stay one half away from six folds.",
    measure: (summary) => read.median(summary, "error.shallow"),
    at: { units: 20, steps: 500 },
    atLeast: 0.49,
    control: { sentence: "sixty-four draw them exactly", at: { units: 64, steps: 500 } },
  },
];

const QUICK: Values = { steps: 500, width: 2 };

/** Telgarsky (2015). */
const pieces = (folds: number): KnownAnswer => ({
  id: `pieces-of-${folds}`,
  sentence: `The tent, applied ${folds} times, has ${2 << (folds - 1)} straight pieces.`,
  at: { ...QUICK, folds },
  measure: (summary) => read.median(summary, "pieces"),
  expected: 2 << (folds - 1),
  tolerance: 0,
  because: "a count",
});

export const knownAnswers: readonly KnownAnswer[] = [
  ...[1, 2, 3, 4, 5, 6].map(pieces),
  ...[6, 10].map(
    (folds): KnownAnswer => ({
      id: `two-a-layer-draw-${folds}`,
      sentence: `Two units a layer draw ${folds} folds exactly: all their numbers are fractions of powers of two.`,
      at: { ...QUICK, folds },
      measure: (summary) => read.median(summary, "error.deep"),
      expected: 0,
      tolerance: 0,
      because: "no number is rounded",
    }),
  ),
  {
    id: "one-half-at-least",
    sentence: "With fewer bends than the line the largest error is one half: no height is nearer to both 0 and 1.",
    at: { ...QUICK, units: 62 },
    measure: (summary) => read.median(summary, "error.shallow"),
    expected: 0.5,
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "one-unit-short",
    sentence: "With all bends and no unit for the first slope one layer can be within 1/64 of six folds.",
    at: { ...QUICK, units: 63 },
    measure: (summary) => read.median(summary, "error.shallow"),
    expected: 1 / 64,
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "as-many-as-pieces",
    sentence: "With as many units as pieces one layer draws it.",
    at: { ...QUICK, units: 64 },
    measure: (summary) => read.median(summary, "error.shallow"),
    expected: 0,
    tolerance: 1e-12,
    because: "rounding",
  },
];
