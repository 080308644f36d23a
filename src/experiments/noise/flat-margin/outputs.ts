/** What `flat-margin` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    points: { label: "Points", format: "integer" },
    wrong: { label: "Points that the best line leaves wrong", format: "integer" },
    arc: { label: "Arc of right weights, degrees", ink: "accent" },
    flatness: { label: "Radius of the ball of right weights around the middle of the arc", ink: "accent" },
    "flatness.widest": { label: "The same around the weight of the widest margin" },
    margin: { label: "Widest margin", ink: "law" },
    apart: { label: "Angle between that middle and the weight of the widest margin, degrees" },
    "moved.widest": { label: "What the stretch has moved the weight of the widest margin, degrees" },
    "moved.margin": { label: "How many times as wide it has made the margin" },
    "moved.mistakes": { label: "How many times as large it has made the promise of a perceptron’s mistakes" },
    mistakes: { label: "Mistakes that a perceptron makes at most: (longest vector / margin)²" },
  },
  fields: {},
} as const satisfies Outputs;

export const read = readerOf(outputs);
