/**
 * Two local rules that find out what is one piece, each a step at a time over the whole sheet, which has a blank rim.
 * Filling goes from side to side. Shrinking, and the count of pieces, take cells as touching at a corner too; on the
 * spirals, whose strands are a cell apart, that makes no difference.
 */
import type { Sheet } from "./spiral.ts";

export const BLANK = 0;
export const INK = 1;
export const FILLED = 2;

/** Ink beside what is filled is filled. Gives where that was. */
export function fill({ cells, side }: Sheet, front: readonly number[]): number[] {
  const next: number[] = [];
  for (const at of front)
    for (const to of [at - side, at - 1, at + 1, at + side]) {
      if (cells[to] !== INK) continue;
      cells[to] = FILLED;
      next.push(to);
    }
  return next;
}

/**
 * Levialdi's rule (1972), which looks at a window of two by two cells: a cell becomes blank if its neighbors to the left,
 * below, and below to the left are; a blank one is inked if those to the left and below are. Every piece shrinks towards
 * its upper right, is a single cell at last, and vanishes; no two are ever joined, and none is torn.
 * @returns the next sheet, and where single cells vanished
 */
export function shrink({ cells, side }: Sheet): { readonly cells: Uint8Array; readonly vanished: number[] } {
  const next = new Uint8Array(cells.length);
  const vanished: number[] = [];
  for (let row = 1; row < side - 1; row++)
    for (let column = 1; column < side - 1; column++) {
      const at = row * side + column;
      const [left, below] = [cells[at - 1]!, cells[at + side]!];
      if (cells[at]) {
        if (left || below || cells[at + side - 1]) next[at] = INK;
        else if (alone(cells, side, at)) vanished.push(at);
      } else if (left && below) next[at] = INK;
    }
  return { cells: next, vanished };
}

function alone(cells: Uint8Array, side: number, at: number): boolean {
  let around = 0;
  for (let row = -side; row <= side; row += side)
    for (let column = -1; column <= 1; column++) around += cells[at + row + column]!;
  return around === 1;
}

/** Steps until nothing is left, and how many single cells vanished on the way. */
export function shrunk(sheet: Sheet): { readonly steps: number; readonly pieces: number } {
  let { cells } = sheet;
  let [steps, pieces] = [0, 0];
  while (cells.some((value) => value !== BLANK)) {
    const after = shrink({ cells, side: sheet.side });
    cells = after.cells;
    pieces += after.vanished.length;
    steps++;
  }
  return { steps, pieces };
}

/** Steps until the filling from that cell has come to its end, and how many cells are filled. */
export function filled(sheet: Sheet, start: number): { readonly steps: number; readonly reached: number } {
  const copy = { cells: sheet.cells.slice(), side: sheet.side };
  copy.cells[start] = FILLED;
  let steps = 0;
  let reached = 1;
  for (let front = fill(copy, [start]); front.length > 0; front = fill(copy, front)) {
    steps++;
    reached += front.length;
  }
  return { steps, reached };
}

/** Number of pieces, by joining cells that touch: what the rules are checked against. */
export function piecesOf({ cells, side }: Sheet): number {
  const parent = Int32Array.from(cells, (_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (parent[up] !== up) up = parent[up] = parent[parent[up]!]!;
    return up;
  };
  let pieces = 0;
  for (let at = 0; at < cells.length; at++) {
    if (cells[at] === BLANK) continue;
    pieces++;
    for (const to of [at - 1, at - side - 1, at - side, at - side + 1])
      if (cells[to] && root(to) !== root(at)) {
        parent[root(to)] = root(at);
        pieces--;
      }
  }
  return pieces;
}

/** How often each window so many cells wide is seen, the sheet lying on blank ground; rows of one from the top. */
function windowsOf({ cells, side }: Sheet, wide: number): Map<string, number> {
  const counts = new Map<string, number>();
  const ink = (row: number, column: number) =>
    row >= 0 && row < side && column >= 0 && column < side && cells[row * side + column] !== BLANK ? 1 : 0;
  for (let row = 1 - wide; row < side; row++)
    for (let column = 1 - wide; column < side; column++) {
      let seen = "";
      for (let r = 0; r < wide; r++) for (let c = 0; c < wide; c++) seen += ink(row + r, column + c);
      counts.set(seen, (counts.get(seen) ?? 0) + 1);
    }
  return counts;
}

/** Windows that one sheet has more often than the other, counted. */
export function differing(a: Sheet, b: Sheet, wide: number): number {
  const [left, right] = [windowsOf(a, wide), windowsOf(b, wide)];
  let more = 0;
  for (const [seen, count] of left) more += Math.max(0, count - (right.get(seen) ?? 0));
  return more;
}
