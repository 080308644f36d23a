/** Settings of `flat-margin` worth a visit, its question, and what the figure can bear. */
import type { Beat, Guess, Preset, Provenance, Summary } from "../../types.ts";
import { mixed, neighbor } from "./examples.ts";
import { read } from "./outputs.ts";
import { SAME } from "./words.ts";

const equal = { stretch: 1 } as const;

/** The arc depends on directions alone, so it never moves. */
const moved = (summary: Summary): string => (read.median(summary, "moved.widest") > SAME ? "margin" : "neither");

export const guess: Guess = {
  kind: "choice",
  question: "Stretch one point tenfold. What moves: the arc or the margin?",
  choices: [
    { value: "arc", label: "the arc" },
    { value: "margin", label: "the margin" },
    { value: "both", label: "both" },
    { value: "neither", label: "neither" },
  ],
  under: true,
  truth: moved,
};

export const presets: readonly Preset[] = [
  { label: "All points of equal length", values: equal },
  { label: "All lengths set to one", values: { lengths: "one" } },
  { label: "A neighbor that holds the margin", values: { points: neighbor } },
  { label: "One point at a tenth of its length", values: { stretch: 0.1 } },
  { label: "Points that no line separates", values: { points: mixed } },
];

export const beats: readonly Beat[] = [
  { id: "stretched", title: "One point ten times as long" },
  { id: "equal", title: "Equal lengths: the widest margin in the middle", values: equal },
  { id: "one", title: "All lengths set to one", values: { lengths: "one" } },
  { id: "mixed", title: "Points that no line separates", values: { points: mixed } },
];

export const provenance: Provenance = {
  talk: ["T39", "T40"],
  papers: ["talk2017", "freund1999", "herbrich2001", "bartlett2017"],
  status: "theorem",
  limits: [
    "A linear classifier, two inputs, a line through the origin: there flatness and margin are one thing if all data vectors have the same length. For deep networks the talk’s link between them is an argument, not an equivalence.",
    "Flat means here that no sign changes: the largest ball of weights around one of length 1 that are all right. With longer weights the ball grows along, so a radius means something beside a length only.",
    "How far the stretch turns the weight depends on the points beside the stretched one: it stands alone here, and a neighbor holds the margin nearly where it was.",
    "In the plane the middle of the arc is also its center of mass. With three weights or more the center of mass of the right weights is another point than the center of the largest ball (Herbrich and others 2001).",
    "That a wide margin predicts well is a theorem about the margin beside the longest data vector: the square of their quotient bounds the mistakes of a perceptron, and with it the error to be expected on new points (Freund and Schapire 1999). No new points are drawn here, and nothing is trained.",
    "Of deep networks a margin must be divided by the sizes of their layers before it says anything (Bartlett and others 2017).",
    "Whether margin and flatness go together across many trained networks is not shown here.",
  ],
};
