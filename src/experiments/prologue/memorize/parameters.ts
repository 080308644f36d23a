/** The controls of `memorize`. */
import type { ParameterTable } from "../../types.ts";
import { tossedDots } from "./examples.ts";
import { EDGE, kinds } from "./rules.ts";

/** Other sets of dots, with other nets, which the bars are made of. */
export const DRAWS = 9;

const side = { min: -EDGE, max: EDGE, step: 0.02 } as const;

export const parameters = {
  dots: {
    kind: "points",
    label: "Dots",
    help: "What the net is shown. Drag them, tap to add one, tap twice to take one away; their colors are yours, while no rule sets them.",
    value: tossedDots,
    x: { label: "First input", ...side },
    y: { label: "Second input", ...side },
    classes: kinds.map((kind) => ({ value: kind, label: kind })),
    least: 1,
    most: 40,
  },
  labels: {
    kind: "choice",
    label: "Labels",
    help: "Any at all: a coin has set the colors, and you may flip them. True: the place of a dot sets its color, by a rule that the net is not told.",
    value: "any",
    choices: [
      { value: "any", label: "any at all" },
      { value: "wave", label: "true: above a wave" },
      { value: "disc", label: "true: in a disc" },
    ],
  },
  weights: {
    kind: "range",
    label: "Weights",
    help: "How many weights are fitted: one for each unit, and one that is added. What comes before them is drawn by chance and stays.",
    min: 4,
    max: 400,
    step: 0.02,
    value: 200,
    scale: "log",
    integer: true,
    marks: [
      { value: 6, label: "6" },
      { value: 200, label: "200" },
    ],
  },
  draw: {
    kind: "range",
    label: "Draw",
    help: "Names what chance draws: the first layer of the net, the new dots, and the coins. Your dots stay.",
    min: 1,
    max: 1_000_000,
    step: 1,
    value: 1,
    integer: true,
    advanced: true,
  },
} as const satisfies ParameterTable;
