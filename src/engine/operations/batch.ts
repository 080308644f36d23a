/** Examples of a batch, picked out of data that stands row-major in the arena. */
import { COLUMNS, ROWS } from "../shape.ts";
import { type Kernel, node, type Operation, type Tensor } from "../tensor.ts";
import { LANES } from "../view.ts";
import * as R from "../wasm/records.ts";

/** TABLE has the examples of each step of a replay, one batch after another; A is where the data begins. */
const kernel: Kernel = ({ words, floats }, at, step) => {
  const [features, batch, panel] = [words[at + R.ROWS]!, words[at + R.COLUMNS]!, words[at + R.OUT + R.PANEL]!];
  const table = words[at + R.TABLE]! + step * batch;
  for (let i = 0; i < batch; i++) {
    const from = words[at + R.A]! + words[table + i]! * features;
    const out = words[at + R.OUT]! + (i >> 3) * panel + (i & 7);
    for (let j = 0; j < features; j++) floats[out + j * LANES] = floats[from + j]!;
  }
};

export const BATCH: Operation = {
  name: "batch",
  code: R.BATCH,
  gradient: [],
  record: ({ shape }, words, at) => {
    words[at + R.ROWS] = shape[ROWS];
    words[at + R.COLUMNS] = shape[COLUMNS];
  },
  kernel,
};

/**
 * [1, features, batch] from examples x features. `table` has room for the examples of as many steps as one replay makes;
 * tables of several tensors may be the same array. Where data and table lie is written into the record by the trainer.
 */
export function batchOf(features: number, batch: number, source: number, table: Int32Array): Tensor {
  return node(BATCH, [], { source }, [1, features, batch], table);
}
