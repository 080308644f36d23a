/** The controls of `automaton`. */
import { printHeights } from "../../curves.ts";
import type { ParameterTable } from "../../types.ts";

/** Places of the sheet, and the most layers that it has: from the middle one change just reaches both edges. */
export const CELLS = 63;
export const MOST_LAYERS = 31;
export const MIDDLE = 31;

/** Neighborhoods as cells from left to right, in the order in which rules are numbered. */
export const neighborhoods = ["111", "110", "101", "100", "011", "010", "001", "000"] as const;

const rowOf = (bits: string): string => printHeights([...bits].map(Number));
/** One cell that is on, all others off. */
export const single = (place: number): string => rowOf(`${"0".repeat(place)}1${"0".repeat(CELLS - 1 - place)}`);
export const blank = rowOf("0".repeat(CELLS));
/** Drawn at random, once. */
const mixed = rowOf("001110001011110100111101001110101011101111001011111101000101111");

const row = {
  kind: "curve",
  x: { label: "Cell", min: 1, max: CELLS },
  y: { label: "On or off", min: 0, max: 1, step: 1 },
  knots: CELLS,
} as const;

export const parameters = {
  program: {
    kind: "choice",
    label: "What is repeated",
    help: "A rule for a cell and its two neighbors, or a Turing machine of three states, which is such a rule as well.",
    value: "rule",
    choices: [
      { value: "rule", label: "a rule of three cells" },
      { value: "most-ones", label: "a busy beaver: most ones" },
      { value: "most-steps", label: "a busy beaver: most steps" },
    ],
  },
  rule: {
    kind: "range",
    label: "Rule",
    help: "Its eight binary digits say what becomes of a cell, for each of the eight things that it and its neighbors can be.",
    min: 0,
    max: 255,
    step: 1,
    value: 110,
    integer: true,
    marks: [
      { value: 30, label: "30" },
      { value: 90, label: "90" },
      { value: 110, label: "110" },
      { value: 184, label: "184" },
    ],
    when: { program: ["rule"] },
  },
  layers: {
    kind: "range",
    label: "Layers",
    help: "How often it is applied: each time is one more layer with the same weights.",
    min: 1,
    max: MOST_LAYERS,
    step: 1,
    value: MOST_LAYERS,
    integer: true,
  },
  probe: {
    kind: "range",
    label: "Cell that is turned over",
    help: "What depends on it: all cells that would be another if this one were.",
    min: 1,
    max: CELLS,
    step: 1,
    value: MIDDLE + 1,
    integer: true,
    when: { program: ["rule"] },
  },
  start: {
    ...row,
    label: "First row",
    help: "Which cells are on at the beginning; a height of one half or more is on.",
    value: mixed,
    when: { program: ["rule"] },
  },
  tape: {
    ...row,
    label: "Tape",
    help: "What stands on the tape at the beginning; the machine begins in the middle.",
    value: blank,
    when: { program: ["most-ones", "most-steps"] },
  },
  slip: {
    kind: "choice",
    label: "A wrong weight",
    help: "Turns over one of the eight last weights of the net, from 0 to 1 or back, and leaves the table as it is.",
    value: "none",
    choices: [
      { value: "none", label: "none" },
      ...neighborhoods.map((value) => ({ value, label: `that of ${value}` })),
    ],
    when: { program: ["rule"] },
    advanced: true,
  },
} as const satisfies ParameterTable;
