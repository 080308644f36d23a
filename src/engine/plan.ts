/**
 * From graphs to lists of records over one arena: every address is known, and how much memory it takes, before anything
 * runs. A step replays a list and allocates nothing.
 */
import { lower } from "./lower.ts";
import { COPY } from "./operations/elementwise.ts";
import type { Shape } from "./shape.ts";
import { type Placed, Space } from "./space.ts";
import { constantValue, inOrder, node, type Tensor } from "./tensor.ts";
import { ownView, storedSize, type View } from "./view.ts";
import * as R from "./wasm/records.ts";

/** A record made elsewhere (an update), and its table if it has one. */
export interface Extra {
  readonly words: Int32Array;
  readonly table?: ArrayLike<number>;
}

/** What is computed in one replay: these tensors, into these places; then a record made elsewhere; all of it `times` over. */
export interface Program {
  readonly outputs: readonly Placed[];
  readonly afterwards?: Extra;
  /** From one time to the next, everything that lies in these `size` numbers `from` there on lies `size` further on. */
  readonly repeat?: { readonly times: number; readonly from: number; readonly size: number };
}

export interface Plan {
  /** Records of all programs, then tables. */
  readonly words: Int32Array;
  /** First record and number of records of each program. */
  readonly programs: readonly { readonly first: number; readonly count: number }[];
  /** Numbers in the arena, and those that are not 0 at the start. */
  readonly size: number;
  readonly literals: readonly { readonly offset: number; readonly value: number }[];
  /** What each record computes and where it goes: for tests and profiles. */
  readonly results: readonly Result[];
  /** Of tensors and extra records that came with a table, for each time. */
  readonly tables: ReadonlyMap<Tensor | Extra, readonly TableAt[]>;
}

/** A record that reads a table, and the word where its table begins. */
export interface TableAt {
  readonly record: number;
  readonly table: number;
}

interface Result {
  readonly name: string;
  readonly shape: Shape;
  readonly view: View;
}

/** Inputs lie where they are placed; what stays from replay to replay has been taken from `space`. */
export function plan(inputs: readonly Placed[], programs: readonly Program[], space: Space, fusing = true): Plan {
  const graphs = programs.map(({ outputs }) =>
    lower(
      outputs.map(({ tensor }) => tensor),
      fusing,
    ),
  );
  const views = new Map(inputs.map(({ tensor, view }) => [tensor, view]));
  const literals = placeLiterals(graphs, views, space);
  const records = new Records();
  let size = space.end;
  const spans = programs.map(({ outputs, afterwards, repeat }, i) => {
    const first = records.count;
    // what a program needs only while it runs lies behind everything that stays, and the next program reuses it
    const own = new Space(space.end);
    settle(graphs[i]!, outputs, new Map(views), own, records);
    if (afterwards !== undefined) records.push(afterwards);
    if (repeat !== undefined) records.repeat(first, repeat);
    size = Math.max(size, own.end);
    return { first, count: records.count - first };
  });
  return { ...records.finish(), programs: spans, size, literals };
}

/** A constant is one number in the arena, read again and again. */
function placeLiterals(graphs: readonly Tensor[][], views: Map<Tensor, View>, space: Space): Plan["literals"] {
  const offsets = new Map<number, number>();
  for (const tensor of graphs.flatMap(inOrder)) {
    const value = constantValue(tensor);
    if (value === undefined) continue;
    const offset = offsets.get(value) ?? space.take(1);
    offsets.set(value, offset);
    views.set(tensor, { offset, panel: 0, group: 0, row: 0, lane: 0 });
  }
  return [...offsets].map(([value, offset]) => ({ offset, value }));
}

/** Finds a place for every tensor of a program and appends the records that compute them. */
function settle(
  wanted: readonly Tensor[],
  outputs: readonly Placed[],
  views: Map<Tensor, View>,
  space: Space,
  records: Records,
): void {
  const order = inOrder(wanted);
  const owned = new Map<Tensor, number>();
  const own = (tensor: Tensor): View => {
    const offset = space.take(storedSize(tensor.shape));
    owned.set(tensor, offset);
    return ownView(offset, tensor.shape);
  };
  /** A copy in memory of its own, to be given back when `holder` is not needed any more. */
  const copied = (tensor: Tensor, holder: Tensor): View => {
    const offset = space.take(storedSize(tensor.shape));
    owned.set(holder, offset);
    const view = ownView(offset, tensor.shape);
    records.add(node(COPY, [tensor]), view, [views.get(tensor)!]);
    return view;
  };

  const ends = endings(order, wanted);
  order.forEach((tensor, moment) => {
    const { operation, inputs, shape, settings } = tensor;
    if (!views.has(tensor)) {
      const passing: Tensor[] = [];
      if (operation.view !== undefined) {
        const [x] = inputs;
        const view = operation.view(views.get(x!)!, x!.shape, shape, settings);
        views.set(tensor, view ?? operation.view(copied(x!, tensor), x!.shape, shape, settings)!);
      } else {
        if (operation.code === undefined) throw new Error(`internal: plan: an ${operation.name} has not been placed`);
        const operands = inputs.map((input, i) => {
          const view = views.get(input)!;
          if (operation.accepts?.(view, i) ?? true) return view;
          const holder = node(COPY, [input]);
          passing.push(holder);
          return copied(input, holder);
        });
        const view = outputs[wanted.indexOf(tensor)]?.view ?? own(tensor);
        views.set(tensor, view);
        records.add(tensor, view, operands);
      }
      for (const holder of passing) space.give(owned.get(holder)!, storedSize(holder.shape));
    }
    for (const ending of ends[moment]!) {
      const offset = owned.get(ending);
      const stored = ending.operation.view === undefined ? ending : ending.inputs[0]!;
      if (offset !== undefined) space.give(offset, storedSize(stored.shape));
    }
  });
  outputs.forEach(({ view }, i) => {
    const from = views.get(wanted[i]!)!;
    if (from.offset !== view.offset) records.add(node(COPY, [wanted[i]!]), view, [from]);
  });
}

/** For each moment, the tensors that nothing needs afterwards. A view keeps alive what it looks at. */
function endings(order: readonly Tensor[], wanted: readonly Tensor[]): Tensor[][] {
  const last = new Map<Tensor, number>();
  const extend = (tensor: Tensor, moment: number): void => {
    last.set(tensor, Math.max(last.get(tensor) ?? 0, moment));
    if (tensor.operation.view !== undefined) extend(tensor.inputs[0]!, moment);
  };
  order.forEach((tensor, moment) => {
    for (const input of tensor.inputs) extend(input, moment);
  });
  for (const tensor of wanted) extend(tensor, Number.POSITIVE_INFINITY);
  const ends: Tensor[][] = order.map(() => []);
  for (const [tensor, moment] of last) ends[moment]?.push(tensor);
  return ends;
}

class Records {
  readonly #all: Int32Array[] = [];
  readonly #results: Result[] = [];
  readonly #tables: { readonly owner: Tensor | Extra; readonly record: number }[] = [];

  get count(): number {
    return this.#all.length;
  }

  add(tensor: Tensor, out: View, inputs: readonly View[]): void {
    const { operation } = tensor;
    const words = new Int32Array(R.WORDS);
    words[R.CODE] = operation.code!;
    for (const operand of [R.A, R.B, R.C, R.D]) words[operand + R.OFFSET] = R.NONE;
    writeOperand(words, R.OUT, out);
    const slots = operation.slots?.(tensor) ?? [R.A, R.B, R.C, R.D];
    inputs.forEach((view, i) => {
      writeOperand(words, slots[i]!, view);
    });
    words[R.A_LANE] = inputs[0]?.lane ?? 0;
    words[R.B_LANE] = inputs[1]?.lane ?? 0;
    operation.record!(tensor, words, 0);
    if (tensor.table !== undefined) this.#tables.push({ owner: tensor, record: this.count });
    this.#all.push(words);
    this.#results.push({ name: operation.name, shape: tensor.shape, view: out });
  }

  /** A record that is not a tensor of its own. */
  push(extra: Extra): void {
    const { words } = extra;
    if (extra.table !== undefined) this.#tables.push({ owner: extra, record: this.count });
    this.#all.push(words);
    this.#results.push({ name: "update", shape: [1, words[R.PANELS]!, 8], view: ownView(words[R.OUT]!, [1, 1, 1]) });
  }

  /** Records from `first` on once more for each further time, with tables of their own. */
  repeat(first: number, { times, from, size }: NonNullable<Program["repeat"]>): void {
    const once = this.count - first;
    const tables = this.#tables.filter(({ record }) => record >= first);
    for (let time = 1; time < times; time++) {
      for (const { owner, record } of tables) this.#tables.push({ owner, record: record + time * once });
      for (let i = first; i < first + once; i++) {
        const words = this.#all[i]!.slice();
        for (const place of offsetsIn(words))
          if (words[place]! >= from && words[place]! < from + size) words[place]! += time * size;
        this.#all.push(words);
        this.#results.push(this.#results[i]!);
      }
    }
  }

  finish(): Pick<Plan, "words" | "results" | "tables"> {
    const recordWords = this.count * R.WORDS;
    const words = new Int32Array(recordWords + this.#tables.reduce((sum, { owner }) => sum + owner.table!.length, 0));
    this.#all.forEach((record, i) => {
      words.set(record, i * R.WORDS);
    });
    const tables = new Map<Tensor | Extra, TableAt[]>();
    let table = recordWords;
    for (const { owner, record } of this.#tables) {
      words.set(owner.table!, table);
      words[record * R.WORDS + R.TABLE] = table;
      tables.set(owner, [...(tables.get(owner) ?? []), { record, table }]);
      table += owner.table!.length;
    }
    return { words, results: this.#results, tables };
  }
}

/** The words of a record that say where in the arena something lies. */
function offsetsIn(words: Int32Array): number[] {
  const operands = [R.OUT, R.A, R.B, R.C, R.D];
  return words[R.CODE]! >= R.SGD && words[R.CODE]! <= R.LANGEVIN ? [...operands, R.FACTORS] : operands;
}

function writeOperand(words: Int32Array, operand: number, view: View): void {
  words[operand + R.OFFSET] = view.offset;
  words[operand + R.PANEL] = view.panel;
  words[operand + R.GROUP] = view.group;
  words[operand + R.ROW] = view.row;
}
