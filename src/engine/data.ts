/** Examples to learn from, and the order in which a run meets them. */
import { fillUniform, fold, type Key, permutation } from "./random.ts";

/** Row-major: x is examples x inputs, y is examples x outputs. Not to be changed once training has begun. */
export interface DataSet {
  readonly x: Float32Array | Float64Array;
  readonly y: Float32Array | Float64Array;
  readonly examples: number;
}

/** Throws unless sizes fit and every number is finite. */
export function requireData(place: string, data: DataSet, inputs: number, outputs: number): void {
  const { x, y, examples } = data;
  if (!Number.isSafeInteger(examples) || examples < 1)
    throw new RangeError(`${place}: got ${examples} examples, wanted at least one`);
  requireArray(`${place}: x`, x, examples, inputs, "inputs");
  requireArray(`${place}: y`, y, examples, outputs, "outputs");
}

export function requireArray(
  what: string,
  values: Float32Array | Float64Array,
  rows: number,
  columns: number,
  columnName: string,
): void {
  if (!Number.isInteger(rows))
    throw new RangeError(`${what} has ${values.length} values, wanted whole examples of ${columns} ${columnName}`);
  if (values.length !== rows * columns)
    throw new RangeError(
      `${what} has ${values.length} values, wanted ${rows * columns} (${rows} examples x ${columns} ${columnName})`,
    );
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i]))
      throw new RangeError(
        `${what} holds ${values[i]} at example ${Math.floor(i / columns)}, wanted finite numbers; check the data`,
      );
}

/**
 * The same examples, round(share examples) of them with the label (row of y) of an example drawn at random from all. The
 * key says which: a larger share only adds to them.
 */
export function corrupted(data: DataSet, share: number, key: Key): DataSet {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`corrupted: share is ${share}, wanted a number from 0 to 1`);
  const { examples } = data;
  const y = data.y.slice();
  const outputs = y.length / examples;
  const which = permutation(fold(key, "which"), examples);
  const from = drawn(fold(key, "from"), new Int32Array(examples), examples);
  for (let i = 0; i < Math.floor(share * examples + 0.5); i++)
    for (let j = 0; j < outputs; j++) y[which[i]! * outputs + j] = data.y[from[i]! * outputs + j]!;
  return { ...data, y };
}

/** Whole numbers from 0 to n - 1, each equally likely but for n / 2^32. */
function drawn<T extends Int32Array | Uint32Array>(key: Key, out: T, n: number): T {
  const uniform = new Float64Array(out.length);
  fillUniform(key, uniform, 0, n);
  uniform.forEach((value, i) => {
    out[i] = Math.min(Math.floor(value), n - 1);
  });
  return out;
}

/** How the examples of an epoch follow each other: without replacement, as they stand, or each drawn from all anew. */
export type Order = "shuffled" | "given" | "drawn";

/**
 * Which examples step `step` sees: reshuffled every epoch without replacement or as they stand, the remainder dropped
 * (a batch of all examples is then taken in given order); or drawn with replacement. Shuffles are kept for the last few
 * epochs asked.
 */
export class Batches {
  readonly #order: Order;
  readonly #shuffles = new Map<string, Uint32Array>();
  /** Found without a name: step after step asks for the same. */
  #latest?: { readonly key: Key; readonly epoch: number; readonly examples: number; readonly order: Uint32Array };

  constructor(order: Order = "shuffled") {
    this.#order = order;
  }

  /** Indices of the batch into `out` (its length is the batch). */
  fill(out: Int32Array | Uint32Array, key: Key, examples: number, step: number): void {
    const batch = out.length;
    if (this.#order === "drawn") {
      drawn(fold(key, step), out, examples);
      return;
    }
    if (batch > examples)
      throw new RangeError(`batches: a batch of ${batch} from ${examples} examples; lower the batch or add examples`);
    if (batch === examples) {
      for (let i = 0; i < batch; i++) out[i] = i;
      return;
    }
    const stepsInEpoch = Math.floor(examples / batch);
    const from = (step % stepsInEpoch) * batch;
    if (this.#order === "given") {
      for (let i = 0; i < batch; i++) out[i] = from + i;
      return;
    }
    const epoch = Math.floor(step / stepsInEpoch);
    const latest = this.#latest;
    if (latest?.key !== key || latest.epoch !== epoch || latest.examples !== examples)
      this.#latest = { key, epoch, examples, order: this.#shuffle(key, epoch, examples) };
    const { order } = this.#latest!;
    for (let i = 0; i < batch; i++) out[i] = order[from + i]!;
  }

  #shuffle(key: Key, epoch: number, examples: number): Uint32Array {
    const name = `${key[0]} ${key[1]} ${epoch} ${examples}`;
    let order = this.#shuffles.get(name);
    if (order === undefined) {
      order = permutation(fold(key, epoch), examples);
      this.#shuffles.set(name, order);
      // members of an ensemble take turns on one trainer: keep a few
      if (this.#shuffles.size > 16) this.#shuffles.delete(this.#shuffles.keys().next().value!);
    }
    return order;
  }
}
