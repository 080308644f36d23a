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

/** tanh(p a b + q a - r b), or a crease along q a = r b, of height from -1 to 1. */
function partOf(kind: Kind, key: Key): Part {
  const drawn = new Float64Array(3);
  fillUniform(key, drawn, 0.8, 1.2);
  const [p, q, r] = [2 * drawn[0]!, drawn[1]!, drawn[2]!];
  if (kind === "creased") return (a, b) => (2 * Math.abs(q * a - r * b)) / (q + r) - 1;
  return (a, b) => tanh(p * a * b + q * a - r * b);
}

/** The parts of the tree of so many knobs, level by level from the lowest. */
export function partsOf(kind: Kind, knobs: number): Part[] {
  const parts: Part[] = [];
  for (let level = 1, count = knobs / 2; count >= 1; level++, count /= 2)
    for (let i = 0; i < count; i++) parts.push(partOf(kind, fold(fold(chance, level), i)));
  return parts;
}

/** The tree's value at the knobs `x`, with these functions at its nodes. */
export function treeAt(parts: readonly Part[], x: ArrayLike<number>, knobs: number): number {
  const level = new Float64Array(knobs);
  for (let i = 0; i < knobs; i++) level[i] = x[i]!;
  for (let count = knobs / 2, from = 0; count >= 1; from += count, count /= 2)
    for (let i = 0; i < count; i++) level[i] = parts[from + i]!(level[2 * i]!, level[2 * i + 1]!);
  return level[0]!;
}
