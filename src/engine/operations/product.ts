/**
 * The grouped matrix product: out[g] = a[g] b[g] for every group g, M x K times K x N.
 *
 * One product serves dense layers (one group), the nodes of a tree, the places of a local layer and the members of an
 * ensemble; shared weights are one group repeated by stride 0. It is closed under differentiation: both gradients are
 * products again.
 */
import { tanh, tanh32 } from "../functions.ts";
import { COLUMNS, GROUPS, ROWS, type Shape, showShape } from "../shape.ts";
import { type Kernel, node, type Operation, type Tensor } from "../tensor.ts";
import { LANES } from "../view.ts";
import * as R from "../wasm/records.ts";
import { inPanels } from "./axes.ts";
import { GATHER } from "./gather.ts";
import { sums64 } from "./product64.ts";

/** Values of the record's WINDOW: whose rows the table names. */
const LEFT = 1;
const RIGHT = 2;
/** Of a float32, in which the table counts. */
const BYTES = 4;

/** Every element is a sum over k in order, from 0 on; then its row's bias is added, then comes the epilogue. */
const kernel: Kernel = (memory, at) => {
  const { words, floats, single } = memory;
  const [rows, columns, inner] = [words[at + R.ROWS]!, words[at + R.COLUMNS]!, words[at + R.INNER]!];
  const transposed = words[at + R.TRANSPOSED] === 1;
  const aPanel = words[at + R.A + R.PANEL]!;
  const epilogue = words[at + R.EPILOGUE]!;
  const side = words[at + R.WINDOW]!;
  const nameOf = (row: number) => words[words[at + R.TABLE]! + row]! / BYTES;
  const round = single ? Math.fround : (x: number) => x;
  const start = (operand: number, group: number, panel: number) =>
    words[at + operand]! + group * words[at + operand + R.GROUP]! + panel * words[at + operand + R.PANEL]!;
  const tiled = !single && side === 0;
  if (tiled) {
    sums64(memory, at);
    if (epilogue === R.PLAIN && words[at + R.C] === R.NONE) return;
  }
  for (let g = 0; g < words[at + R.GROUPS]!; g++)
    for (let m = 0; m < rows; m++) {
      const named = side === LEFT ? nameOf(g * rows + m) : m * LANES;
      const a = transposed ? start(R.A, g, m >> 3) + (m & 7) : start(R.A, g, 0) + named;
      const bias = words[at + R.C] === R.NONE ? 0 : floats[start(R.C, g, m >> 3) + (m & 7)]!;
      for (let n = 0; n < columns; n++) {
        const out = start(R.OUT, g, n >> 3) + m * LANES + (n & 7);
        const b = start(R.B, g, n >> 3) + (n & 7);
        let total = tiled ? floats[out]! : 0;
        for (let k = 0; k < (tiled ? 0 : inner); k++) {
          const left = floats[transposed ? a + k * LANES : a + (k >> 3) * aPanel + (k & 7)]!;
          const term = left * floats[b + (side === RIGHT ? nameOf(g * inner + k) : k * LANES)]!;
          total = single ? Math.fround(total + Math.fround(term)) : total + term;
        }
        const d = words[at + R.D] === R.NONE ? 0 : floats[start(R.D, g, n >> 3) + m * LANES + (n & 7)]!;
        floats[out] = finish(epilogue, round(total + bias), d, round, single);
      }
    }
};

function finish(epilogue: number, v: number, d: number, round: (x: number) => number, single: boolean): number {
  if (epilogue === R.THEN_RELU) return v < 0 ? 0 : v;
  if (epilogue === R.THEN_TANH) return single ? tanh32(v) : tanh(v);
  if (epilogue === R.TIMES_POSITIVE) return d > 0 ? v : 0;
  if (epilogue === R.TIMES_TANH_SLOPE) return v * round(1 - round(d * d));
  return v;
}

function productShape(name: string, [a, b]: readonly Shape[], left: boolean, right: boolean): Shape {
  const [m, k] = left ? [a![COLUMNS], a![ROWS]] : [a![ROWS], a![COLUMNS]];
  const [k2, n] = right ? [b![COLUMNS], b![ROWS]] : [b![ROWS], b![COLUMNS]];
  if (a![GROUPS] !== b![GROUPS] || k !== k2)
    throw new RangeError(
      `${name}: got ${showShape(a!)}${left ? " transposed" : ""} times ${showShape(b!)}${right ? " transposed" : ""}, ` +
        "wanted equal groups and as many columns on the left as rows on the right",
    );
  return [a![GROUPS], m, n];
}

/** Settings: `left`, `right` are 1 where that operand is taken transposed. */
export const PRODUCT: Operation = {
  name: "product",
  code: R.PRODUCT,
  shape: (inputs, { left, right }) => productShape("product", inputs, left === 1, right === 1),
  // of c = a b: da = dc bᵀ, db = aᵀ dc; of c = aᵀ b: da = b dcᵀ; of c = a bᵀ: db = dcᵀ a
  gradient: [
    ({ inputs: [, b], settings: { left, right } }, dc) =>
      left === 1 ? product(b!, dc, right === 1, true) : product(dc, b!, false, right !== 1),
    ({ inputs: [a], settings: { left, right } }, dc) =>
      right === 1 ? product(dc, a!, true, left === 1) : product(a!, dc, left !== 1, false),
  ],
  accepts: inPanels,
  record: productRecord,
  kernel,
};

/** a b, group by group; `left`, `right`: that operand is taken transposed. */
export function product(a: Tensor, b: Tensor, left = false, right = false): Tensor {
  return node(PRODUCT, [a, b], { left: Number(left), right: Number(right) });
}

function productRecord(y: Tensor, words: Int32Array, at: number): void {
  const { left, right, epilogue, gathered: side = 0 } = y.settings;
  if (right === 1) throw new Error("internal: product: the right operand should have been transposed before");
  const [groups, rows, columns] = y.shape;
  words[at + R.GROUPS] = groups;
  words[at + R.ROWS] = rows;
  words[at + R.COLUMNS] = columns;
  words[at + R.INNER] = side === RIGHT ? y.table!.length / groups : y.inputs[1]!.shape[ROWS];
  words[at + R.TRANSPOSED] = left!;
  words[at + R.EPILOGUE] = epilogue ?? R.PLAIN;
  words[at + R.WINDOW] = side;
  // the table leads into every group
  if (side !== 0) words[at + (side === LEFT ? R.A : R.B) + R.GROUP] = 0;
}

/**
 * A product one of whose operands is gathered, as a product that looks its rows up itself, or undefined: the right
 * operand where the left one is transposed (a layer's values), or the left one (its weights' gradient). No padding.
 */
export function productOfWindows({ operation, settings, inputs, shape }: Tensor): Tensor | undefined {
  const side = settings.left === 1 ? RIGHT : LEFT;
  const gathered = inputs[side - 1]!;
  if (operation !== PRODUCT || settings.right === 1 || !isWindow(gathered)) return undefined;
  const from = gathered.inputs[0]!;
  const table = Int32Array.from(gathered.table!, (row) => row * LANES * BYTES);
  const operands = side === LEFT ? [from, inputs[1]!] : [inputs[0]!, from];
  return node(FUSED_PRODUCT, operands, { ...settings, epilogue: R.PLAIN, gathered: side }, shape, table);
}

/** Rows that a product can look up. */
export function isWindow({ operation, table }: Tensor): boolean {
  return operation === GATHER && Array.prototype.every.call(table!, (row: number) => row >= 0);
}

/**
 * What the planner makes of a product and what follows it: inputs [a, b, then a bias [groups, 1, rows] if `bias` is 1,
 * then the operand of the epilogue if it has one]. It computes what the separate operations would, bit for bit.
 */
export const FUSED_PRODUCT: Operation = {
  name: "product with epilogue",
  code: R.PRODUCT,
  gradient: [],
  accepts: (view) => inPanels(view),
  slots: ({ settings }) => (settings.bias === 1 ? [R.A, R.B, R.C, R.D] : [R.A, R.B, R.D]),
  record: productRecord,
};
