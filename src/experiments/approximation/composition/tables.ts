/** Tables with straight interpolation between their entries: a small one for each node of a tree, or one for all knobs. */
import type { Part } from "./parts.ts";

/** Of places equally spaced in [-1, 1], the one below a number. */
const belowOf = (bins: number, value: number): number =>
  Math.max(0, Math.min(bins - 2, Math.floor(((value + 1) / 2) * (bins - 1))));

const placeOf = (bins: number, i: number): number => (2 * i) / (bins - 1) - 1;

/** How far a number has come from the place below it to the next. */
const wayOf = (bins: number, value: number, below: number): number => ((value + 1) / 2) * (bins - 1) - below;

/**
 * A part by its values at `bins` x `bins` places, bins >= 2, both ends included. What it gives lies between its entries, so
 * it stays in [-1, 1], where the next table takes it. Entries are computed when they are read.
 */
export function tableOf(part: Part, bins: number): Part {
  return (a, b) => {
    const [i, k] = [belowOf(bins, a), belowOf(bins, b)];
    const [across, up] = [wayOf(bins, a, i), wayOf(bins, b, k)];
    const [a0, a1, b0, b1] = [placeOf(bins, i), placeOf(bins, i + 1), placeOf(bins, k), placeOf(bins, k + 1)];
    const low = (1 - up) * part(a0, b0) + up * part(a0, b1);
    const high = (1 - up) * part(a1, b0) + up * part(a1, b1);
    return (1 - across) * low + across * high;
  };
}

/** The part of the tree over some of the knobs: its values at the corners of a cell, and the weights of these. */
interface Corners {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

function joined(part: Part, left: Corners, right: Corners): Corners {
  const [rows, columns] = [left.values.length, right.values.length];
  const [values, weights] = [new Float64Array(rows * columns), new Float64Array(rows * columns)];
  for (let i = 0, at = 0; i < rows; i++)
    for (let k = 0; k < columns; k++, at++) {
      values[at] = part(left.values[i]!, right.values[k]!);
      weights[at] = left.weights[i]! * right.weights[k]!;
    }
  return { values, weights };
}

/** The sum of the values at all corners, each with its weight: `values` has a row for each corner of the left half. */
function weighed(left: Float64Array, right: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0, at = 0; i < left.length; i++) {
    let row = 0;
    for (let k = 0; k < right.length; k++, at++) row += right[k]! * values[at]!;
    sum += left[i]! * row;
  }
  return sum;
}

/**
 * One table of `bins` places along each knob, bins >= 2, read at `x`: straight interpolation between the 2^knobs corners
 * of the cell. Its bins^knobs entries are the tree's own values, computed when they are read; of two places along each
 * knob, which make one cell, they are kept.
 */
export function oneTable(parts: readonly Part[], knobs: number, bins: number): (x: ArrayLike<number>) => number {
  let kept: Float64Array | null = null;
  return (x) => {
    let level: Corners[] = [];
    for (let i = 0; i < knobs; i++) {
      const below = belowOf(bins, x[i]!);
      const way = wayOf(bins, x[i]!, below);
      level.push({
        values: Float64Array.of(placeOf(bins, below), placeOf(bins, below + 1)),
        weights: Float64Array.of(1 - way, way),
      });
    }
    let from = 0;
    while (level.length > 2) {
      const above: Corners[] = [];
      for (let i = 0; 2 * i < level.length; i++) above.push(joined(parts[from + i]!, level[2 * i]!, level[2 * i + 1]!));
      from += above.length;
      level = above;
    }
    const [left, right] = level as [Corners, Corners];
    const values = kept ?? joined(parts[from]!, left, right).values;
    if (bins === 2) kept = values;
    return weighed(left.weights, right.weights, values);
  };
}
