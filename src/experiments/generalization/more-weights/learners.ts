/** The nets that are trained: five inputs, one hidden layer, one answer. */
import type { Learner } from "../../../engine/learner.ts";

export const INPUTS = 5;

/** Of the survey, ascending. */
const UNITS = [1, 2, 3, 5, 8, 12, 20, 40, 80, 160];

/** Of each unit: its inputs, its bias, its way out; and one bias of the answer. */
const EACH = INPUTS + 2;

/** Of a net with so many hidden units. */
const weightsOf = (units: number): number => EACH * units + 1;
export const trainedWeights: readonly number[] = UNITS.map(weightsOf);

/** Hidden units of the net whose number of weights is nearest. */
export const unitsOf = (weights: number): number => Math.max(1, Math.floor((weights - 1) / EACH + 0.5));

/** How many weights there are where so many are asked for: whole units alone are to be had. */
export const weightsNear = (weights: number): number => weightsOf(unitsOf(weights));

export const learnerOf = (units: number): Learner => ({
  inputs: INPUTS,
  layers: [
    { kind: "dense", units, activation: "relu" },
    { kind: "dense", units: 1, activation: "linear" },
  ],
});
