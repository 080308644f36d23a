/** What a reader can change in `nearest-neighbour`. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  distance: {
    kind: "range",
    label: "Distance of the classes",
    help: "Between the middles of the two crowds, in standard deviations of a crowd. The nearer they are, the more must be wrong, whatever the rule.",
    min: 0,
    max: 6,
    step: 0.1,
    value: 2,
    marks: [
      { value: 1, label: "1" },
      { value: 2, label: "2" },
      { value: 3, label: "3" },
    ],
  },
  neighbors: {
    kind: "range",
    label: "Neighbors that vote",
    help: "A point gets the class of its nearest example, or that of most among so many. Odd, so that there is no tie.",
    min: 1,
    max: 25,
    step: 2,
    value: 1,
    integer: true,
    marks: [
      { value: 1, label: "1" },
      { value: 25, label: "25" },
    ],
  },
  dimension: {
    kind: "range",
    label: "Inputs",
    help: "Numbers that describe a point. Only the first one tells the classes apart; the others are the same for both.",
    min: 1,
    max: 20,
    step: 1,
    value: 2,
    integer: true,
    marks: [
      { value: 2, label: "2" },
      { value: 20, label: "20" },
    ],
  },
  examples: {
    kind: "range",
    label: "Examples at the end",
    help: "How many there are in the end. They come in by and by, from ten on.",
    min: 100,
    max: 10000,
    step: 0.125,
    value: 10000,
    scale: "log",
    integer: true,
    advanced: true,
    marks: [
      { value: 100, label: "100" },
      { value: 1000, label: "1,000" },
      { value: 10000, label: "10,000" },
    ],
  },
} as const satisfies ParameterTable;
