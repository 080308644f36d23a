/**
 * Spirals of three strands side by side. At the inner end of the ribbon two neighboring strands are joined by a link,
 * and at the outer end two. With the same two joined at both ends there are a loop and an arc, else there is one long
 * arc: what is looked at within a few cells is the same, and as often.
 */
export type Link = "outer" | "inner";

/** Row-major, 1 where there is ink. */
export interface Sheet {
  readonly cells: Uint8Array;
  /** Cells of a side. */
  readonly side: number;
}

const STRANDS = 3;
/** From one strand to the next, cells: one of them stays blank. */
const APART = 2;
/** A blank rim. */
const RIM = 1;

/** Strands on one side of the middle, a turn being as wide as the ribbon. */
const across = (turns: number) => 2 * STRANDS * turns;
export const sideOf = (turns: number): number => APART * (across(turns) - 1) + 1 + 2 * RIM;

/** Strands that a link joins, counted from the outside. */
const joined = (link: Link): readonly [number, number] => (link === "outer" ? [0, 1] : [1, 2]);

type Corner = readonly [row: number, column: number];

/** Corners of a strand from its outer end inwards, in strands: right, down, left, up, and so on, one ribbon further in. */
function cornersOf(strand: number, turns: number): Corner[] {
  const last = across(turns) - 1;
  const corners: Corner[] = [[strand, 0]];
  for (let turn = 0; turn < turns; turn++) {
    const near = STRANDS * turn + strand;
    const far = last - near;
    corners.push([near, far], [far, far]);
    if (turn === turns - 1) corners.push([far, STRANDS * turn]);
    else corners.push([far, near], [near + STRANDS, near]);
  }
  return corners;
}

const cell = (at: number) => RIM + APART * at;

/** Ink along a straight line of cells, both ends included. */
function stroke({ cells, side }: Sheet, [r0, c0]: Corner, [r1, c1]: Corner): void {
  for (let row = Math.min(cell(r0), cell(r1)); row <= Math.max(cell(r0), cell(r1)); row++)
    for (let column = Math.min(cell(c0), cell(c1)); column <= Math.max(cell(c0), cell(c1)); column++)
      cells[row * side + column] = 1;
}

/** The spiral with its two links; a `bridge` is one more cell, between the loose strand of the outer end and its neighbor. */
export function spiral(turns: number, outer: Link, inner: Link, bridge: boolean): Sheet {
  const side = sideOf(turns);
  const sheet = { cells: new Uint8Array(side * side), side };
  const strands = Array.from({ length: STRANDS }, (_, strand) => cornersOf(strand, turns));
  for (const corners of strands)
    for (const [i, corner] of corners.slice(1).entries()) stroke(sheet, corners[i]!, corner);
  const link = (which: Link, end: (corners: readonly Corner[]) => Corner) => {
    const [a, b] = joined(which);
    stroke(sheet, end(strands[a]!), end(strands[b]!));
  };
  link(outer, (corners) => corners[0]!);
  link(inner, (corners) => corners.at(-1)!);
  if (bridge) {
    const [a, b] = joined(outer === "outer" ? "inner" : "outer");
    const down = Math.floor(across(turns) / 2);
    stroke(sheet, [down, across(turns) - 1 - a], [down, across(turns) - 1 - b]);
  }
  return sheet;
}

/** The cell of the outer end that is not linked, where a walker sets out. */
export function looseEnd(turns: number, outer: Link): number {
  const strand = outer === "outer" ? 2 : 0;
  return cell(strand) * sideOf(turns) + cell(0);
}

/** The sheet turned by quarters, clockwise. */
export function turned({ cells, side }: Sheet, quarters: number): Sheet {
  let from = cells;
  for (let k = 0; k < quarters; k++) {
    const to = new Uint8Array(from.length);
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++) to[column * side + (side - 1 - row)] = from[row * side + column]!;
    from = to;
  }
  return { cells: from, side };
}
