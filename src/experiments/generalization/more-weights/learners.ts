/** The nets that are trained: five inputs, one hidden layer, one answer. */
import { weightsOf } from "../../label-nets.ts";

export const INPUTS = 5;

/** Of the survey, ascending. */
const UNITS = [1, 2, 3, 5, 8, 12, 20, 40, 80, 160];

const weightsFor = (units: number): number => weightsOf({ inputs: INPUTS, units });
export const trainedWeights: readonly number[] = UNITS.map(weightsFor);

/** Of a net without units, and what each of them adds. */
const NONE = weightsFor(0);
const EACH = weightsFor(1) - NONE;

/** Hidden units of the net whose number of weights is nearest. */
export const unitsOf = (weights: number): number => Math.max(1, Math.floor((weights - NONE) / EACH + 0.5));

/** How many weights there are where so many are asked for: whole units alone are to be had. */
export const weightsNear = (weights: number): number => weightsFor(unitsOf(weights));
