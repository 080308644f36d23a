/** What the essay says about `bezout`, and what is known about it beforehand. */
import { counted } from "../../../terms/words.ts";
import { answersBy, medianOf } from "../../answers.ts";
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

/** More than any bound that stands here: infinitely many, as a number. */
const INFINITE = 1e6;

/** Real crossings over the bound, the most of the pair that is shown and of all random pairs of its degrees. */
function mostShare(summary: Summary): number {
  if (read.median(summary, "infinite") === 1) return INFINITE;
  return Math.max(read.median(summary, "real"), read.median(summary, "draws.most")) / read.median(summary, "bound");
}

const real = medianOf(read)("real");
const meanShare = (summary: Summary) => read.median(summary, "draws.mean") / read.median(summary, "bound");

const touching: Values = { pair: "circles", across: 2, up: 0 };

export const claims: readonly Claim[] = [
  {
    id: "never-above-the-bound",
    sentence: "No pair of curves without a common part has more real crossings than the product of its degrees.",
    measure: mostShare,
    at: { p: 4, q: 4 },
    atMost: 1,
    control: { sentence: "two that share a line have infinitely many", at: { pair: "common" } },
  },
  {
    id: "far-fewer-real-ones",
    sentence: "Of random curves of degree 4 fewer than half of all crossings are real, on average.",
    measure: meanShare,
    at: { p: 4, q: 4 },
    atMost: 0.5,
    control: { sentence: "two lines always cross", at: { p: 1, q: 1 } },
  },
  {
    id: "sometimes-all-real",
    sentence: "Bundles of lines reach the bound: sixteen real crossings of four lines with four.",
    measure: real,
    at: { pair: "lines", p: 4, q: 4 },
    atLeast: 14,
    control: { sentence: "two random curves of these degrees do not", at: { p: 4, q: 4 } },
  },
  {
    id: "two-meet-and-vanish",
    sentence: "When a circle is pulled past the place where it touches another, both real crossings are gone.",
    measure: real,
    at: { pair: "circles", across: 2.05, up: 0 },
    atMost: 0.5,
    control: { sentence: "just before it there are two", at: { pair: "circles", across: 1.95, up: 0 } },
  },
];

const answer = answersBy(read);

/** Degrees of a net's equations in its weights: a row for each degree of its units, a column for each number of layers. */
const degrees: readonly (readonly [power: number, layers: number, degree: number])[] = [
  [2, 1, 3],
  [2, 2, 7],
  [2, 3, 15],
  [3, 1, 4],
  [3, 2, 13],
  [3, 3, 40],
  [4, 1, 5],
  [4, 2, 21],
  [4, 3, 85],
];

export const knownAnswers: readonly KnownAnswer[] = [
  answer("touching-once", "Two circles that touch have one real point in common.", touching, "real", 1),
  answer("touching-twice", "It counts twice.", touching, "complex", 2),
  answer("no-real-point", "x² + y² = -1 has no real point.", { pair: "circles", square: -1 }, "real", 0),
  answer(
    "two-complex-points",
    "But it crosses a circle around another point at two complex ones, as any circle does.",
    { pair: "circles", square: -1 },
    "complex",
    2,
  ),
  answer(
    "concentric",
    "Circles around one point cross at infinity only.",
    { pair: "circles", square: 2, across: 0, up: 0 },
    "infinity",
    4,
  ),
  answer("ellipses", "Two ellipses across each other meet in four points.", { pair: "ellipses" }, "real", 4),
  answer("cubic-and-line", "x³ - 2x = x/2 has three real roots.", { pair: "cubic" }, "real", 3),
  answer("cubic-and-line-above", "x³ - 2x = x/2 + 2 has one.", { pair: "cubic", across: 0, up: 2 }, "real", 1),
  answer("cusp", "A line through the tip of y² = x³ meets it twice there, and once more.", { pair: "cusp" }, "real", 2),
  answer("cusp-complete", "That makes three.", { pair: "cusp" }, "complex", 3),
  answer("common", "Two curves with a line in common have infinitely many.", { pair: "common" }, "infinite", 1),
  answer("moved-apart", "Moved aside they have six at most.", { pair: "common", across: 0.5, up: 0 }, "bound", 6),
  answer(
    "root-of-the-bound",
    "Random curves of this kind have on average as many real crossings as the root of their bound (Shub and Smale 1993).",
    { p: 4, q: 4 },
    "draws.mean",
    4,
    0.9,
    "three sampling errors of 48 counts, whose deviation is about two",
  ),
  ...degrees.map(([power, layers, degree]) =>
    answer(
      `degree-${power}-${layers}`,
      `${counted(layers, "hidden layer")} of units of degree ${power}: equations of degree ${degree}.`,
      { power, layers },
      "degree",
      degree,
    ),
  ),
  answer("digits", "2 to the power of 50,000 has 15,052 digits.", {}, "digits", 15052),
];
