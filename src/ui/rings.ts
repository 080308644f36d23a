/**
 * Rings about all that reaches a value in a grid: marching squares (Lorensen and Cline 1987, in the plane), as d3's contours
 * draw them, at a third of their time: a map that follows the finger draws a dozen at each movement.
 */
import type { Grid } from "./grid.ts";
import type { Place } from "./place.ts";

/**
 * The sides of a square that a ring crosses, from and to in turn, with what it is about on its left; by which corners reach
 * the value: 1 for that of least column and row, 2 for the next in its row, 4 opposite, 8 below the first. Corners that
 * reach it across from each other stay apart.
 */
const [TOP, RIGHT, BOTTOM, LEFT] = [0, 1, 2, 3];
const crossings: readonly (readonly number[])[] = [
  [],
  [LEFT, TOP],
  [TOP, RIGHT],
  [LEFT, RIGHT],
  [RIGHT, BOTTOM],
  [LEFT, TOP, RIGHT, BOTTOM],
  [TOP, BOTTOM],
  [LEFT, BOTTOM],
  [BOTTOM, LEFT],
  [BOTTOM, TOP],
  [TOP, RIGHT, BOTTOM, LEFT],
  [BOTTOM, RIGHT],
  [RIGHT, LEFT],
  [RIGHT, TOP],
  [TOP, LEFT],
  [],
];

/** Which part of the way from one cell to the next it is to the value; all of it from one that is below all values. */
const shareOf = (from: number, to: number, value: number): number =>
  from === Number.NEGATIVE_INFINITY ? 1 : (value - from) / (to - from);

/**
 * Its columns and rows as units, the value of cell (column, row) at (column + ½, row + ½); each ends where it begins. Beyond
 * the grid nothing reaches the value.
 */
export function rings({ values, size: [columns, rows] }: Grid, value: number): Place[][] {
  // squares between four cells, those that reach beyond the grid as well; each has the side above it and that left of it
  const wide = columns + 2;
  const sides = [0, 3, 2 * wide, 1];
  const next = new Int32Array(2 * wide * (rows + 2)).fill(-1);
  const begun: number[] = [];
  const reaches = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < columns && row < rows && values[row * columns + column]! >= value ? 1 : 0;
  for (let row = -1; row < rows; row++) {
    let [above, below] = [0, 0];
    for (let column = -1; column < columns; column++) {
      const [nextAbove, nextBelow] = [reaches(column + 1, row), reaches(column + 1, row + 1)];
      const corners = above | (nextAbove << 1) | (nextBelow << 2) | (below << 3);
      [above, below] = [nextAbove, nextBelow];
      const crossed = crossings[corners]!;
      const square = 2 * ((row + 1) * wide + column + 1);
      for (let i = 0; i < crossed.length; i += 2) {
        const from = square + sides[crossed[i]!]!;
        next[from] = square + sides[crossed[i + 1]!]!;
        begun.push(from);
      }
    }
  }
  const placeOf = (side: number): Place => {
    const down = side & 1;
    const column = ((side >> 1) % wide) - 1;
    const row = Math.floor((side >> 1) / wide) - 1;
    const inside = column >= 0 && row >= 0 && (down ? row : column) + 1 < (down ? rows : columns);
    const from = row * columns + column;
    const share = inside ? shareOf(values[from]!, values[from + (down ? columns : 1)]!, value) : 0.5;
    return down ? [column + 0.5, row + 0.5 + share] : [column + 0.5 + share, row + 0.5];
  };
  const found: Place[][] = [];
  for (const first of begun) {
    if (next[first] === -1) continue;
    const ring: Place[] = [];
    for (let side = first; next[side] !== -1; ) {
      ring.push(placeOf(side));
      const after = next[side]!;
      next[side] = -1;
      side = after;
    }
    ring.push(ring[0]!);
    found.push(ring);
  }
  return found;
}
