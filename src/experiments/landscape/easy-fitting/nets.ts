/** One hidden layer of ReLUs, and the three descents that try to fit it: without noise, with it, and Adam without. */
import type { Learner } from "../../../engine/learner.ts";
import type { Optimiser, Schedule } from "../../../engine/optimiser.ts";
import type { InkName } from "../../../terms/inks.ts";
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;
export type DescentName = "gd" | "sgd" | "adam";

export const descentNames = ["gd", "sgd", "adam"] as const satisfies readonly DescentName[];

export const styles = {
  gd: { label: "descent, no noise", ink: "law", dash: "none" },
  sgd: { label: "descent with noise", ink: "accent", dash: "2 4" },
  adam: { label: "Adam, no noise", ink: "plain", dash: "8 4" },
} as const satisfies Record<DescentName, { readonly label: string; readonly ink: InkName; readonly dash: string }>;

export const perDescent = <T>(of: (name: DescentName) => T): Record<DescentName, T> => ({
  gd: of("gd"),
  sgd: of("sgd"),
  adam: of("adam"),
});

export const INPUTS = 5;
/** A run fits once its mean squared error is below this; the labels have variance 1. */
export const FITS = 1e-3;
const ADAMS_RATE = 0.01;

/** Biases included. */
export const weightsOf = (units: number): number => (INPUTS + 2) * units + 1;

/** Weights for each example at which the survey stops, about: the nearest that whole units allow. */
const RATIOS = [0.5, 1, 1.5, 2, 3, 4, 6, 8];

/** Numbers of hidden units that the survey visits, ascending. */
export function unitsFor(examples: number): number[] {
  const units = RATIOS.map((ratio) => Math.max(1, Math.floor((ratio * examples - 1) / (INPUTS + 2) + 0.5)));
  return [...new Set(units)];
}

/** Weights N(0, spread² / (3 fan-in)), biases uniform in ±spread / √fan-in: at 1 the variances of PyTorch’s own start. */
const start = (spread: number, fanIn: number) => ({
  gain: (spread * spread) / 3,
  bias: { uniform: spread / Math.sqrt(fanIn) },
});

export const learnerOf = ({ units, spread }: Pick<Settings, "units" | "spread">): Learner => ({
  inputs: INPUTS,
  layers: [
    { kind: "dense", units, activation: "relu", start: start(spread, INPUTS) },
    { kind: "dense", units: 1, activation: "linear", start: start(spread, units) },
  ],
});

export const optimiserOf = (name: DescentName, { rate }: Pick<Settings, "rate">): Optimiser =>
  name === "adam" ? { kind: "adam", rate: ADAMS_RATE, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } : { kind: "sgd", rate };

export const scheduleOf = ({ schedule, steps }: Pick<Settings, "schedule" | "steps">): Schedule =>
  schedule === "constant" ? { kind: "constant" } : { kind: "cosine", steps };

/** Examples in a batch: all, but for the descent with noise. */
export const batchOf = (name: DescentName, { batch, examples }: Pick<Settings, "batch" | "examples">): number =>
  name === "sgd" ? Math.min(batch, examples) : examples;
