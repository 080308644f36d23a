/** The four learners of `locality`, for each task. */
import { countParameters } from "../../../engine/count.ts";
import type { Layer, Learner } from "../../../engine/learner.ts";
import type { InkName } from "../../../terms/inks.ts";
import { type TaskName, tasks } from "./tasks.ts";

export const learnerNames = ["shallow", "dense", "local", "conv"] as const;
export type LearnerName = (typeof learnerNames)[number];

export const styles: Readonly<Record<LearnerName, { readonly label: string; readonly ink: InkName }>> = {
  shallow: { label: "shallow net", ink: "shallow" },
  dense: { label: "dense net", ink: "dense" },
  local: { label: "local net", ink: "local" },
  conv: { label: "convolution", ink: "shared" },
};

/** One output for each learner: `accuracy.local`. */
export const perLearner = <P extends string, T>(prefix: P, make: (name: LearnerName) => T) =>
  Object.fromEntries(learnerNames.map((name) => [`${prefix}.${name}`, make(name)])) as Record<`${P}.${LearnerName}`, T>;

const relu = (units: number): Layer => ({ kind: "dense", units, activation: "relu" });
type Windowed = "local" | "convolution";

/** Windows that lie side by side: 4 x 4 pixels, then 2 x 2 of those; 8 units in each. */
const sideBySide = (kind: Windowed): Layer[] =>
  [4, 2].map((size) => ({ kind, size, stride: size, units: 8, activation: "relu" }));

/** Windows of 3 x 3 that overlap, and the largest of 2 x 2 of their values; twice. */
const overlapping = (kind: Windowed): Layer[] =>
  [8, 16].flatMap((units): Layer[] => [
    { kind, size: 3, padding: 1, units, activation: "relu" },
    { kind: "pool", by: "largest", size: 2 },
  ]);

type Hidden = Readonly<Record<LearnerName, readonly Layer[]>>;

const larger: Hidden = {
  shallow: [relu(128)],
  dense: [relu(128), relu(64)],
  local: overlapping("local"),
  conv: overlapping("convolution"),
};

const hidden: Readonly<Record<TaskName, Hidden>> = {
  texture: {
    shallow: [relu(128)],
    dense: [relu(64), relu(64)],
    local: sideBySide("local"),
    conv: sideBySide("convolution"),
  },
  fashion: larger,
  cifar: larger,
};

/** On square pictures of one channel, with an output for each class. */
export function learnerOf(name: LearnerName, task: TaskName): Learner {
  const { side, classes } = tasks[task];
  const readOut: Layer = { kind: "dense", units: classes, activation: "linear" };
  return { inputs: side * side, grid: [side, side], layers: [...hidden[task][name], readOut] };
}

/** Biases included; shared weights count once. */
export const weightsOf = (name: LearnerName, task: TaskName): number => countParameters(learnerOf(name, task));
