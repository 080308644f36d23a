/** Graphs as places in a unit square, pixels at the bottom (y = 0), the answer at the top (y = 1). */
import type { LearnerName } from "../../../experiments/approximation/locality/learners.ts";

type Place = readonly [x: number, y: number];
type Wire = readonly [fromX: number, fromY: number, toX: number, toY: number];

export interface NetGraph {
  readonly units: readonly Place[];
  readonly wires: readonly Wire[];
  /** Units that use one set of weights, from x to x at one height. */
  readonly capsules: readonly (readonly [from: number, to: number, y: number])[];
}

/** A row of pixels stands for the picture. */
export const PIXELS = 16;
/** Which pixel stands at each place of a shuffled row: none beside a former neighbor. */
const SHUFFLED = [9, 2, 14, 5, 0, 11, 7, 12, 3, 15, 6, 10, 1, 13, 8, 4];

/** The middle of cell i of n. */
const row = (n: number, y: number): Place[] => Array.from({ length: n }, (_, i) => [(i + 0.5) / n, y]);
const between = (below: readonly Place[], above: readonly Place[]): Wire[] =>
  above.flatMap(([x, y]) => below.map(([a, b]): Wire => [a, b, x, y]));

/** Layers of units, each seeing all of the one below; so many units are drawn, whatever the width. */
function layered(drawn: readonly number[]): NetGraph {
  const rows = [...drawn, 1].map((n, i) => row(n, (i + 1) / (drawn.length + 1)));
  const wires = rows.flatMap((above, i) => between(rows[i - 1] ?? row(PIXELS, 0), above));
  return { units: rows.flat(), wires, capsules: [] };
}

/** Windows side by side: of four pixels, then of two of those; three units stand for a window's. */
function windowed(shared: boolean, shuffled: boolean): NetGraph {
  const pixels = row(PIXELS, 0);
  const apart = 0.028;
  let below: Place[] = shuffled ? SHUFFLED.map((i) => pixels[i]!) : pixels;
  const units: Place[] = [];
  const wires: Wire[] = [];
  const capsules: [number, number, number][] = [];
  for (const [size, y] of [
    [4, 1 / 3],
    [2, 2 / 3],
  ] as const) {
    const nodes = row(below.length / size, y);
    nodes.forEach(([x], i) => {
      wires.push(...between(below.slice(size * i, size * (i + 1)), [[x, y]]));
      units.push([x - apart, y], [x, y], [x + apart, y]);
      if (!shared) capsules.push([x - apart, x + apart, y]);
    });
    if (shared) capsules.push([nodes[0]![0] - apart, nodes.at(-1)![0] + apart, y]);
    below = nodes;
  }
  const top: Place = [0.5, 1];
  return { units: [...units, top], wires: [...wires, ...between(below, [top])], capsules };
}

/** Of dense nets a shuffle changes nothing: every unit sees all pixels. */
export function graphOf(name: LearnerName, shuffled: boolean): NetGraph {
  if (name === "shallow") return layered([8]);
  if (name === "dense") return layered([6, 6]);
  return windowed(name === "conv", shuffled);
}
