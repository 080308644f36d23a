/** The controls of `twelve-points`. */
import type { ParameterTable } from "../../types.ts";
import { twelve } from "./examples.ts";

export const MOST_WEIGHTS = 200;
/** Other sets of points, which the band is made of. */
export const DRAWS = 11;

export const parameters = {
  points: {
    kind: "points",
    label: "Points",
    help: "What is fitted. Drag them, tap to add one, tap twice to take one away.",
    value: twelve,
    x: { label: "Input", min: -1, max: 1, step: 0.02 },
    y: { label: "Output", min: -1.2, max: 1.2, step: 0.02 },
    least: 2,
    most: 24,
  },
  weights: {
    kind: "range",
    label: "Weights",
    help: "How many numbers the curve has to be fitted with.",
    min: 1,
    max: MOST_WEIGHTS,
    step: 0.02,
    value: 12,
    scale: "log",
    integer: true,
    marks: [
      { value: 3, label: "3" },
      { value: 12, label: "12" },
      { value: 200, label: "200" },
    ],
  },
  ridge: {
    kind: "range",
    label: "Ridge",
    help: "A price on long weights. At 0 there is none: the curve fits as well as it can.",
    min: 1e-4,
    max: 1,
    step: 0.1,
    value: 0,
    scale: "log",
    also: [0],
    marks: [
      { value: 0, label: "none" },
      { value: 0.01, label: "0.01" },
    ],
  },
  features: {
    kind: "choice",
    label: "What a weight belongs to",
    help: "A polynomial of its own degree, high degrees being dear or all alike; or a unit of a net, a step whose place and steepness chance has drawn.",
    value: "dear",
    choices: [
      { value: "dear", label: "polynomials, high degrees dear" },
      { value: "alike", label: "polynomials, all alike" },
      { value: "units", label: "units drawn by chance" },
    ],
  },
  draw: {
    kind: "range",
    label: "Draw",
    help: "Names what chance draws: the units, and the other points that the band is made of. Yours stay.",
    min: 1,
    max: 1_000_000,
    step: 1,
    value: 1,
    integer: true,
    advanced: true,
  },
} as const satisfies ParameterTable;
