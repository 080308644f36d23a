/**
 * The function that tables stand for: a binary tree of small functions from [-1, 1]² to [-1, 1], each node's another.
 * The trees of 2, 4 and 8 knobs are the leftmost parts of the tree of 16.
 */
import { tanh } from "../../../engine/functions.ts";
import { fillUniform, fold, type Key, keyFromSeed } from "../../../engine/random.ts";

export type Kind = "smooth" | "creased";
export type Part = (a: number, b: number) => number;

/** How many derivatives of a part straight interpolation can use. */
export const smoothnessOf = (kind: Kind): number => (kind === "smooth" ? 2 : 1);

const chance = fold(keyFromSeed(1), "parts");

interface Small {
  readonly value: Part;
  /** Sum of the sizes of both slopes: its largest value is the stretch of the part. */
  readonly steepness: Part;
}

/** tanh(p a b + q a - r b), or a crease along q a = r b, of height from -1 to 1. */
function smallOf(kind: Kind, key: Key): Small {
  const drawn = new Float64Array(3);
  fillUniform(key, drawn, 0.8, 1.2);
  const [p, q, r] = [2 * drawn[0]!, drawn[1]!, drawn[2]!];
  if (kind === "creased") return { value: (a, b) => (2 * Math.abs(q * a - r * b)) / (q + r) - 1, steepness: () => 2 };
  const value: Part = (a, b) => tanh(p * a * b + q * a - r * b);
  return {
    value,
    steepness: (a, b) => (1 - value(a, b) * value(a, b)) * (Math.abs(p * b + q) + Math.abs(p * a - r)),
  };
}

/** Places along each axis at which the steepness of a smooth part is measured. */
const SCAN = 81;

/** The parts of the tree of so many knobs, level by level from the lowest. */
export function partsOf(kind: Kind, knobs: number): Small[] {
  const parts: Small[] = [];
  for (let level = 1, count = knobs / 2; count >= 1; level++, count /= 2)
    for (let i = 0; i < count; i++) parts.push(smallOf(kind, fold(fold(chance, level), i)));
  return parts;
}

/** The largest stretch of any of these parts on the square, to within the spacing of the scan. */
export function stretchOf(parts: readonly Small[]): number {
  let most = 0;
  const at = (i: number) => (2 * i) / (SCAN - 1) - 1;
  for (const { steepness } of parts)
    for (let i = 0; i < SCAN; i++) for (let k = 0; k < SCAN; k++) most = Math.max(most, steepness(at(i), at(k)));
  return most;
}

/** The tree's value at the knobs `x`, with these functions at its nodes. */
export function treeAt(parts: readonly Part[], x: ArrayLike<number>, knobs: number): number {
  const level = Array.from({ length: knobs }, (_, i) => x[i]!);
  for (let count = knobs / 2, from = 0; count >= 1; from += count, count /= 2)
    for (let i = 0; i < count; i++) level[i] = parts[from + i]!(level[2 * i]!, level[2 * i + 1]!);
  return level[0]!;
}
