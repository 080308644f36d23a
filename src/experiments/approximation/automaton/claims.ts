/** What the essay says about `automaton`, and what is known about it beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read } from "./outputs.ts";
import { CELLS, MIDDLE, single } from "./parameters.ts";

const differences = (summary: Summary) => read.median(summary, "differences");
const middle = single(MIDDLE);

export const claims: readonly Claim[] = [
  {
    id: "the-net-is-the-table",
    sentence: "In all cells of the sheet the net gives what the table says.",
    measure: differences,
    atMost: 0,
    control: { sentence: "with one of its eight last weights turned over it does not", at: { slip: "010" } },
  },
  {
    id: "one-cell-can-reach-all",
    sentence: "Under rule 90 a change of one cell is as wide as it can be after 31 layers: 63 cells.",
    measure: (summary) => read.median(summary, "width"),
    at: { rule: 90 },
    atLeast: 60,
    control: {
      sentence: "under rule 204, which leaves everything as it is, it stays one cell wide",
      at: { rule: 204 },
    },
  },
];

const equal = (id: string, sentence: string, at: Values): KnownAnswer => ({
  id,
  sentence,
  at,
  measure: differences,
  expected: 0,
  tolerance: 0,
  because: "sums of a few zeros and ones are not rounded",
});

const counted = (
  id: string,
  sentence: string,
  at: Values,
  name: Parameters<typeof read.median>[1],
  expected: number,
): KnownAnswer => ({
  id,
  sentence,
  at,
  measure: (summary) => read.median(summary, name),
  expected,
  tolerance: 0,
  because: "a count",
});

/** The first ten cells of the middle column as one binary number. */
const column = (summary: Summary) => {
  const sheet = read.field(summary, "sheet");
  return Array.from({ length: 10 }, (_, t) => sheet[t * CELLS + MIDDLE] ?? 0).reduce((sum, bit) => 2 * sum + bit, 0);
};

export const knownAnswers: readonly KnownAnswer[] = [
  ...[30, 90, 184, 45].map((rule) => equal(`table-of-${rule}`, `The net of rule ${rule} is its table.`, { rule })),
  equal("machine-most-ones", "The net of a busy beaver is the machine.", { program: "most-ones" }),
  equal("machine-most-steps", "The net of the other one is, too.", { program: "most-steps" }),
  ...[30, 90, 110].map((rule) =>
    counted(
      `light-cone-of-${rule}`,
      `Under rule ${rule} no change goes faster than one cell a layer.`,
      { rule },
      "excess",
      0,
    ),
  ),
  counted(
    "pascal-odd",
    "Rule 90 from one cell is Pascal’s triangle of odd and even numbers: all 32 numbers of its row 31 are odd.",
    { rule: 90, start: middle },
    "ones",
    32,
  ),
  counted("pascal-even", "In its row 16 two are.", { rule: 90, start: middle, layers: 16 }, "ones", 2),
  {
    id: "column-of-30",
    sentence: "The middle column of rule 30 from one cell begins 1101110011.",
    at: { rule: 30, start: middle },
    measure: column,
    expected: 0b1101110011,
    tolerance: 0,
    because: "a count",
  },
  counted("six-ones", "The first busy beaver of three states leaves six ones.", { program: "most-ones" }, "ones", 6),
  counted("in-14-steps", "It takes 14 steps for them.", { program: "most-ones" }, "steps", 14),
  counted("twenty-one-steps", "The other one halts after 21 steps.", { program: "most-steps" }, "steps", 21),
  counted("five-ones", "It leaves five ones.", { program: "most-steps" }, "ones", 5),
];
