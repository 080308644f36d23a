/** What the essay says about `composition`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";
import { PLACES } from "./sizes.ts";

type Name = Parameters<typeof read.median>[1];
const of = (name: Name) => (summary: Summary) => read.median(summary, name);

export const claims: readonly Claim[] = [
  {
    id: "levels-count",
    sentence: "Where no node stretches, 1,023 errors of 0.02 leave the top of ten levels off by 0.2.",
    measure: of("top"),
    at: {},
    atMost: 0.25,
    control: { sentence: "where each may double what comes in, they add up to the sum of all", at: { stretch: 2 } },
  },
  {
    id: "signs-average-out",
    sentence: "Errors of random signs stay far below the bound.",
    measure: of("part"),
    at: { signs: "random" },
    atMost: 0.6,
    control: { sentence: "errors that all go up attain it", at: { signs: "up" } },
  },
  {
    id: "tree-halves-no-exponent",
    sentence: "The error of a tree of sixteen knobs falls about as the number of its entries grows.",
    measure: of("tree.slope"),
    at: { knobs: "16" },
    atMost: -0.85,
    control: {
      sentence: "of creased parts, which have one derivative, as its root",
      at: { knobs: "16", parts: "creased" },
    },
  },
  {
    id: "no-knobs-in-the-exponent",
    sentence: "How fast it falls does not depend on the number of knobs.",
    measure: of("tree.apart"),
    at: {},
    atMost: 0.1,
    control: { sentence: "with their knobs shuffled, only two knobs learn", at: { order: "shuffled" } },
  },
  {
    id: "one-table-flattens",
    sentence: "The error of one table of eight knobs hardly falls, as far as it can be built.",
    measure: of("one.slope"),
    at: { knobs: "8" },
    atLeast: -0.2,
    control: { sentence: "of two knobs it falls as that of the tree", at: { knobs: "2" } },
  },
  {
    id: "shuffled-is-another",
    sentence: "Shuffled, the same tables are off by as much as two functions can be.",
    measure: of("tree.error"),
    at: { order: "shuffled" },
    atLeast: 1.2,
    control: { sentence: "wired as they were filled they are near", at: {} },
  },
];

const answer = (
  id: string,
  sentence: string,
  at: Values,
  name: Name,
  expected: number,
  tolerance: number,
  because: string,
): KnownAnswer => ({ id, sentence, at, measure: of(name), expected, tolerance, because });

const rounding = "rounding";

export const knownAnswers: readonly KnownAnswer[] = [
  answer(
    "attained",
    "Means of errors that all go up attain the bound: ten times 0.02.",
    {},
    "top",
    0.2,
    1e-12,
    rounding,
  ),
  answer(
    "doubled",
    "With stretch 2 the bound is 0.02 (2¹⁰ - 1), and is attained.",
    { stretch: 2 },
    "top",
    20.46,
    1e-9,
    rounding,
  ),
  answer(
    "forgotten",
    "With stretch 1/2 it is 0.02 (1 - 2⁻¹⁰) / (1 - 1/2).",
    { stretch: 0.5 },
    "bound",
    0.0399609375,
    1e-14,
    rounding,
  ),
  answer(
    "side-by-side",
    "Errors side by side do not add up: means pass 0.02 on.",
    { exact: 9 },
    "top",
    0.02,
    1e-12,
    rounding,
  ),
  answer(
    "one-path",
    "Along one path each mean halves what comes in: 0.02 (2 - 2⁻⁹).",
    { signs: "path" },
    "top",
    0.0399609375,
    1e-12,
    rounding,
  ),
  answer(
    "seven-tables",
    "Seven tables of ten times ten have 700 entries.",
    {},
    "tree.numbers",
    700,
    0,
    "a whole number",
  ),
  answer("rate-of-the-tree", "7 times 0.01 to the -2/2 is 700.", {}, "rate.tree", 700, 1e-6, rounding),
  answer("rate-of-one-table", "0.01 to the -8/2 is 10⁸.", {}, "rate.one", 1e8, 1, rounding),
  {
    id: "two-knobs",
    sentence: "Of two knobs the tree is one table.",
    at: { knobs: "2", budget: 100 },
    measure: (summary) => read.median(summary, "tree.error") - read.median(summary, "one.error"),
    expected: 0,
    tolerance: 1e-14,
    because: rounding,
  },
  answer(
    "creased",
    "Straight pieces follow a crease with the root of the number of entries: slope -1/2.",
    { knobs: "8", parts: "creased" },
    "tree.slope",
    -0.5,
    0.2,
    `${PLACES} places do not find the worst, and find it the less the finer the tables are`,
  ),
];
