/** The controls of `universality`. */
import { printHeights } from "../../curves.ts";
import type { ParameterTable } from "../../types.ts";

/** Of the kink and of the step: a place that is no small fraction. */
export const BREAK = 0.4137;

/** What stands there before the reader draws: a skyline, with corners that no formula has. */
const SKYLINE = [
  -0.8, -0.75, -0.4, 0.1, 0.15, -0.1, -0.35, -0.3, 0.3, 0.75, 0.8, 0.35, 0.1, 0.15, 0.5, 0.45, -0.2, -0.6, -0.55, -0.1,
  0.2, 0.15, -0.3, -0.7, -0.8,
];

export const parameters = {
  target: {
    kind: "choice",
    label: "Curve to follow",
    help: `From 0 to 1. Kink and step lie at ${BREAK}, where no corner of evenly placed bricks comes to lie.`,
    value: "wave",
    choices: [
      { value: "wave", label: "one wave" },
      { value: "waves", label: "five waves" },
      { value: "kink", label: `a kink, |x − ${BREAK}|` },
      { value: "root", label: "a root, √x" },
      { value: "step", label: "a step" },
      { value: "drawn", label: "draw your own" },
      { value: "typed", label: "type a formula" },
    ],
  },
  drawn: {
    kind: "curve",
    label: "Your curve",
    help: "Heights from left to right. Draw with a pen, or choose a place and move it.",
    value: printHeights(SKYLINE),
    x: { label: "Input", min: 0, max: 1 },
    y: { label: "Output", min: -1, max: 1, step: 0.05 },
    knots: SKYLINE.length,
    when: { target: ["drawn"] },
  },
  formula: {
    kind: "text",
    label: "Your formula f(x)",
    help: "For x from 0 to 1. Beyond ±2 it is cut off, and where it has no value 0 is taken.",
    value: "sin(30*x^2)",
    variables: ["x"],
    most: 80,
    when: { target: ["typed"] },
  },
  units: {
    kind: "range",
    label: "Bricks",
    help: "Units of the one hidden layer.",
    min: 1,
    max: 200,
    step: 0.05,
    value: 10,
    scale: "log",
    integer: true,
    marks: [
      { value: 1, label: "1" },
      { value: 10, label: "10" },
      { value: 200, label: "200" },
    ],
  },
  unit: {
    kind: "choice",
    label: "A brick is",
    help: "A ReLU bends once and goes on straight; tanh bends smoothly; a square is a polynomial, and so is every sum of squares.",
    value: "relu",
    choices: [
      { value: "relu", label: "a ReLU" },
      { value: "tanh", label: "tanh" },
      { value: "square", label: "a square, t²" },
    ],
  },
  places: {
    kind: "choice",
    label: "The builder sets them",
    help: "Evenly, with the corners of ReLUs on the curve; or anywhere, with the output weights of least squares.",
    value: "even",
    choices: [
      { value: "even", label: "evenly" },
      { value: "random", label: "at random" },
    ],
  },
  start: {
    kind: "choice",
    label: "Training starts",
    help: "From normal weights, as is usual, which leaves many bricks near the middle or outside; or with bricks spread evenly over the interval.",
    value: "he",
    choices: [
      { value: "he", label: "as is usual" },
      { value: "spread", label: "spread out" },
    ],
  },
  steps: {
    kind: "range",
    label: "Training steps",
    help: "Each with 64 of 512 points on the curve. The learning rate falls to zero over them, along a cosine.",
    min: 100,
    max: 30000,
    step: 0.1,
    value: 3000,
    scale: "log",
    integer: true,
    advanced: true,
  },
  rate: {
    kind: "range",
    label: "Learning rate",
    help: "Of Adam, at the first step.",
    min: 0.0001,
    max: 1,
    step: 0.25,
    value: 0.01,
    scale: "log",
    advanced: true,
  },
} as const satisfies ParameterTable;
