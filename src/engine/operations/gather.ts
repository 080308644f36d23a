/**
 * What makes a layer local or convolutional: rows picked by a table, their way back, and the largest of a group's rows.
 *
 * The table of `gather` has a row number for each row of its result, group after group; -1 reads a zero (padding). The two
 * operations are each other's gradient: what was read several times adds up on its way back, in order of the table.
 */
import type { Floats } from "../memory.ts";
import { COLUMNS, GROUPS, ROWS, showShape } from "../shape.ts";
import { constant, type Kernel, node, type Operation, type Tensor } from "../tensor.ts";
import { LANES, panelsOf } from "../view.ts";
import * as R from "../wasm/records.ts";
import { broadcast, hasLanes } from "./axes.ts";
import { multiply, start } from "./elementwise.ts";

const PADDING = -1;

/** One side is walked row by row, as the table is; of the other, rows are looked up, or added to on the way back. */
function tableKernel(back: boolean): Kernel {
  return ({ words, floats, single }, at) => {
    const [walked, looked] = back ? [at + R.A, at + R.OUT] : [at + R.OUT, at + R.A];
    for (let p = 0; p < words[at + R.PANELS]!; p++) {
      for (let r = 0; back && r < words[at + R.INNER]!; r++) {
        const out = start(words, looked, p, 0, r);
        floats.fill(0, out, out + LANES);
      }
      let table = words[at + R.TABLE]!;
      for (let g = 0; g < words[at + R.GROUPS]!; g++)
        for (let r = 0; r < words[at + R.ROWS]!; r++) {
          const row = words[table++]!;
          const [own, other] = [start(words, walked, p, g, r), start(words, looked, p, 0, row)];
          for (let lane = 0; lane < LANES; lane++)
            if (!back) floats[own + lane] = row === PADDING ? 0 : floats[other + lane]!;
            else if (row !== PADDING) {
              const total = floats[other + lane]! + floats[own + lane]!;
              floats[other + lane] = single ? Math.fround(total) : total;
            }
        }
    }
  };
}

/** Sizes are those of the side that the table describes; INNER is the rows of the other. */
function tableRecord(described: Tensor, other: Tensor, words: Int32Array, at: number): void {
  words[at + R.PANELS] = panelsOf(described.shape);
  words[at + R.GROUPS] = described.shape[GROUPS];
  words[at + R.ROWS] = described.shape[ROWS];
  words[at + R.INNER] = other.shape[ROWS];
}

export const GATHER: Operation = {
  name: "gather",
  code: R.GATHER,
  gradient: [(y, dy) => scatter(dy, y.table!, y.inputs[0]!.shape[ROWS])],
  accepts: hasLanes,
  record: (y, words, at) => tableRecord(y, y.inputs[0]!, words, at),
  kernel: tableKernel(false),
};

/**
 * [groups, table.length / groups, columns]: row r of group g is row table[g rows + r] of x, which has one group; -1 is a
 * row of zeros. Throws when a number of the table is no row.
 */
export function gather(x: Tensor, table: ArrayLike<number>, groups = 1): Tensor {
  const rows = table.length / groups;
  if (x.shape[GROUPS] !== 1 || !Number.isInteger(rows) || rows < 1)
    throw new RangeError(
      `gather: got ${table.length} row numbers of ${showShape(x.shape)} for ${groups} groups, wanted one group to read from and equally many rows for each`,
    );
  requireRows("gather", table, x.shape[ROWS]);
  return node(GATHER, [x], {}, [groups, rows, x.shape[COLUMNS]], table);
}

export const SCATTER: Operation = {
  name: "scatter",
  code: R.SCATTER,
  gradient: [(y, dy) => gather(dy, y.table!, y.inputs[0]!.shape[GROUPS])],
  accepts: hasLanes,
  record: (y, words, at) => tableRecord(y.inputs[0]!, y, words, at),
  kernel: tableKernel(true),
};

/** [1, rows, columns]: every row of x, group after group, added to the row that the table names; -1 goes nowhere. */
export function scatter(x: Tensor, table: ArrayLike<number>, rows: number): Tensor {
  if (x.shape[GROUPS] * x.shape[ROWS] !== table.length)
    throw new RangeError(`scatter: got ${table.length} row numbers for ${showShape(x.shape)}, wanted one for each row`);
  requireRows("scatter", table, rows);
  return node(SCATTER, [x], {}, [1, rows, x.shape[COLUMNS]], table);
}

function requireRows(name: string, table: ArrayLike<number>, rows: number): void {
  for (let i = 0; i < table.length; i++)
    if (!Number.isInteger(table[i]) || table[i]! < PADDING || table[i]! >= rows)
      throw new RangeError(
        `${name}: number ${i} of the table is ${table[i]}, wanted -1 (padding) or a row below ${rows}`,
      );
}

// ------------------------------------------------------------------------------------------------------- largest row

/** `each` of the rows of every group, panel and lane: where they begin, their distance, their number; where the result goes. */
function rowsKernel(
  each: (floats: Floats, a: number, aRow: number, rows: number, out: number, outRow: number) => void,
): Kernel {
  return ({ words, floats }, at) => {
    const [rows, aRow, outRow] = [words[at + R.ROWS]!, words[at + R.A + R.ROW]!, words[at + R.OUT + R.ROW]!];
    for (let p = 0; p < words[at + R.PANELS]!; p++)
      for (let g = 0; g < words[at + R.GROUPS]!; g++)
        for (let lane = 0; lane < LANES; lane++)
          each(floats, start(words, at + R.A, p, g) + lane, aRow, rows, start(words, at + R.OUT, p, g) + lane, outRow);
  };
}

function most(floats: Floats, a: number, aRow: number, rows: number): number {
  let value = floats[a]!;
  for (let r = 1; r < rows; r++) value = Math.max(value, floats[a + r * aRow]!);
  return value;
}

function rowsRecord({ inputs }: Tensor, words: Int32Array, at: number): void {
  const { shape } = inputs[0]!;
  words[at + R.PANELS] = panelsOf(shape);
  words[at + R.GROUPS] = shape[GROUPS];
  words[at + R.ROWS] = shape[ROWS];
}

export const LARGEST: Operation = {
  name: "largest",
  code: R.LARGEST,
  shape: ([shape]) => [shape![GROUPS], 1, shape![COLUMNS]],
  gradient: [({ inputs: [x] }, dy) => multiply(broadcast(dy, ROWS, x!.shape[ROWS]), node(FIRST_LARGEST, [x!]))],
  accepts: hasLanes,
  record: rowsRecord,
  kernel: rowsKernel((floats, a, aRow, rows, out) => {
    floats[out] = most(floats, a, aRow, rows);
  }),
};

/** 1 in the first of the rows that are as large as the largest, 0 in the others: which one `largest` follows. */
export const FIRST_LARGEST: Operation = {
  name: "first largest",
  code: R.FIRST_LARGEST,
  shape: ([shape]) => shape!,
  gradient: [(y) => constant(0, y.shape)],
  accepts: hasLanes,
  record: rowsRecord,
  kernel: rowsKernel((floats, a, aRow, rows, out, outRow) => {
    const value = most(floats, a, aRow, rows);
    let left = 1;
    for (let r = 0; r < rows; r++) {
      const found = floats[a + r * aRow] === value ? left : 0;
      floats[out + r * outRow] = found;
      left -= found;
    }
  }),
};

/** The largest row of each group, column by column: [groups, 1, columns]. */
export function largest(x: Tensor): Tensor {
  return x.shape[ROWS] === 1 ? x : node(LARGEST, [x]);
}
