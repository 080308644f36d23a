/** Where a tensor lies in the arena. */
import type { Shape } from "./shape.ts";

/** Columns in a panel: the lanes of two SIMD vectors. */
export const LANES = 8;

/**
 * Element (group g, row r, column c) is at offset + (c >> 3) panel + g group + r row + (c & 7), counted in numbers.
 * Where lane is 0 all columns of a row are one and the same element (a repeated column).
 */
export interface View {
  readonly offset: number;
  readonly panel: number;
  readonly group: number;
  readonly row: number;
  readonly lane: 0 | 1;
}

export function panelsOf(shape: Shape): number {
  return Math.ceil(shape[2] / LANES);
}

/**
 * From panel to panel of a tensor of its own. Multiples of 4 KiB are avoided: a row's panels would all fall into the same
 * few lines of the cache.
 */
function panelStride(shape: Shape): number {
  const numbers = shape[0] * shape[1] * LANES;
  return numbers % 1024 === 0 && panelsOf(shape) > 1 ? numbers + 16 : numbers;
}

/** Numbers that a tensor of its own takes, columns padded to whole panels. What stands in the padding means nothing. */
export function storedSize(shape: Shape): number {
  return panelsOf(shape) * panelStride(shape);
}

/** A tensor of its own: panels, in them groups, in them rows. So groups and rows are one axis of groups x rows. */
export function ownView(offset: number, shape: Shape): View {
  return { offset, panel: panelStride(shape), group: shape[1] * LANES, row: LANES, lane: 1 };
}

export function elementAt(view: View, group: number, row: number, column: number): number {
  const panel = Math.floor(column / LANES);
  return view.offset + panel * view.panel + group * view.group + row * view.row + view.lane * (column % LANES);
}

/** Places of all elements, row-major: [groups][rows][columns]. */
export function placesOf([groups, rows, columns]: Shape, view: View): Int32Array {
  const out = new Int32Array(groups * rows * columns);
  let i = 0;
  for (let g = 0; g < groups; g++)
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) out[i++] = elementAt(view, g, r, c);
  return out;
}
