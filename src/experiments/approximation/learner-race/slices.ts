/**
 * Two variables turned like knobs, the others held: the target over their square, and how far each learner is off there. A picture of a function of many variables is always such a slice, and none is like all others.
 */
import type { Floats } from "../../../engine/trainer.ts";
import { Remembered } from "../../remember.ts";
import type { Settings } from "./settings.ts";

/** Places on either axis of a map, the edges of the cube included. */
export const SIDE = 13;

export type Slice = Pick<Settings, "dimension" | "across" | "up" | "rest">;

/** Places of the two knobs among the variables, from 0. What lies beyond the last is the last; no knob is both. */
export function knobsOf({ dimension, across, up }: Omit<Slice, "rest">): readonly [across: number, up: number] {
  const last = Number(dimension) - 1;
  const first = Math.min(across - 1, last);
  const second = Math.min(up - 1, last);
  return [first, second !== first ? second : first > 0 ? first - 1 : 1];
}

/** The level of the target's node in which two variables meet, 1 for the lowest. */
export function meetingLevel(one: number, other: number): number {
  let level = 0;
  for (let [a, b] = [one, other]; a !== b; level++) [a, b] = [Math.floor(a / 2), Math.floor(b / 2)];
  return level;
}

const known = new Remembered<Floats>();

/** Inputs of the SIDE² places, row by row, from the lowest: a row for each value of the knob that goes up. */
export const placesOf = ({ dimension, across, up, rest }: Slice): Floats =>
  known.of([dimension, across, up, rest], () => {
    const d = Number(dimension);
    const [first, second] = knobsOf({ dimension, across, up });
    const at = (place: number) => (2 * place) / (SIDE - 1) - 1;
    const x = new Float32Array(SIDE * SIDE * d).fill(rest);
    for (let i = 0; i < SIDE * SIDE; i++) {
      x[i * d + first] = at(i % SIDE);
      x[i * d + second] = at(Math.floor(i / SIDE));
    }
    return x;
  });

/** Whole hundredths: a tone shows no more, and a stored result has room for no more. */
export const hundredths = (value: number): number => Math.floor(100 * value + 0.5);
