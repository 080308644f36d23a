/**
 * One brick on an offset, f(x) = w2 (x - 1 + w1)₊ + w3. It begins w1 before x = 1 and rises from there with slope w2. Where
 * w1 lies between 0 and 1 the brick rises at x = 1 and beyond and has not begun at x = 0, so that each example is one
 * smooth equation in the three weights.
 */

import { brickAt, examplesOf as brickExamples, type Example } from "../one-equation/brick.ts";

export type Weights = readonly [number, number, number];

/** How many weights there are. */
export const AXES = 3;
/** From where to where the first two weights are drawn; what is left of an equation follows from them. */
export const FIRST = [0, 1] as const;
export const SECOND = [0, 3] as const;

/** The third example: one that the brick has not reached, or one on the line through the first two. */
const THIRD: Readonly<Record<"new" | "old", Example>> = { new: { x: 0, y: 0 }, old: { x: 1.5, y: 2 } };

export interface Asked {
  readonly examples: "one" | "two" | "three";
  readonly third: "new" | "old";
}

/** How many examples are asked for. */
export const COUNTS = { one: 1, two: 2, three: 3 } as const;

export function examplesOf({ examples, third }: Asked): readonly Example[] {
  return [...brickExamples("two"), THIRD[third]].slice(0, COUNTS[examples]);
}

/** How far the brick has come at x, which is that of slope 1. */
const reachAt = (x: number, first: number) => brickAt(x, first, 1);

export const netAt = (x: number, [first, second, offset]: Weights): number => brickAt(x, first, second) + offset;

/** How the output at x answers to each weight: a row of the Jacobian. */
export function answerAt(x: number, [first, second]: Weights): Weights {
  const reach = reachAt(x, first);
  return [reach > 0 ? second : 0, reach, 1];
}

/** The offset at which a net with these first two weights passes through the example: its equation, solved for w3. */
export const offsetFor = ({ x, y }: Example, first: number, second: number): number => y - brickAt(x, first, second);
