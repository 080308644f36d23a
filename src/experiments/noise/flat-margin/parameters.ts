/** What a reader can change in `flat-margin`. */
import type { ParameterTable } from "../../types.ts";
import { circle } from "./examples.ts";

const side = { min: -1.75, max: 1.75, step: 0.05 } as const;

export const parameters = {
  points: {
    kind: "points",
    label: "Points",
    help: "Data of two classes. Drag them, tap to add one, tap twice to take one away.",
    value: circle,
    x: { label: "First input", ...side },
    y: { label: "Second input", ...side },
    classes: [
      { value: "plus", label: "plus" },
      { value: "minus", label: "minus" },
    ],
    least: 1,
    most: 12,
  },
  stretch: {
    kind: "range",
    label: "Stretch the first point",
    help: "How many times as long its data vector is, in the same direction.",
    min: 0.1,
    max: 10,
    step: 0.02,
    value: 10,
    scale: "log",
    marks: [
      { value: 0.1, label: "a tenth" },
      { value: 1, label: "1" },
      { value: 10, label: "10" },
    ],
    when: { lengths: ["own"] },
  },
  lengths: {
    kind: "choice",
    label: "Lengths",
    help: "Points count as far from the origin as they are, or all as if they were at distance 1.",
    value: "own",
    choices: [
      { value: "own", label: "as they are" },
      { value: "one", label: "all set to one" },
    ],
  },
} as const satisfies ParameterTable;
