/**
 * One brick on an offset, f(x) = w2 (x - 1 + w1)₊ + w3. It begins w1 before x = 1 and rises from there with slope w2. Where
 * w1 lies between 0 and 1 the brick rises at x = 1 and beyond and has not begun at x = 0, so that each example is one
 * smooth equation in the three weights.
 */

export interface Example {
  readonly x: number;
  readonly y: number;
}

export type Weights = readonly [number, number, number];

/** How many weights there are. */
export const AXES = 3;
/** From where to where the first two weights are drawn; what is left of an equation follows from them. */
export const FIRST = [0, 1] as const;
export const SECOND = [0, 3] as const;

const ONE: Example = { x: 1, y: 1 };
const TWO: Example = { x: 2, y: 3 };
/** The third example: one that the brick has not reached, or one on the line through the first two. */
const THIRD: Readonly<Record<"new" | "old", Example>> = { new: { x: 0, y: 0 }, old: { x: 1.5, y: 2 } };

export interface Asked {
  readonly examples: "one" | "two" | "three";
  readonly third: "new" | "old";
}

export function examplesOf({ examples, third }: Asked): readonly Example[] {
  const all = [ONE, TWO, THIRD[third]];
  return all.slice(0, { one: 1, two: 2, three: 3 }[examples]);
}

const reachAt = (x: number, first: number) => Math.max(0, x - 1 + first);

export const netAt = (x: number, [first, second, offset]: Weights): number => second * reachAt(x, first) + offset;

/** How the output at x answers to each weight: a row of the Jacobian. */
export function answerAt(x: number, [first, second]: Weights): Weights {
  const reach = reachAt(x, first);
  return [reach > 0 ? second : 0, reach, 1];
}

/** The offset at which a net with these first two weights passes through the example: its equation, solved for w3. */
export const offsetFor = ({ x, y }: Example, first: number, second: number): number => y - second * reachAt(x, first);
