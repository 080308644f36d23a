/** What the essay says about `eight-knobs`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";

const lost = (summary: Summary) => read.median(summary, "lost");
const turn = (summary: Summary) => read.median(summary, "turn");

const swapped = (swap: string): Values => ({ wiring: "swapped", swap });

export const claims: readonly Claim[] = [
  {
    id: "seven-small-tables",
    sentence: "With the right pairs seven tables of a hundred entries lose about a quarter of the spread.",
    measure: lost,
    atMost: 0.33,
    control: { sentence: "with two knobs swapped across the halves they lose nearly half", at: swapped("far") },
  },
  {
    id: "nearly-as-good",
    sentence: "That is little more than one table of all knobs loses.",
    measure: (summary) => lost(summary) / read.median(summary, "lost.one"),
    atMost: 1.6,
    control: { sentence: "with all knobs shuffled it is much more", at: { wiring: "shuffled" } },
  },
  {
    id: "within-a-pair",
    sentence: "Two knobs of one pair may change places.",
    measure: lost,
    at: swapped("pair"),
    atMost: 0.3,
    control: { sentence: "those of neighboring pairs may not", at: swapped("near") },
  },
  {
    id: "one-line",
    sentence: "Where the right knobs meet, lines of equal answers do not depend on the others.",
    measure: turn,
    atMost: 0.1,
    control: { sentence: "where wrong ones meet, they turn", at: swapped("near") },
  },
];

const answer = (
  id: string,
  sentence: string,
  at: Values,
  name: Parameters<typeof read.median>[1],
  expected: number,
  tolerance: number,
  because: string,
): KnownAnswer => ({
  id,
  sentence,
  at,
  measure: (summary) => read.median(summary, name),
  expected,
  tolerance,
  because,
});

const whole = "a whole number";

export const knownAnswers: readonly KnownAnswer[] = [
  answer("one-table", "Eight knobs of ten values are a table of 10⁸ entries.", {}, "entries.one", 1e8, 0, whole),
  answer("seven-tables", "Seven tables of ten times ten have 700.", {}, "entries", 700, 0, whole),
  answer(
    "the-function",
    "The function at the first settings, by another program from the same recipe.",
    {},
    "truth",
    0.7110593942037803,
    1e-12,
    "rounding",
  ),
  answer(
    "all-ones",
    "And with all knobs turned up.",
    { x1: 1, x2: 1, x3: 1, x4: 1, x5: 1, x6: 1, x7: 1, x8: 1 },
    "truth",
    1.1948640981086536,
    1e-12,
    "rounding",
  ),
  answer(
    "one-line-of-theory",
    "f is g(h(x, y), others), so its lines of equal answers in x and y are those of h (Leontief 1947).",
    { x1: -0.3, x4: 0.2, x6: -0.8 },
    "turn",
    0,
    1e-3,
    "slopes are differences",
  ),
];
