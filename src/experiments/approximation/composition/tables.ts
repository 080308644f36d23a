/** Tables with straight interpolation between their entries: a small one for each node of a tree, or one for all knobs. */
import type { Part } from "./parts.ts";

/** Where a number of [-1, 1] lies among `bins` equally spaced places: the place below, and the way to the next. */
function placed(bins: number, value: number): { readonly below: number; readonly way: number } {
  const at = ((value + 1) / 2) * (bins - 1);
  const below = Math.max(0, Math.min(bins - 2, Math.floor(at)));
  return { below, way: at - below };
}

const placeOf = (bins: number, i: number) => (2 * i) / (bins - 1) - 1;

/**
 * A part by its values at `bins` x `bins` places, bins >= 2, both ends included. What it gives lies between its entries, so
 * it stays in [-1, 1], where the next table takes it.
 */
export function tableOf(part: Part, bins: number): Part {
  const entries = new Float64Array(bins * bins);
  for (let i = 0; i < bins; i++)
    for (let k = 0; k < bins; k++) entries[i * bins + k] = part(placeOf(bins, i), placeOf(bins, k));
  return (a, b) => {
    const [left, up] = [placed(bins, a), placed(bins, b)];
    const at = left.below * bins + up.below;
    const low = entries[at]! + up.way * (entries[at + 1]! - entries[at]!);
    const high = entries[at + bins]! + up.way * (entries[at + bins + 1]! - entries[at + bins]!);
    return low + left.way * (high - low);
  };
}

interface Corners {
  /** The part of the tree over some knobs, at the corners of a cell, and the weights of these. */
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

function joined(part: Part, left: Corners, right: Corners): Corners {
  const size = left.values.length * right.values.length;
  const [values, weights] = [new Float64Array(size), new Float64Array(size)];
  let at = 0;
  for (const [i, a] of left.values.entries())
    for (const [k, b] of right.values.entries()) {
      values[at] = part(a, b);
      weights[at++] = left.weights[i]! * right.weights[k]!;
    }
  return { values, weights };
}

/**
 * One table of `bins` places along each knob, bins >= 2, read at `x`: straight interpolation between the 2^knobs corners
 * of the cell. Its bins^knobs entries are the tree's own values, and only those that are asked for are computed.
 * @returns a reader, which remembers the cell that it read last
 */
export function oneTable(parts: readonly Part[], knobs: number, bins: number): (x: ArrayLike<number>) => number {
  let cell = "";
  /** The tree at all corners of that cell. */
  let top: Float64Array = new Float64Array(0);
  return (x) => {
    const places = Array.from({ length: knobs }, (_, i) => placed(bins, x[i]!));
    let level: Corners[] = places.map(({ below, way }) => ({
      values: Float64Array.of(placeOf(bins, below), placeOf(bins, below + 1)),
      weights: Float64Array.of(1 - way, way),
    }));
    let from = 0;
    for (; level.length > 2; from += level.length) {
      const at = from;
      level = Array.from({ length: level.length / 2 }, (_, i) =>
        joined(parts[at + i]!, level[2 * i]!, level[2 * i + 1]!),
      );
    }
    const [left, right] = level as [Corners, Corners];
    const here = places.map(({ below }) => below).join();
    if (here !== cell) {
      top = Float64Array.from({ length: left.values.length * right.values.length }, (_, at) => {
        const k = at % right.values.length;
        return parts[from]!(left.values[(at - k) / right.values.length]!, right.values[k]!);
      });
      cell = here;
    }
    let sum = 0;
    for (const [i, weight] of left.weights.entries()) {
      let row = 0;
      const at = i * right.weights.length;
      for (let k = 0; k < right.weights.length; k++) row += right.weights[k]! * top[at + k]!;
      sum += weight * row;
    }
    return sum;
  };
}
