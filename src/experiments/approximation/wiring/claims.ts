/** What the essay says about `wiring`, and what is known beforehand. */
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";

export const claims: readonly Claim[] = [
  {
    id: "every-pair-costs-more",
    sentence:
      "In a sheet of twelve by twelve units, wire that joins every pair is more than a hundred times that of neighbors.",
    measure: (summary) => read.median(summary, "ratio"),
    atLeast: 150,
    control: { sentence: "in a sheet of two by two it is not", at: { side: 2 } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "four-units",
    sentence: "Four units at the corners of a square: four sides and two diagonals, 4 + 2√2.",
    at: { side: 2 },
    measure: (summary) => read.median(summary, "dense.length"),
    expected: 4 + 2 * Math.sqrt(2),
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "neighbors",
    sentence: "Neighbors alone: two times side times side less one.",
    at: { side: 12, reach: 1 },
    measure: (summary) => read.median(summary, "local.length"),
    expected: 2 * 12 * 11,
    tolerance: 0,
    because: "a whole number",
  },
  {
    id: "mean-distance",
    sentence: "Two points of a square are (2 + √2 + 5 ln(1 + √2)) / 15 of its side apart on average.",
    at: { side: 40 },
    measure: (summary) => read.median(summary, "dense.mean"),
    expected: 0.5214054331647207,
    tolerance: 0.001,
    because: "a lattice of 40 by 40 is not yet a square full of points",
  },
];
