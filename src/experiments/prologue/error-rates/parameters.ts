/** The controls of `error-rates`. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  distance: {
    kind: "range",
    label: "Way to the next error, today",
    help: "How far a car drives from one error to the next. A talk of 2018 prints 30 km where the one of 2017 says 30,000.",
    min: 10,
    max: 100_000,
    step: 0.02,
    value: 30_000,
    unit: "km",
    scale: "log",
    marks: [
      { value: 30, label: "30" },
      { value: 1000, label: "1,000" },
      { value: 30_000, label: "30,000" },
    ],
  },
  speed: {
    kind: "range",
    label: "Speed",
    help: "Turns the way into a time: errors were counted by the second then, and by the kilometer now.",
    min: 20,
    max: 130,
    step: 5,
    value: 50,
    unit: "km/h",
    integer: true,
  },
  rate: {
    kind: "range",
    label: "Errors a second, then",
    help: "What the first pedestrian detector made in the mid-1990s.",
    min: 1,
    max: 30,
    step: 1,
    value: 10,
    integer: true,
  },
} as const satisfies ParameterTable;
