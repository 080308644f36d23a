/** The two nets that learn from pictures. */
import type { Learner } from "../../../engine/learner.ts";
import type { InkName } from "../../../terms/inks.ts";

/** Cells of a picture's side. */
export const SIDE = 8;

export const netNames = ["dense", "conv"] as const;
export type NetName = (typeof netNames)[number];

export const styles: Readonly<Record<NetName, { readonly label: string; readonly ink: InkName }>> = {
  dense: { label: "dense net", ink: "dense" },
  conv: { label: "convolution", ink: "shared" },
};

export const perNet = <P extends string, T>(prefix: P, make: (name: NetName) => T) =>
  Object.fromEntries(netNames.map((name) => [`${prefix}.${name}`, make(name)])) as Record<`${P}.${NetName}`, T>;

export const learners: Readonly<Record<NetName, Learner>> = {
  dense: {
    inputs: SIDE * SIDE,
    layers: [
      { kind: "dense", units: 128, activation: "relu" },
      { kind: "dense", units: 64, activation: "relu" },
      { kind: "dense", units: 1, activation: "linear" },
    ],
  },
  conv: {
    inputs: SIDE * SIDE,
    grid: [SIDE, SIDE],
    layers: [
      { kind: "convolution", units: 12, size: 3, padding: 1, activation: "relu" },
      { kind: "pool", by: "largest", size: 2 },
      { kind: "convolution", units: 24, size: 3, padding: 1, activation: "relu" },
      { kind: "pool", by: "largest", size: 2 },
      { kind: "dense", units: 1, activation: "linear" },
    ],
  },
};
