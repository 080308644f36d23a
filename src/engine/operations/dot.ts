/**
 * Dot products of rows: out[g] = a[g] b[g]ᵀ, M x K times (N x K)ᵀ. What the planner makes of a product with a transposed
 * right operand where the result is narrow: nothing needs transposing.
 */
import { COLUMNS, ROWS } from "../shape.ts";
import { type Kernel, node, type Operation, type Tensor } from "../tensor.ts";
import { LANES } from "../view.ts";
import * as R from "../wasm/records.ts";
import { inPanels } from "./axes.ts";

/** Lane l of four adds columns l, l + 4, … in order; then the lanes are added in order. */
const kernel: Kernel = ({ words, floats, single }, at) => {
  const [rows, columns, inner] = [words[at + R.ROWS]!, words[at + R.COLUMNS]!, words[at + R.INNER]!];
  const [aPanel, bPanel] = [words[at + R.A + R.PANEL]!, words[at + R.B + R.PANEL]!];
  const round = single ? Math.fround : (x: number) => x;
  for (let g = 0; g < words[at + R.GROUPS]!; g++)
    for (let m = 0; m < rows; m++)
      for (let n = 0; n < columns; n++) {
        const a = words[at + R.A]! + g * words[at + R.A + R.GROUP]! + m * LANES;
        const b = words[at + R.B]! + g * words[at + R.B + R.GROUP]! + n * LANES;
        let total = 0;
        for (let lane = 0; lane < 4; lane++) {
          let partial = 0;
          for (let k = lane; k < inner; k += 4) {
            const term = floats[a + (k >> 3) * aPanel + (k & 7)]! * floats[b + (k >> 3) * bPanel + (k & 7)]!;
            partial = single ? Math.fround(partial + Math.fround(term)) : partial + term;
          }
          total = lane === 0 ? partial : round(total + partial);
        }
        const out = words[at + R.OUT]! + g * words[at + R.OUT + R.GROUP]! + (n >> 3) * words[at + R.OUT + R.PANEL]!;
        floats[out + m * LANES + (n & 7)] = total;
      }
};

export const DOT: Operation = {
  name: "dot products",
  code: R.DOT,
  gradient: [],
  accepts: inPanels,
  record: ({ inputs, shape }, words, at) => {
    const [groups, rows, columns] = shape;
    words[at + R.GROUPS] = groups;
    words[at + R.ROWS] = rows;
    words[at + R.COLUMNS] = columns;
    words[at + R.INNER] = inputs[0]!.shape[COLUMNS];
    words[at + R.TRANSPOSED] = Number(columns > rows);
  },
  kernel,
};

/** a bᵀ, group by group. */
export function dotProducts(a: Tensor, b: Tensor): Tensor {
  return node(DOT, [a, b], {}, [a.shape[0], a.shape[ROWS], b.shape[ROWS]]);
}
