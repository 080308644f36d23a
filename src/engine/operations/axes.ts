/** Operations that change shape: repeat, sum, join and split groups, swap rows and columns. */
import { type Axis, COLUMNS, GROUPS, ROWS, type Shape, showShape } from "../shape.ts";
import { constant, constantValue, type Kernel, node, type Operation, type Tensor } from "../tensor.ts";
import { LANES, panelsOf, type View } from "../view.ts";
import * as R from "../wasm/records.ts";

// ------------------------------------------------------------------------------------------------ broadcast, reshape

export const BROADCAST: Operation = {
  name: "broadcast",
  gradient: [(y, dy) => sum(dy, y.settings.axis as Axis)],
  view: (input, _from, _to, { axis }): View => {
    if (axis === GROUPS) return { ...input, group: 0 };
    if (axis === ROWS) return { ...input, row: 0 };
    return { ...input, panel: 0, lane: 0 };
  },
};

/** Repeats x, whose axis has size 1, `size` times along it. */
export function broadcast(x: Tensor, axis: Axis, size: number): Tensor {
  if (x.shape[axis] !== 1) throw new RangeError(`broadcast: axis ${axis} of ${showShape(x.shape)} is not 1`);
  if (size === 1) return x;
  const value = constantValue(x);
  if (value !== undefined) return constant(value, replaced(x.shape, axis, size));
  return node(BROADCAST, [x], { axis }, replaced(x.shape, axis, size));
}

export const RESHAPE: Operation = {
  name: "reshape",
  gradient: [(y, dy) => reshape(dy, y.inputs[0]!.shape[GROUPS])],
  view: (input, from, to) => {
    if (from[GROUPS] > 1 && from[ROWS] > 1 && input.group !== from[ROWS] * input.row) return undefined;
    const row = from[ROWS] > 1 ? input.row : input.group;
    return { ...input, group: to[ROWS] * row, row };
  },
};

/** The groups x rows of x divided into `groups` groups: neighbours are joined, or a group is split. */
export function reshape(x: Tensor, groups: number): Tensor {
  const all = x.shape[GROUPS] * x.shape[ROWS];
  if (all % groups !== 0)
    throw new RangeError(`reshape: got ${showShape(x.shape)}, wanted rows that divide into ${groups} groups`);
  return groups === x.shape[GROUPS] ? x : node(RESHAPE, [x], {}, [groups, all / groups, x.shape[COLUMNS]]);
}

/** x itself, which gradients take for a constant. */
const DETACHED: Operation = { name: "detached", gradient: [(y) => constant(0, y.shape)], view: (input) => input };
export const detached = (x: Tensor): Tensor => node(DETACHED, [x], {}, x.shape);

// --------------------------------------------------------------------------------------------------------------- sum

/** Adds in order of rows or groups, eight columns side by side. */
const sumKernel: Kernel = ({ words, floats, single }, at) => {
  const inner = words[at + R.INNER]!;
  const stride = words[at + R.A + R.ROW]!;
  for (let p = 0; p < words[at + R.PANELS]!; p++)
    for (let g = 0; g < words[at + R.GROUPS]!; g++) {
      const out = words[at + R.OUT]! + p * words[at + R.OUT + R.PANEL]! + g * words[at + R.OUT + R.GROUP]!;
      const from = words[at + R.A]! + p * words[at + R.A + R.PANEL]! + g * words[at + R.A + R.GROUP]!;
      for (let lane = 0; lane < LANES; lane++) {
        let total = 0;
        for (let i = 0, a = from + lane; i < inner; i++, a += stride)
          total = single ? Math.fround(total + floats[a]!) : total + floats[a]!;
        floats[out + lane] = total;
      }
    }
};

/** Lane l adds columns l, l + 8, …; then the lanes are added in order. */
const sumColumnsKernel: Kernel = ({ words, floats, single }, at) => {
  const columns = words[at + R.COLUMNS]!;
  const round = single ? Math.fround : (x: number) => x;
  for (let g = 0; g < words[at + R.GROUPS]!; g++)
    for (let r = 0; r < words[at + R.ROWS]!; r++) {
      const from = words[at + R.A]! + g * words[at + R.A + R.GROUP]! + r * words[at + R.A + R.ROW]!;
      let total = 0;
      for (let lane = 0; lane < LANES; lane++) {
        let partial = 0;
        for (let c = lane, a = from + lane; c < columns; c += LANES, a += words[at + R.A + R.PANEL]!)
          partial = round(partial + floats[a]!);
        total = round(total + partial);
      }
      floats[words[at + R.OUT]! + g * words[at + R.OUT + R.GROUP]! + r * words[at + R.OUT + R.ROW]!] = total;
    }
};

const sumShape: Operation["shape"] = (inputs, { axis }) => replaced(inputs[0]!, axis as Axis, 1);
const sumGradient: Operation["gradient"] = [
  (y, dy) => {
    const axis = y.settings.axis as Axis;
    return broadcast(dy, axis, y.inputs[0]!.shape[axis]);
  },
];
/** Columns lie next to each other: no repeated one. */
export const hasLanes = (input: View) => input.lane === 1;

export const SUM: Operation = {
  name: "sum",
  code: R.SUM,
  shape: sumShape,
  gradient: sumGradient,
  accepts: hasLanes,
  record: ({ inputs, settings, shape }, words, at) => {
    // the record's groups are the axis that stays, its rows the axis that is summed
    const from = inputs[0]!.shape;
    const overRows = settings.axis === ROWS;
    words[at + R.PANELS] = panelsOf(shape);
    words[at + R.GROUPS] = overRows ? from[GROUPS] : from[ROWS];
    words[at + R.INNER] = overRows ? from[ROWS] : from[GROUPS];
    if (!overRows)
      for (const operand of [at + R.OUT, at + R.A]) {
        const group = words[operand + R.GROUP]!;
        words[operand + R.GROUP] = words[operand + R.ROW]!;
        words[operand + R.ROW] = group;
      }
  },
  kernel: sumKernel,
};

export const SUM_COLUMNS: Operation = {
  name: "sum of columns",
  code: R.SUM_COLUMNS,
  shape: sumShape,
  gradient: sumGradient,
  accepts: hasLanes,
  record: ({ inputs }, words, at) => sizes(inputs[0]!.shape, words, at),
  kernel: sumColumnsKernel,
};

/** Sum along an axis, which keeps size 1. */
export function sum(x: Tensor, axis: Axis): Tensor {
  if (x.shape[axis] === 1) return x;
  return node(axis === COLUMNS ? SUM_COLUMNS : SUM, [x], { axis });
}

/** Sum of all elements: [1, 1, 1]. */
export function sumAll(x: Tensor): Tensor {
  return sum(sum(sum(x, COLUMNS), ROWS), GROUPS);
}

// --------------------------------------------------------------------------------------------------------- transpose

const transposeKernel: Kernel = ({ words, floats }, at) => {
  const [rows, columns] = [words[at + R.ROWS]!, words[at + R.COLUMNS]!];
  for (let g = 0; g < words[at + R.GROUPS]!; g++) {
    const from = words[at + R.A]! + g * words[at + R.A + R.GROUP]!;
    const out = words[at + R.OUT]! + g * words[at + R.OUT + R.GROUP]!;
    for (let c = 0; c < columns; c++)
      for (let r = 0; r < panelsOf([1, 1, rows]) * LANES; r++)
        floats[out + (r >> 3) * words[at + R.OUT + R.PANEL]! + c * LANES + (r & 7)] =
          r < rows ? floats[from + (c >> 3) * words[at + R.A + R.PANEL]! + r * LANES + (c & 7)]! : 0;
  }
};

export const TRANSPOSE: Operation = {
  name: "transpose",
  code: R.TRANSPOSE,
  shape: ([shape]) => [shape![GROUPS], shape![COLUMNS], shape![ROWS]],
  gradient: [(_, dy) => transpose(dy)],
  accepts: inPanels,
  record: ({ inputs }, words, at) => sizes(inputs[0]!.shape, words, at),
  kernel: transposeKernel,
};

/** Rows become columns, within each group. */
export function transpose(x: Tensor): Tensor {
  return x.operation === TRANSPOSE ? x.inputs[0]! : node(TRANSPOSE, [x]);
}

/** Rows lie next to each other: what products and transposes read. */
export function inPanels(input: View): boolean {
  return input.lane === 1 && input.row === LANES;
}

function replaced(shape: Shape, axis: Axis, size: number): Shape {
  const [groups, rows, columns] = shape;
  return [axis === GROUPS ? size : groups, axis === ROWS ? size : rows, axis === COLUMNS ? size : columns];
}

function sizes(shape: Shape, words: Int32Array, at: number): void {
  words[at + R.GROUPS] = shape[GROUPS];
  words[at + R.ROWS] = shape[ROWS];
  words[at + R.COLUMNS] = shape[COLUMNS];
}
