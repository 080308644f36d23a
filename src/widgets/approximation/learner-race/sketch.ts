/** Graphs as places in a unit square, inputs at the bottom (y = 0), the answer at the top (y = 1). */
import { type LearnerName, wrongOrder } from "../../../experiments/approximation/learner-race/learners.ts";

type Place = readonly [x: number, y: number];
type Wire = readonly [fromX: number, fromY: number, toX: number, toY: number];
/** Units that use one set of weights, from x to x at one height. */
export type Capsule = readonly [from: number, to: number, y: number];

export interface Sketch {
  readonly inputs: readonly Place[];
  readonly units: readonly Place[];
  readonly wires: readonly Wire[];
  readonly capsules: readonly Capsule[];
}

/** The middle of cell i of n. */
const middle = (i: number, n: number) => (i + 0.5) / n;
const row = (n: number, y: number): Place[] => Array.from({ length: n }, (_, i) => [middle(i, n), y]);
const between = (below: readonly Place[], above: readonly Place[]): Wire[] =>
  above.flatMap(([x, y]) => below.map(([a, b]): Wire => [a, b, x, y]));

/** Layers of units, each seeing the whole layer below; so many units are drawn, whatever the width. */
function layered(dimension: number, drawn: readonly number[]): Sketch {
  const inputs = row(dimension, 0);
  const rows = [...drawn, 1].map((n, i) => row(n, (i + 1) / (drawn.length + 1)));
  return {
    inputs,
    units: rows.flat(),
    wires: rows.flatMap((above, i) => between(rows[i - 1] ?? inputs, above)),
    capsules: [],
  };
}

/** A binary tree; leaf i is wired to input order[i]. `drawn` units stand for a node's. */
function tree(dimension: number, drawn: number, order: readonly number[], weights: "own" | "shared" | "none"): Sketch {
  const inputs = row(dimension, 0);
  const levels = Math.log2(dimension);
  const units: Place[] = [];
  const wires: Wire[] = [];
  const capsules: Capsule[] = [];
  let below: Place[] = order.map((input) => inputs[input]!);
  for (let level = 1; level <= levels; level++) {
    const nodes = row(below.length / 2, level / levels);
    // units of a node stand close together, whatever room the level has
    const apart = 0.42 / dimension;
    const half = ((drawn - 1) / 2) * apart;
    nodes.forEach(([x, y], i) => {
      for (const [a, b] of below.slice(2 * i, 2 * i + 2)) wires.push([a, b, x, y]);
      for (let u = 0; u < drawn; u++) units.push([x - half + u * apart, y]);
      if (weights === "own") capsules.push([x - half, x + half, y]);
    });
    if (weights === "shared") capsules.push([nodes[0]![0] - half, nodes.at(-1)![0] + half, nodes[0]![1]]);
    below = nodes;
  }
  return { inputs, units, wires, capsules };
}

const inOrder = (dimension: number) => Array.from({ length: dimension }, (_, i) => i);

/** What the target is made of; without parts, one node that sees everything. */
export function targetGraph(target: string, dimension: number): Sketch {
  return target === "generic" ? layered(dimension, []) : tree(dimension, 1, inOrder(dimension), "none");
}

export function graphOf(name: LearnerName, dimension: number, depth: number): Sketch {
  switch (name) {
    case "shallow":
      return layered(dimension, [10]);
    case "dense":
      // of one hidden layer it is the shallow net
      return depth > 1
        ? layered(
            dimension,
            Array.from({ length: depth }, () => 6),
          )
        : layered(dimension, [12]);
    case "tree":
      return tree(dimension, 3, inOrder(dimension), "own");
    case "sharedTree":
      return tree(dimension, 3, inOrder(dimension), "shared");
    case "wrongTree":
      return tree(dimension, 3, wrongOrder(dimension), "own");
  }
}
