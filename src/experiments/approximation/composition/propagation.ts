/**
 * Errors on their way up a binary tree. A node may enlarge the worse of the errors that come in by at most its stretch
 * (its Lipschitz constant in the largest of its inputs), and adds one of its own: E' <= stretch E + error.
 *
 * Both kinds of node stay that steep on the whole plane, so nothing has to be clipped.
 */
import { cos, sin } from "../../../engine/functions.ts";
import { fillBits, fillUniform, fold, keyFromSeed } from "../../../engine/random.ts";
import { THROWS } from "./parameters.ts";

export interface Nudges {
  readonly depth: number;
  readonly stretch: number;
  readonly error: number;
  readonly signs: "up" | "random" | "path";
  /** Levels at the top whose nodes have no error of their own; the lowest level always has. */
  readonly exact: number;
  readonly node: "mean" | "curved";
}

const chance = keyFromSeed(1);

/** Levels whose nodes err, from the lowest up. */
export const erringOf = ({ depth, exact }: Pick<Nudges, "depth" | "exact">): number => Math.max(1, depth - exact);

/** What the error of a node on each level, 1 to `depth`, cannot exceed. */
export function boundsOf(nudges: Nudges): number[] {
  const { depth, stretch, error } = nudges;
  const bounds: number[] = [];
  for (let level = 1; level <= depth; level++)
    bounds.push(stretch * (bounds.at(-1) ?? 0) + (level <= erringOf(nudges) ? error : 0));
  return bounds;
}

/** A node without its own error. */
export const nodeOf = ({ stretch, node }: Pick<Nudges, "stretch" | "node">, a: number, b: number): number =>
  (stretch * (node === "mean" ? a + b : sin(a) + cos(b))) / 2;

/** Errors of all nodes, level by level from the lowest, each from left to right; `coins` has a sign for each of them. */
function travel(nudges: Nudges, knobs: Float64Array, coins: (node: number) => number): Float64Array {
  const errors = new Float64Array(knobs.length - 1);
  let exact = knobs;
  let off = knobs;
  let at = 0;
  const erring = erringOf(nudges);
  for (let level = 1; level <= nudges.depth; level++) {
    const count = exact.length / 2;
    const [nextExact, nextOff] = [new Float64Array(count), new Float64Array(count)];
    for (let i = 0; i < count; i++, at++) {
      const own = level <= erring ? coins(at) * nudges.error : 0;
      nextExact[i] = nodeOf(nudges, exact[2 * i]!, exact[2 * i + 1]!);
      nextOff[i] = nodeOf(nudges, off[2 * i]!, off[2 * i + 1]!) + own;
      errors[at] = nextOff[i]! - nextExact[i]!;
    }
    [exact, off] = [nextExact, nextOff];
  }
  return errors;
}

/** Where each level begins in a list of nodes, and how many it has. */
export function levelsOf(depth: number): { readonly from: number; readonly count: number }[] {
  let from = 0;
  return Array.from({ length: depth }, (_, i) => {
    const count = 1 << (depth - 1 - i);
    from += count;
    return { from: from - count, count };
  });
}

export interface Travelled {
  /** Errors of all nodes, in the first throw. */
  readonly errors: Float64Array;
  /** The worst size of the error of the leftmost node of each level, over all throws. */
  readonly worst: readonly number[];
}

export function travelled(nudges: Nudges): Travelled {
  const { depth, signs } = nudges;
  const knobs = new Float64Array(1 << depth);
  fillUniform(fold(chance, "knobs"), knobs, -1, 1);
  const levels = levelsOf(depth);
  const leftmost = new Set(levels.map(({ from }) => from));
  if (signs !== "random") {
    const errors = travel(nudges, knobs, (node) => (signs === "up" || leftmost.has(node) ? 1 : 0));
    return { errors, worst: levels.map(({ from }) => Math.abs(errors[from]!)) };
  }
  const words = new Uint32Array(Math.ceil(knobs.length / 32));
  const worst = levels.map(() => 0);
  let first: Float64Array | null = null;
  for (let k = 0; k < THROWS; k++) {
    fillBits(fold(fold(chance, "coins"), k), words);
    const errors = travel(nudges, knobs, (node) => ((words[node >> 5]! >>> (node & 31)) & 1 ? 1 : -1));
    first ??= errors;
    for (const [i, { from }] of levels.entries()) worst[i] = Math.max(worst[i]!, Math.abs(errors[from]!));
  }
  return { errors: first!, worst };
}
