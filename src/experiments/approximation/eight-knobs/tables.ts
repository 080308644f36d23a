/**
 * Seven tables of ten by ten in a tree. Each of the lower six passes on one of ten values; the top one holds the answers.
 * They are filled from below: entries of a table that act alike, whatever stands at the other knobs, pass on the same
 * value; at the top stands the mean of the function.
 */
import { fillUniform, fold, keyFromSeed } from "../../../engine/random.ts";
import { Remembered } from "../../remember.ts";
import { valueAt } from "./function.ts";
import { type Groups, groupsOf, type Rows } from "./grouping.ts";
import { BINS, ENTRIES, KNOBS, TABLES } from "./sizes.ts";
import { pairsOf } from "./wiring.ts";

/** Settings of the other knobs at which entries are compared; places for the answers, and as many others for the errors. */
const SETTINGS = 64;
const PLACES = 8000;
/** Cells behind a value that are tried, where the tables below pass on one value for several. */
const TRIED = 8;

export const binOf = (value: number): number => Math.min(BINS - 1, Math.max(0, Math.floor(((value + 1) / 2) * BINS)));
export const middleOf = (bin: number): number => (2 * bin + 1) / BINS - 1;
const pairAt = (entry: number): [number, number] => [Math.floor(entry / BINS), entry % BINS];

const drawn = new Remembered<Float64Array>();
const drawsOf = (name: string, count: number, low = -1) =>
  drawn.of([name], () => {
    const made = new Float64Array(count);
    fillUniform(fold(keyFromSeed(1), name), made, low, 1);
    return made;
  });

interface Places {
  readonly x: Float64Array;
  readonly exact: Float64Array;
}

const known = new Remembered<Places>();
const placesOf = (name: string): Places =>
  known.of([name], () => {
    const x = drawsOf(name, PLACES * KNOBS);
    return { x, exact: Float64Array.from({ length: PLACES }, (_, i) => valueAt(x, i * KNOBS)) };
  });

/** Rows of a table: a row an entry, a column a setting of the knobs that do not come into it. */
function rowsOf(weights: Float64Array, tries: number, put: (x: Float64Array, entry: number, attempt: number) => void) {
  const others = drawsOf("others", SETTINGS * KNOBS);
  const values = new Float64Array(ENTRIES * SETTINGS);
  const x = new Float64Array(KNOBS);
  for (let entry = 0; entry < ENTRIES; entry++)
    for (let attempt = 0; attempt < tries; attempt++)
      for (let s = 0; s < SETTINGS; s++) {
        for (let k = 0; k < KNOBS; k++) x[k] = others[s * KNOBS + k]!;
        put(x, entry, attempt);
        values[entry * SETTINGS + s]! += valueAt(x) / tries;
      }
  return { values, width: SETTINGS, weights } satisfies Rows;
}

function lowest([left, right]: readonly [number, number]): Groups {
  const rows = rowsOf(new Float64Array(ENTRIES).fill(1), 1, (x, entry) => {
    const [i, j] = pairAt(entry);
    [x[left], x[right]] = [middleOf(i), middleOf(j)];
  });
  return groupsOf(rows, BINS, (entry) => middleOf(pairAt(entry)[0]));
}

type Side = { readonly groups: Groups; readonly knobs: readonly [number, number] };

/** A table over two tables: its entries are pairs of values, each of them as heavy as the cells behind it. */
function above(sides: readonly [Side, Side], name: string): Groups {
  const members = sides.map(({ groups }) =>
    Array.from({ length: BINS }, (_, g) => [...groups.of.keys()].filter((cell) => groups.of[cell] === g)),
  );
  const weights = Float64Array.from({ length: ENTRIES }, (_, entry) =>
    pairAt(entry).reduce((product, g, side) => product * members[side]![g]!.length, 1),
  );
  const chance = drawsOf(name, ENTRIES * TRIED * 2, 0);
  const rows = rowsOf(weights, TRIED, (x, entry, attempt) => {
    for (const [side, g] of pairAt(entry).entries()) {
      const cells = members[side]![g]!;
      const cell = cells[Math.floor(chance[2 * (entry * TRIED + attempt) + side]! * cells.length)] ?? 0;
      const [i, j] = pairAt(cell);
      const [left, right] = sides[side]!.knobs;
      [x[left], x[right]] = [middleOf(i), middleOf(j)];
    }
  });
  return groupsOf(rows, BINS, (entry) => sides[0].groups.scores[pairAt(entry)[0]]!);
}

export interface TreeOfTables {
  readonly order: readonly number[];
  /** The four lowest, from left to right, and the two over them. */
  readonly groups: readonly Groups[];
  /** What the top table answers at each of its entries. */
  readonly answers: Float64Array;
  /** Root mean square error over the deviation of the function, at places that it was not filled from. */
  readonly lost: number;
}

/** The entry of each of the seven tables that the knobs at `x[at] …` choose: its first input counts tens. */
export function entriesAt(
  { order, groups }: Pick<TreeOfTables, "order" | "groups">,
  x: ArrayLike<number>,
  at = 0,
): number[] {
  const inputs = order.map((knob) => binOf(x[at + knob]!));
  const entries: number[] = [];
  for (let table = 0; table < TABLES; table++) {
    // what came in first goes out first: knobs, then the four, then the two
    const [left, right] = [inputs[2 * table]!, inputs[2 * table + 1]!];
    const entry = left * BINS + right;
    entries.push(entry);
    inputs.push(groups[table]?.of[entry] ?? 0);
  }
  return entries;
}

/** The mean of the function over the places at which each entry of the top table is chosen. */
function answersOf(tree: Pick<TreeOfTables, "order" | "groups">): Float64Array {
  const { x, exact } = placesOf("filled");
  const sums = new Float64Array(ENTRIES);
  const counts = new Float64Array(ENTRIES);
  for (let i = 0; i < exact.length; i++) {
    const entry = entriesAt(tree, x, i * KNOBS).at(-1)!;
    sums[entry]! += exact[i]!;
    counts[entry]! += 1;
  }
  return sums.map((sum, entry) => (counts[entry]! > 0 ? sum / counts[entry]! : 0));
}

/** Root mean square error of `near`, over the deviation of the function, at places of its own. */
function errorOf(near: (x: Float64Array, at: number) => number): number {
  const { x, exact } = placesOf("tested");
  const mean = exact.reduce((sum, value) => sum + value, 0) / exact.length;
  let [error, spread] = [0, 0];
  for (let i = 0; i < exact.length; i++) {
    const [off, away] = [near(x, i * KNOBS) - exact[i]!, exact[i]! - mean];
    error += off * off;
    spread += away * away;
  }
  return Math.sqrt(error / spread);
}

const trees = new Remembered<TreeOfTables>();

/** Seven tables filled for a tree whose leaf i is wired to knob `order[i]`. */
export const treeOf = (order: readonly number[]): TreeOfTables =>
  trees.of(order, () => {
    const low = pairsOf(order).map((knobs): Side => ({ groups: lowest(knobs), knobs }));
    const two = [0, 1].map((half) => above([low[2 * half]!, low[2 * half + 1]!], `half ${half}`));
    const groups = [...low.map((side) => side.groups), ...two];
    const answers = answersOf({ order, groups });
    const lost = errorOf((x, at) => answers[entriesAt({ order, groups }, x, at).at(-1)!]!);
    return { order, groups, answers, lost };
  });

const one = new Remembered<number>();

/** What is lost by one table over all knobs, which holds the function in the middle of each of its 10⁸ cells. */
export const lostByOne = (): number =>
  one.of([], () => {
    const middle = new Float64Array(KNOBS);
    return errorOf((x, at) => {
      for (let k = 0; k < KNOBS; k++) middle[k] = middleOf(binOf(x[at + k]!));
      return valueAt(middle);
    });
  });
