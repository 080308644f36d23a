/** Settings of `max-margin` worth a visit, its question, and what the figure can bear. */
import type { Beat, ChoiceGuess, Preset, Provenance, Summary } from "../../types.ts";
import { flipped, square } from "./examples.ts";
import { read, valueAfter } from "./outputs.ts";
import { ASKED } from "./times.ts";

/** Less than this is drawn, and told, as no change of the share. */
const SAME = 0.01;

export const guess: ChoiceGuess = {
  kind: "choice",
  question: `After ${ASKED} steps all points are right. What will the line do?`,
  choices: [
    { value: "stays", label: "stay where it is" },
    { value: "widens", label: "turn on, to a wider margin" },
    { value: "narrows", label: "turn on, to a narrower one" },
  ],
  truth: (summary: Summary) => {
    const change = read.median(summary, "ratio") - valueAfter(summary, "ratio", ASKED);
    return Math.abs(change) < SAME ? "stays" : change > 0 ? "widens" : "narrows";
  },
};

export const presets: readonly Preset[] = [
  { label: "One point flipped: no line separates them", values: { points: flipped } },
  { label: "On the squared loss", values: { descent: "squared" } },
  { label: "Steps that grow as the loss falls", values: { descent: "growing" } },
  { label: "Two points, solved by hand", values: { points: square } },
  { label: "A million steps", values: { decades: 6 } },
];

export const beats: readonly Beat[] = [
  { id: "start", title: "Two classes, and the widest margin", step: 0 },
  { id: "slowly", title: "Towards it, ever more slowly", step: "end" },
  { id: "growing", title: "Growing steps: there", values: { descent: "growing" }, step: "end" },
  { id: "squared", title: "Another loss, another line", values: { descent: "squared" }, step: "end" },
  { id: "flipped", title: "One point flipped: the weights stop", values: { points: flipped }, step: "end" },
];

export const provenance: Provenance = {
  talk: ["T44"],
  papers: ["soudry2018", "nacson2019", "lyu2020", "ji2020"],
  status: "theorem",
  limits: [
    "It is a theorem about linear classifiers whose data can be separated, and losses with a tail like that of the logistic one. Of deep networks that are homogeneous in their weights something weaker is known.",
    "The talk’s argument was about the squared loss and the shortest fit. That the logistic loss leads to the widest margin was shown later, and no noise is needed for it.",
    "The points were chosen: a crowd far out pulls the line away at first, and a few near it hold the margin. Of data drawn at random descent often has most of the margin after ten steps, and the rest comes as slowly.",
    "Not the angle is drawn but the margin: a small angle can cost much of a narrow margin.",
    "The line goes through the origin. One that can be shifted is the same with a third input that is always one, and then another margin is the widest.",
    "That a wide margin predicts well is not shown here.",
  ],
};
