/**
 * Nets of W ReLUs and a bias on [0, 1] whose first brick begins at 0: the continuous curves that are straight between W + 1
 * places. So a net is given by its heights there, and the output weights are its changes of slope.
 */
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import type { Target } from "./targets.ts";

/** A net that stands, of whatever units. */
export interface Built {
  /** Where bricks begin; of round ones, their middles. */
  readonly knots: Float64Array;
  /** The net there. */
  readonly heights: Float64Array;
  /** At ascending places. */
  readonly at: (x: ArrayLike<number>) => Float64Array;
}

const even = (units: number) => Float64Array.from({ length: units + 1 }, (_, i) => i / units);

/** 0, random places in ascending order, 1. */
function scattered(units: number, key: Key): Float64Array {
  const inner = new Float64Array(units - 1);
  fillUniform(fold(key, `${units} bricks`), inner);
  return Float64Array.from([0, ...inner.sort(), 1]);
}

/** Straight between neighboring nodes, at ascending places. */
function along(nodes: Float64Array, heights: Float64Array, x: ArrayLike<number>): Float64Array {
  const last = nodes.length - 2;
  let left = 0;
  return Float64Array.from({ length: x.length }, (_, i) => {
    while (left < last && nodes[left + 1]! <= x[i]!) left++;
    const width = nodes[left + 1]! - nodes[left]!;
    const share = width > 0 ? (x[i]! - nodes[left]!) / width : 0;
    return heights[left]! + share * (heights[left + 1]! - heights[left]!);
  });
}

const asBuilt = (nodes: Float64Array, heights: Float64Array): Built => ({
  knots: nodes.slice(0, -1),
  heights: heights.slice(0, -1),
  at: (x) => along(nodes, heights, x),
});

/** Corners at even places, on the curve. */
export function interpolated(target: Target, units: number): Built {
  const nodes = even(units);
  return asBuilt(nodes, nodes.map(target.at));
}

/** Looks along a whole interval, and the fewest in a piece of it. */
const LOOKS = 2048;
const LEAST = 8;

/**
 * Corners at random places, heights by least squares on [0, 1]. In place of ReLUs, which are nearly parallel, the same curves are
 * combined from hats, one for each place, whose equations are tridiagonal and well conditioned.
 */
export function fitted(target: Target, units: number, key: Key): Built {
  const nodes = scattered(units, key);
  const count = nodes.length;
  const [own, next, right] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let k = 0; k + 1 < count; k++) {
    const width = nodes[k + 1]! - nodes[k]!;
    const looks = Math.max(LEAST, Math.ceil(LOOKS * width));
    // pieces of no width weigh a little, so that every place has an equation
    const weight = Math.max(width, 1e-12) / looks;
    for (let i = 0; i < looks; i++) {
      const share = (i + 0.5) / looks;
      const height = target.at(nodes[k]! + share * width);
      own[k]! += weight * (1 - share) * (1 - share);
      own[k + 1]! += weight * share * share;
      next[k]! += weight * share * (1 - share);
      right[k]! += weight * (1 - share) * height;
      right[k + 1]! += weight * share * height;
    }
  }
  // elimination down, substitution up
  for (let k = 1; k < count; k++) {
    const factor = next[k - 1]! / own[k - 1]!;
    own[k]! -= factor * next[k - 1]!;
    right[k]! -= factor * right[k - 1]!;
  }
  const heights = new Float64Array(count);
  for (let k = count - 1; k >= 0; k--)
    heights[k] = (right[k]! - (k + 1 < count ? next[k]! * heights[k + 1]! : 0)) / own[k]!;
  return asBuilt(nodes, heights);
}
