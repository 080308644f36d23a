/** The controls of `composition`: errors that travel up a tree, and tables that stand for one. */
import type { ParameterTable } from "../../types.ts";

/** Throws of the coins, of which the worst counts. */
export const THROWS = 200;

export const parameters = {
  depth: {
    kind: "range",
    label: "Levels",
    help: "How often neighbors are joined: three levels join eight knobs into one number, ten join 1,024.",
    min: 1,
    max: 10,
    step: 1,
    value: 10,
    integer: true,
    marks: [
      { value: 3, label: "8 knobs" },
      { value: 10, label: "1,024" },
    ],
  },
  stretch: {
    kind: "range",
    label: "Stretch of a node",
    help: "By how much a node may enlarge what is wrong with the worse of its two inputs: its Lipschitz constant.",
    min: 0.25,
    max: 2,
    step: 0.05,
    value: 1,
    marks: [
      { value: 0.5, label: "½" },
      { value: 1, label: "1" },
      { value: 2, label: "2" },
    ],
  },
  error: {
    kind: "range",
    label: "Error of a node",
    help: "How far the output of each node that errs is moved.",
    min: 0.001,
    max: 0.2,
    step: 0.1,
    value: 0.02,
    scale: "log",
    marks: [
      { value: 0.001, label: "0.001" },
      { value: 0.02, label: "0.02" },
    ],
  },
  signs: {
    kind: "choice",
    label: "Which way they err",
    help: `All up; up or down by the toss of coins, of which the worst of ${THROWS} throws is shown; or one node of each level only.`,
    value: "up",
    choices: [
      { value: "up", label: "all up" },
      { value: "random", label: "at random" },
      { value: "path", label: "along one path only" },
    ],
  },
  exact: {
    kind: "range",
    label: "Exact levels at the top",
    help: "Nodes of these levels have no error of their own, and only pass on what comes in.",
    min: 0,
    max: 9,
    step: 1,
    value: 0,
    integer: true,
  },
  node: {
    kind: "choice",
    label: "A node takes",
    help: "The mean of its two inputs, stretched; or half of a sine and half of a cosine of them, stretched, which is seldom steep.",
    value: "mean",
    choices: [
      { value: "mean", label: "the mean" },
      { value: "curved", label: "a curved function" },
    ],
    advanced: true,
  },
  knobs: {
    kind: "choice",
    label: "Knobs",
    help: "Variables of the function that tables stand for.",
    value: "8",
    choices: [
      { value: "2", label: "2" },
      { value: "4", label: "4" },
      { value: "8", label: "8" },
      { value: "16", label: "16" },
    ],
  },
  budget: {
    kind: "range",
    label: "Numbers kept",
    help: "Entries of all tables together, as many for the tree as for the one table.",
    min: 4,
    max: 1e6,
    step: 0.05,
    value: 700,
    scale: "log",
    integer: true,
    marks: [
      { value: 700, label: "700" },
      { value: 65536, label: "65,536" },
    ],
  },
  parts: {
    kind: "choice",
    label: "The small functions",
    help: "Smooth ones, of which straight interpolation uses two derivatives; or creased ones, which have one.",
    value: "smooth",
    choices: [
      { value: "smooth", label: "smooth" },
      { value: "creased", label: "creased" },
    ],
  },
  order: {
    kind: "choice",
    label: "Knobs are wired",
    help: "To the tables that were filled for them, or to others.",
    value: "right",
    choices: [
      { value: "right", label: "as in the function" },
      { value: "shuffled", label: "shuffled" },
    ],
  },
} as const satisfies ParameterTable;
