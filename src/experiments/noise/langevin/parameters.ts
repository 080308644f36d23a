/** The controls of `langevin`. */
import { printHeights } from "../../curves.ts";
import type { ParameterTable } from "../../types.ts";

/** Where the landscape is drawn, and its walls begin. */
export const EDGE = 3;
/** Half height of a landscape in the plane. */
export const SIDE = 2;
const KNOTS = 25;

/** Two valleys of unlike width with a low pass between them: what stands there before the reader draws. */
const drawn = Array.from({ length: KNOTS }, (_, i) => {
  const x = (2 * EDGE * i) / (KNOTS - 1) - EDGE;
  const height = Math.min(1.2 * (x + 1.5) * (x + 1.5), 0.35 * (x - 1) * (x - 1) + 0.2);
  // tenths of what an arrow key moves
  return Math.floor(Math.min(4, height) * 100 + 0.5) / 100;
});

export const parameters = {
  potential: {
    kind: "choice",
    label: "Landscape",
    help: "On a line: a bowl, whose law is a bell curve, two valleys, or whatever you draw. In the plane: a ring, or three pits. Or type a formula: where it speaks of y it is a plane.",
    value: "drawn",
    choices: [
      { value: "bowl", label: "a bowl" },
      { value: "double", label: "two valleys" },
      { value: "drawn", label: "draw your own" },
      { value: "ring", label: "a ring, in the plane" },
      { value: "pits", label: "three pits, in the plane" },
      { value: "typed", label: "type a formula" },
    ],
  },
  formula: {
    kind: "text",
    label: "Your height U(x, y)",
    help: `For x up to ${EDGE} and y up to ${SIDE} on either side; without y it is a landscape on a line. Beyond stand walls.`,
    value: "2*(y-x^2/4+1)^2+x^2/8",
    variables: ["x", "y"],
    most: 120,
    when: { potential: ["typed"] },
  },
  valley: {
    kind: "curve",
    label: "Your landscape",
    help: "Heights from left to right. Draw with a pen, or choose a place and move it.",
    value: printHeights(drawn),
    x: { label: "Place", min: -EDGE, max: EDGE },
    y: { label: "Height", min: 0, max: 4, step: 0.1 },
    knots: KNOTS,
    when: { potential: ["drawn"] },
  },
  temperature: {
    kind: "range",
    label: "Temperature",
    help: "How hard the walkers are shaken.",
    min: 0.02,
    max: 2,
    step: 0.05,
    value: 0.5,
    scale: "log",
    marks: [
      { value: 0.1, label: "0.1" },
      { value: 1, label: "1" },
    ],
  },
  dt: {
    kind: "range",
    label: "Length of a step",
    help: "Time between two kicks. Boltzmann’s law is about short ones.",
    min: 0.001,
    max: 1,
    step: 0.05,
    value: 0.01,
    scale: "log",
    marks: [
      { value: 0.01, label: "0.01" },
      { value: 0.1, label: "0.1" },
    ],
  },
  start: {
    kind: "range",
    label: "All start at",
    help: "Where the walkers are poured in; in the plane half way up. As many others start at the mirrored place (of 0: at the right edge), to see whether it matters.",
    min: -EDGE,
    max: EDGE,
    step: 0.1,
    value: -2.5,
  },
  walkers: {
    kind: "range",
    label: "Walkers",
    help: "How many there are in either crowd.",
    min: 100,
    max: 5000,
    step: 0.1,
    value: 1000,
    scale: "log",
    integer: true,
    advanced: true,
    marks: [{ value: 1000, label: "1,000" }],
  },
  steps: {
    kind: "range",
    label: "Steps",
    help: "Length of the walk.",
    min: 400,
    max: 8000,
    step: 400,
    value: 4000,
    integer: true,
    advanced: true,
  },
} as const satisfies ParameterTable;

/** Where the second crowd starts: at the mirrored place, and at the right edge if the first one starts in the middle. */
export const otherStart = (start: number): number => (start === 0 ? EDGE : -start);
