/** Lines of equal value of a field over a grid, open where they leave it. */
import { rimmed } from "./grid.ts";
import type { Place } from "./place.ts";
import { rings } from "./rings.ts";
import type { Values } from "./scales.ts";

/** Its columns and rows as units: the value of cell (column, row) lies at (column + ½, row + ½). */
export interface Isoline {
  readonly level: number;
  readonly points: readonly Place[];
  readonly closed: boolean;
}

const whole: Place = [0, 1];

/** The part of a straight way that lies in the grid, as its shares of the whole; null if none does (Liang and Barsky 1984). */
function inside([x, y]: Place, [toX, toY]: Place, columns: number, rows: number): Place | null {
  // as most do
  if (Math.min(x, toX, y, toY) >= 0 && Math.max(x, toX) <= columns && Math.max(y, toY) <= rows) return whole;
  let [first, last] = [0, 1];
  for (const [way, room] of [
    [x - toX, x],
    [toX - x, columns - x],
    [y - toY, y],
    [toY - y, rows - y],
  ] as const) {
    if (way === 0 && room < 0) return null;
    if (way < 0) first = Math.max(first, room / way);
    if (way > 0) last = Math.min(last, room / way);
  }
  return first < last ? [first, last] : null;
}

/** What lies in the grid of a ring that is closed around it. */
function opened(ring: readonly Place[], columns: number, rows: number): Omit<Isoline, "level">[] {
  const lines: Place[][] = [];
  let open: Place[] | null = null;
  let closed = true;
  for (const [i, to] of ring.slice(1).entries()) {
    const from = ring[i]!;
    const part = inside(from, to, columns, rows);
    const at = (share: number): Place => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    if (!part || part[0] > 0) open = null;
    if (part) {
      if (!open) {
        open = [at(part[0])];
        lines.push(open);
      }
      open.push(at(part[1]));
    }
    if (!part || part[0] > 0 || part[1] < 1) closed = false;
    if (part && part[1] < 1) open = null;
  }
  const [head, ...rest] = lines;
  const tail = lines.at(-1);
  // a ring begins anywhere: what it ends with and what it began with may be one line
  if (!closed && head && tail && head !== tail && samePlace(tail.at(-1)!, head[0]!))
    return [[...tail, ...head.slice(1)], ...rest.slice(0, -1)].map((points) => ({ points, closed: false }));
  return lines.map((points) => ({ points, closed }));
}

const samePlace = (a: Place, b: Place) => a[0] === b[0] && a[1] === b[1];

/** @param values row-major, `rows` of them; what is not finite counts as below all levels */
export function isolines(values: Values, rows: number, levels: readonly number[]): Isoline[] {
  const columns = rows > 0 ? Math.floor(values.length / rows) : 0;
  if (columns < 2 || rows < 2) return [];
  const grid = rimmed(values, columns, rows);
  return levels.flatMap((level) =>
    rings(grid, level).flatMap((ring) => {
      const points = ring.map(([x, y]): Place => [x - 1, y - 1]);
      return opened(points, columns, rows).map((line) => ({ level, ...line }));
    }),
  );
}
