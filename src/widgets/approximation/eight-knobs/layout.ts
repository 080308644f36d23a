/** Where things stand in the picture of the tree, in pixels of its plot: knobs below, four tables, two, one, and the scale. */
import { BINS, TABLES } from "../../../experiments/approximation/eight-knobs/sizes.ts";

export interface Spot {
  /** Left and upper edge of a table. */
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  /** Side of a table. */
  readonly side: number;
  /** Of each table, from the lowest left one to the top. */
  readonly tables: readonly Spot[];
  /** Where wires leave the knobs: x of each, and the height. */
  readonly knobs: readonly number[];
  readonly knobsTop: number;
  /** Height of the line of the scale. */
  readonly scale: number;
  /** Whether there is room for the numbers between tables, and for words beside the top one. */
  readonly roomy: boolean;
}

/** Pixels around a knob. */
export const AROUND = 14;
/** Em: between tables, above the scale and below it; in a low box tables stand closer, and numbers between them are left out. */
const GAP = { roomy: 2.3, low: 0.7 } as const;
const SCALE = 1.85;
const BELOW_SCALE = 2.3;
/** Em: lower than this is low. */
const LOW = 26;

/** The way of a knob, in a plot of that height. */
export const trackOf = (height: number, fontSize: number): number => Math.round(Math.min(6.5 * fontSize, 0.2 * height));
/** Beside a table a wire comes down to its row. */
export const ASIDE = 9;

/** Tables under each other at these levels, from below. */
const LEVELS = [4, 2, 1] as const;

export function layoutOf(width: number, height: number, fontSize: number, knobs: number): Layout {
  const roomy = height >= LOW * fontSize;
  const gap = fontSize * (roomy ? GAP.roomy : GAP.low);
  const scale = Math.round(fontSize * SCALE);
  const knobsTop = height - trackOf(height, fontSize) - 2 * AROUND;
  const room = knobsTop - scale - fontSize * BELOW_SCALE - LEVELS.length * gap;
  const side = Math.max(20, Math.floor(Math.min(room / LEVELS.length, width / LEVELS[0] - 2 * ASIDE)));
  const tables = LEVELS.flatMap((count, level) =>
    Array.from(
      { length: count },
      (_, i): Spot => ({
        x: Math.round(((i + 0.5) / count) * width - (side + ASIDE) / 2),
        y: Math.round(knobsTop - gap - side - level * (side + (room - LEVELS.length * side) / 2 + gap)),
      }),
    ),
  );
  return {
    side,
    tables: tables.slice(0, TABLES),
    knobs: Array.from({ length: knobs }, (_, i) => ((i + 0.5) / knobs) * width),
    knobsTop,
    scale,
    roomy,
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Middle of the cell of an entry: its first input counts columns, its second one rows, from below. */
export function cellAt({ x, y }: Spot, side: number, entry: number): Spot {
  const cell = side / BINS;
  return { x: x + (Math.floor(entry / BINS) + 0.5) * cell, y: y + side - ((entry % BINS) + 0.5) * cell };
}

/** A wire from below into a table, to the column or the row that it chooses. */
export function wirePath(from: Spot, table: Spot, side: number, to: Spot, input: "column" | "row"): string {
  const bottom = table.y + side;
  const half = (from.y - bottom) * 0.6;
  const into = input === "column" ? to.x : table.x + side + ASIDE;
  const start = `M${tenth(from.x)} ${tenth(from.y)}C${tenth(from.x)} ${tenth(from.y - half)} ${tenth(into)} ${tenth(bottom + half)} ${tenth(into)} ${tenth(bottom)}`;
  if (input === "column") return start;
  const bend = Math.min(ASIDE - 1, bottom - to.y);
  return `${start}V${tenth(to.y + bend)}Q${tenth(into)} ${tenth(to.y)} ${tenth(into - bend)} ${tenth(to.y)}H${tenth(table.x + side)}`;
}
