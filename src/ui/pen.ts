/** What a pen does to heights over equally spaced places as it goes. All in data units. */
import type { Place } from "./place.ts";

export interface Stroke {
  readonly heights: readonly number[];
  /** The place where it began, as long as it has passed none: it goes up and down with the pen. */
  readonly held: number | null;
}

interface Extent {
  readonly min: number;
  readonly max: number;
}

const placeAt = ({ min, max }: Extent, count: number, i: number) => min + ((max - min) * i) / (count - 1);
const within = ({ min, max }: Extent, value: number) => Math.min(max, Math.max(min, value));

/** The place nearest to `at`. */
export function nearest({ min, max }: Extent, count: number, at: number): number {
  return Math.round(within({ min: 0, max: count - 1 }, ((at - min) / (max - min)) * (count - 1)));
}

/**
 * The pen goes straight from `from` to `to`: each place between them gets the height of this line, also if the pen was
 * so quick that nothing was heard of it in between.
 */
export function drawn({ heights, held }: Stroke, x: Extent, y: Extent, from: Place, to: Place): Stroke {
  const [left, right] = [within(x, from[0]), within(x, to[0])];
  const [low, high] = [Math.min(left, right), Math.max(left, right)];
  const next = [...heights];
  let passed = false;
  for (let i = 0; i < next.length; i++) {
    const place = placeAt(x, next.length, i);
    if (place < low || place > high) continue;
    const part = right === left ? 1 : (place - left) / (right - left);
    next[i] = within(y, from[1] + part * (to[1] - from[1]));
    passed = true;
  }
  if (!passed && held !== null) next[held] = within(y, to[1]);
  return { heights: next, held: passed ? null : held };
}
