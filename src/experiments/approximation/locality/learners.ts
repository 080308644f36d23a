/** The four learners of `locality`. */
import { countParameters } from "../../../engine/count.ts";
import type { Layer, Learner } from "../../../engine/learner.ts";
import type { InkName } from "../../../terms/inks.ts";

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

/** Windows that lie side by side: 4 x 4 pixels, then 2 x 2 of those; 8 units in each. */
const windows = (kind: "local" | "convolution"): Layer[] =>
  [4, 2].map((size) => ({ kind, size, stride: size, units: 8, activation: "relu" }));

const hidden: Readonly<Record<LearnerName, readonly Layer[]>> = {
  shallow: [relu(128)],
  dense: [relu(64), relu(64)],
  local: windows("local"),
  conv: windows("convolution"),
};

/** On square pictures of one channel, with an output for each class. */
export function learnerOf(name: LearnerName, { side, classes }: { readonly side: number; readonly classes: number }) {
  const readOut: Layer = { kind: "dense", units: classes, activation: "linear" };
  return { inputs: side * side, grid: [side, side], layers: [...hidden[name], readOut] } as const satisfies Learner;
}

/** Biases included; shared weights count once. */
export const weightsOf = (name: LearnerName, size: Parameters<typeof learnerOf>[1]): number =>
  countParameters(learnerOf(name, size));
