/** Exact fits of one, two and three examples, solved by hand, and how far their nets differ. */
import { type Asked, examplesOf, netAt, offsetFor, type Weights } from "./net.ts";

/** First weights and slopes of the fits that are drawn. No brick of these begins just at an example. */
const FIRSTS = [0.1, 0.3, 0.5, 0.7, 0.9];
const SLOPES = [1, 2, 3];

/** Some of the exact fits: a grid over their surface, a row along their curve, or the one that there is. */
export function fitsOf(asked: Asked): readonly Weights[] {
  const [one, two, third] = examplesOf(asked);
  if (!one) return [];
  const through = (first: number, second: number): Weights => [first, second, offsetFor(one, first, second)];
  if (!two)
    return SLOPES.flatMap((second) => FIRSTS.filter((_, i) => i % 2 === 0).map((first) => through(first, second)));
  // both lie where the brick rises: its slope is that of the line through them, and the first weight is free
  const slope = (two.y - one.y) / (two.x - one.x);
  if (!third || asked.third === "old") return FIRSTS.map((first) => through(first, slope));
  // the brick has not begun there: the offset alone is what the net says
  return [through((one.y - third.y) / slope, slope)];
}

/** The fit of all examples that say something new; it fits the others too. */
export const [MEETING = [Number.NaN, Number.NaN, Number.NaN]] = fitsOf({ examples: "three", third: "new" });

/** Largest distance by which any of the examples is missed. */
export const missOf = (weights: Weights, asked: Asked): number =>
  examplesOf(asked).reduce((most, { x, y }) => Math.max(most, Math.abs(netAt(x, weights) - y)), 0);

/** By how much the outputs of these nets differ at x. */
export function apartAt(x: number, nets: readonly Weights[]): number {
  const outputs = nets.map((weights) => netAt(x, weights));
  return (
    outputs.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY) -
    outputs.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  );
}
