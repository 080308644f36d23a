/** What the essay says about `curse`, and what is known beforehand. */
import { answersBy } from "../../answers.ts";
import type { Claim, KnownAnswer, Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const slope = (summary: Summary) => read.median(summary, "slope");

export const claims: readonly Claim[] = [
  {
    id: "pieces-use-two-derivatives",
    sentence: "Straight pieces follow a smooth wave with an error that falls with the square of their number.",
    measure: slope,
    at: { target: "wave", method: "spline" },
    atMost: -1.7,
    control: { sentence: "a corner, which has one derivative, only with their number", at: { target: "corner" } },
  },
  {
    id: "pieces-use-no-third",
    sentence: "They use no third derivative: for the third power of a corner the error does not fall faster.",
    measure: slope,
    at: { target: "cubic", method: "spline" },
    atLeast: -2.3,
    control: { sentence: "a polynomial uses it", at: { target: "cubic", method: "chebyshev" } },
  },
  {
    id: "two-variables-halve-it",
    sentence: "With two variables the same pieces fall half as fast for each number that they keep.",
    measure: slope,
    at: { target: "wave", method: "spline", plane: "2" },
    atLeast: -1.3,
    control: { sentence: "with one they do not", at: { target: "wave", method: "spline" } },
  },
  {
    id: "a-tree-of-tables",
    sentence: "The error of a tree of tables falls about as their bins grow in number.",
    measure: (summary) => read.median(summary, "tree.slope"),
    atMost: -0.75,
    control: { sentence: "random numbers pressed into a tree keep nearly all of theirs", at: { content: "random" } },
  },
  {
    id: "the-kink-decides",
    sentence: "Between the pieces’ meeting places a corner leaves an error.",
    measure: (summary) => read.median(summary, "error.largest"),
    at: { target: "corner", method: "spline" },
    atLeast: 0.0016,
    control: {
      sentence: "exactly on one of them it leaves none",
      at: { target: "corner", method: "spline", kink: "on" },
    },
  },
];

const answer = answersBy(read);

export const knownAnswers: readonly KnownAnswer[] = [
  answer("one-table", "Eight knobs of ten bins are a table of 10⁸ entries.", {}, "table", 1e8),
  answer("seven-tables", "Seven tables of ten times ten have 700.", {}, "tree", 700),
  answer(
    "cells-of-three",
    "Three variables, slope 1, error 10 %: √3 / 0.2 is 8.66, so nine cells along each, 729 in all.",
    {},
    "cells",
    729,
  ),
  answer("one-variable", "One variable, slope 1, error 10 %: five cells.", { dimension: 1 }, "cells", 5),
  answer(
    "chebyshev-cubic",
    "The polynomial through Chebyshev’s places has slope -3 for the third power of a corner.",
    { target: "cubic", method: "chebyshev" },
    "slope",
    -3,
    0.35,
    "how near a corner lies to a place scatters from one number of places to the next",
  ),
  answer(
    "pieces-of-a-corner",
    "Straight pieces have slope -1 for a corner between their meeting places.",
    { target: "corner", method: "spline" },
    "slope",
    -1,
    0.25,
    "how near the corner lies to a meeting place scatters",
  ),
  answer(
    "pieces-of-a-wave",
    "With 128 pieces the error is h²/8 times the largest second derivative of e to sin(2x + 0.3), which is 4 e at its top.",
    { target: "wave", method: "spline" },
    "error.largest",
    // h = 2 / 128; |f''| = 4 e at 2x + 0.3 = pi / 2
    0.00033183,
    4e-6,
    "the top lies within a piece, not in its middle",
  ),
  answer(
    "analytic",
    "A polynomial follows the analytic wave to rounding.",
    { target: "wave", method: "chebyshev" },
    "error.largest",
    0,
    1e-12,
    "rounding of 128 terms",
  ),
];
