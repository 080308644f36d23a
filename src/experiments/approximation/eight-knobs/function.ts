/** The function that the knobs turn: the compositional target of the learner race, on eight variables in [-1, 1]. */
import { keyFromSeed } from "../../../engine/random.ts";
import { targetOf } from "../learner-race/targets.ts";
import { KNOBS } from "./sizes.ts";

const target = targetOf("compositional", KNOBS, keyFromSeed(1));

/** Its value at `x[at] … x[at + 7]`: mean 0 and deviation 1 over the cube. */
export const valueAt = (x: ArrayLike<number>, at = 0): number => target(x, at);

const STEP = 1e-4;

function slopeAlong(x: Float64Array, knob: number): number {
  const here = x[knob]!;
  x[knob] = here + STEP;
  const above = target(x, 0);
  x[knob] = here - STEP;
  const below = target(x, 0);
  x[knob] = here;
  return (above - below) / (2 * STEP);
}

/** Slopes along two of its knobs, by central differences: right to about 1e-8. `x` is left as it was. */
export const slopesAt = (x: Float64Array, [first, second]: readonly [number, number]): [number, number] => [
  slopeAlong(x, first),
  slopeAlong(x, second),
];
