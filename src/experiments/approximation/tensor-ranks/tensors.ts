/** Functions of four knobs on a grid, and exact tensors of a tree, as long rows of numbers: the last knob runs fastest. */
import { fillNormal, fold, type Key, keyFromSeed } from "../../../engine/random.ts";
import { type Target, targetOf } from "../learner-race/targets.ts";

export type Content = "tree" | "field" | "noise" | "tensor";

/** Knobs of the figure. */
export const KNOBS = 4;

/** Equally spaced in [-1, 1], both ends included. */
const placeOf = (side: number, i: number) => (2 * i) / (side - 1) - 1;

function onGrid(target: Target, side: number): Float64Array {
  const x = new Float64Array(KNOBS);
  return Float64Array.from({ length: side * side * side * side }, (_, at) => {
    for (let knob = KNOBS - 1, rest = at; knob >= 0; knob--, rest = Math.floor(rest / side))
      x[knob] = placeOf(side, rest % side);
    return target(x, 0);
  });
}

/** One node of a tree of tensors: all that stands below it, a row of `rank` numbers for each setting of its knobs. */
interface Node {
  readonly rows: number;
  readonly values: Float64Array;
}

/** Each pair of settings of two nodes; number c of `ranks` is the sum over a, b of weight(a, b, c) left(a) right(b). */
function joined(left: Node, right: Node, rank: number, ranks: number, key: Key): Node {
  const weights = new Float64Array(rank * rank * ranks);
  fillNormal(key, weights);
  const values = new Float64Array(left.rows * right.rows * ranks);
  for (let i = 0; i < left.rows; i++)
    for (let k = 0; k < right.rows; k++)
      for (let a = 0; a < rank; a++)
        for (let b = 0; b < rank; b++) {
          const product = left.values[i * rank + a]! * right.values[k * rank + b]!;
          for (let c = 0; c < ranks; c++)
            values[(i * right.rows + k) * ranks + c]! += product * weights[(a * rank + b) * ranks + c]!;
        }
  return { rows: left.rows * right.rows, values };
}

/**
 * A random tensor of `knobs` (a power of two) indices from 0 to side - 1 that a binary tree of rank `rank` makes: the
 * hierarchical Tucker form of Hackbusch and Kühn (2009). Numbers at its leaves and nodes are normal.
 * @returns side^knobs entries, the last index fastest
 */
export function treeTensor(knobs: number, side: number, rank: number, key: Key): Float64Array {
  let level: Node[] = Array.from({ length: knobs }, (_, i) => {
    const values = new Float64Array(side * rank);
    fillNormal(fold(fold(key, "leaves"), i), values);
    return { rows: side, values };
  });
  for (let height = 0; level.length > 1; height++) {
    const ranks = level.length === 2 ? 1 : rank;
    const below = level;
    level = Array.from({ length: below.length / 2 }, (_, i) =>
      joined(below[2 * i]!, below[2 * i + 1]!, rank, ranks, fold(fold(key, height), i)),
    );
  }
  return level[0]!.values;
}

/** side^4 numbers. */
export function tensorOf(content: Content, side: number, rank: number, draw: number): Float64Array {
  const key = keyFromSeed(draw);
  if (content === "tensor") return treeTensor(KNOBS, side, rank, fold(key, "tensor"));
  if (content === "noise") {
    const noise = new Float64Array(side * side * side * side);
    fillNormal(fold(key, "noise"), noise);
    return noise;
  }
  return onGrid(targetOf(content === "tree" ? "compositional" : "generic", KNOBS, fold(key, "field")), side);
}
