/** Where the wells are along the axis, by the recorded potential. */
import type { NumericArray } from "../../types.ts";

/** Indices of the deepest place on either side of the ridge between the two deepest valleys. */
export function bottomsOf(potential: NumericArray): { left: number; right: number; ridge: number } {
  const valleys: number[] = [];
  for (let i = 1; i + 1 < potential.length; i++)
    if (potential[i]! <= potential[i - 1]! && potential[i]! < potential[i + 1]!) valleys.push(i);
  valleys.sort((a, b) => potential[a]! - potential[b]!);
  const [first = 0, second = Math.max(0, potential.length - 1)] = valleys;
  const left = Math.min(first, second);
  const right = Math.max(first, second);
  let ridge = left;
  for (let i = left; i <= right; i++) if (potential[i]! > potential[ridge]!) ridge = i;
  return { left, right, ridge };
}
