/** What the essay says about `three-weights`, and what is known beforehand. */
import type { Claim, KnownAnswer, Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const left = (summary: Summary) => read.median(summary, "left");
/** Product of the first few singular values: the volume that so many rows span. */
const volume = (count: number) => (summary: Summary) =>
  Array.from(read.field(summary, "singular"))
    .slice(0, count)
    .reduce((product, value) => product * value, 1);

export const claims: readonly Claim[] = [
  {
    id: "two-leave-a-curve",
    sentence: "Two equations in three weights leave one dimension.",
    measure: left,
    at: { examples: "two" },
    atMost: 1.4,
    control: { sentence: "one equation leaves two", at: { examples: "one" } },
  },
  {
    id: "three-leave-a-point",
    sentence: "A third equation that says something new leaves no dimension.",
    measure: left,
    at: { examples: "three", third: "new" },
    atMost: 0.4,
    control: {
      sentence: "a third one that says nothing new leaves one",
      at: { examples: "three", third: "old" },
    },
  },
  {
    id: "fewer-functions",
    sentence:
      "All nets whose brick begins between the inputs 0 and 1 and that fit two examples predict the same beyond them.",
    measure: (summary) => read.median(summary, "beyond"),
    at: { examples: "two" },
    atMost: 0.01,
    control: { sentence: "those that fit the first alone do not", at: { examples: "one" } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "one-row",
    sentence: "At the fit (1/2, 2, 0) the first example answers to the weights by (2, 1/2, 1), a row of length √5.25.",
    at: { examples: "one" },
    measure: volume(1),
    expected: Math.sqrt(5.25),
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "two-rows",
    sentence: "With (2, 3/2, 1) it spans a parallelogram of area √5, the length of their cross product (−1, 0, 2).",
    at: { examples: "two" },
    measure: volume(2),
    expected: Math.sqrt(5),
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "three-rows",
    sentence: "With (0, 0, 1), the answer at x = 0, both span a volume of 2, the determinant.",
    at: { examples: "three", third: "new" },
    measure: volume(3),
    expected: 2,
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "nothing-new",
    sentence: "Half way between two examples on a rising brick the answer is their mean: the volume is 0.",
    at: { examples: "three", third: "old" },
    measure: volume(3),
    expected: 0,
    tolerance: 1e-12,
    because: "rounding",
  },
];
