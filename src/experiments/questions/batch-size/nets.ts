/** The net of `batch-size`, and the two families of runs: one rate for all batches, or one rate over batch, so that the rate grows with it. */
import type { Learner } from "../../../engine/learner.ts";
import type { InkName } from "../../../terms/inks.ts";
import type { ValuesOf } from "../../types.ts";
import { EXAMPLES, type parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;
export type FamilyName = "rate" | "ratio";

export const familyNames = ["rate", "ratio"] as const satisfies readonly FamilyName[];

export const styles = {
  rate: { label: "same rate", ink: "accent" },
  ratio: { label: "rate grown with the batch", ink: "plain" },
} as const satisfies Record<FamilyName, { readonly label: string; readonly ink: InkName }>;

export const perFamily = <T>(of: (name: FamilyName) => T): Record<FamilyName, T> => ({
  rate: of("rate"),
  ratio: of("ratio"),
});

export const INPUTS = 5;
const UNITS = 32;

/** By doublings, from one example to all of them. */
export const BATCHES = [1, 2, 4, 8, 16, 32, 64, EXAMPLES] as const;

/** PyTorch's start: weights and biases uniform in ±1/√fan-in, here normal weights of the same variance. */
const small = (fanIn: number) => ({ gain: 1 / 3, bias: { uniform: 1 / Math.sqrt(fanIn) } });

export const learnerOf = ({ start }: Pick<Settings, "start">): Learner => ({
  inputs: INPUTS,
  layers: [
    { kind: "dense", units: UNITS, activation: "relu", ...(start === "small" ? { start: small(INPUTS) } : {}) },
    { kind: "dense", units: 1, activation: "linear", ...(start === "small" ? { start: small(UNITS) } : {}) },
  ],
});

/** Of the family, at that batch. */
export const rateOf = (
  family: FamilyName,
  { rate, ratio, batch }: Pick<Settings, "rate" | "ratio" | "batch">,
): number => (family === "rate" ? rate : ratio * batch);

/** As many as make steps times rate the wanted time; at least one. */
export const stepsOf = (rate: number, { time }: Pick<Settings, "time">): number =>
  Math.max(1, Math.floor(time / rate + 0.5));

/** No run of descent can settle where the largest curvature is above this. */
export const edgeOf = (rate: number): number => 2 / rate;
