/** Sizes of `degenerate-minima`: the weights of a net, the steps of a run, the cells of a drawn function. */
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

/** Loss below which the net is said to pass through all points. */
export const INTERPOLATES = 1e-18;

/** A weight as large as this, into a bounded unit, makes a step of it, on inputs up to 1. */
export const STEEP = 30;

export const INPUTS = 2;
/** Rows of cells over the square of inputs. */
export const GRID = 21;

/** Frames of the training, and of the walk. */
const TRAINING_FRAMES = 40;
const WALK_FRAMES = 60;

/** Parameters of a net of so many hidden units, biases included. */
export const weightsOf = (width: number): number => INPUTS * width + 2 * width + 1;

/** The nearer the number of points comes to the number of weights, the longer the training takes. */
export function stepsAFrame({ examples, width }: Settings): number {
  const share = examples / weightsOf(width);
  return share < 0.35 ? 1 : share < 0.55 ? 3 : 6;
}

export const trainingSteps = (values: Settings): number => TRAINING_FRAMES * stepsAFrame(values);
export const walkSteps = (values: Settings): number => WALK_FRAMES * stepsAFrame(values);
