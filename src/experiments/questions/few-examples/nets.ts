/**
 * One hidden layer of ReLUs that is to tell two classes apart, and three nets of about as many weights each for a function of
 * eight variables.
 */
import type { Learner } from "../../../engine/learner.ts";
import { adam } from "../../adam.ts";
import type { LearnerName } from "../../approximation/learner-race/learners.ts";

export const INPUTS = 5;

/** Biases included. */
export const weightsOf = (units: number): number => (INPUTS + 2) * units + 1;

/** Weights N(0, 1 / (3 fan-in)), biases uniform in ±1 / √fan-in: the variances of PyTorch’s own start. */
const start = (fanIn: number) => ({ gain: 1 / 3, bias: { uniform: 1 / Math.sqrt(fanIn) } });

export const learnerOf = (units: number): Learner => ({
  inputs: INPUTS,
  layers: [
    { kind: "dense", units, activation: "relu", start: start(INPUTS) },
    { kind: "dense", units: 1, activation: "linear", start: start(units) },
  ],
});

export const optimiser = adam(0.01);

export const graphNames = ["shallow", "dense", "tree"] as const satisfies readonly LearnerName[];
export type GraphName = (typeof graphNames)[number];
