/**
 * One table against a tree of small ones. The tree's function is made of one small function of two numbers; each of its
 * nodes is a table of k x k cells, and what a node passes on is one of k values. A table of random numbers has no such
 * parts: it is pressed into the tree by letting each half of its knobs pass on one of k values.
 */
import { sin } from "../../../engine/functions.ts";
import { fillUniform, fold, keyFromSeed } from "../../../engine/random.ts";
import { Remembered } from "../../remember.ts";

/** The small function, from [-1, 1]² to [-1, 1]. */
export const small = (u: number, v: number): number => 0.6 * sin(2 * u) + 0.4 * sin(2.5 * v - 0.5 * u);

/** The tree's value: neighbors are joined, until one number is left; where their count is odd the last one waits. */
export function treeOf(inputs: readonly number[], node: (u: number, v: number) => number): number {
  const level = [...inputs];
  let count = level.length;
  while (count > 1) {
    const pairs = Math.floor(count / 2);
    for (let i = 0; i < pairs; i++) level[i] = node(level[2 * i]!, level[2 * i + 1]!);
    if (count % 2 === 1) level[pairs] = level[count - 1]!;
    count = pairs + (count % 2);
  }
  return level[0]!;
}

const binOf = (bins: number, value: number) => Math.min(bins - 1, Math.max(0, Math.floor(((value + 1) / 2) * bins)));
const middleOf = (bins: number, bin: number) => (2 * bin + 1) / bins - 1;

const filled = new Remembered<Float64Array>();

/** The small function by a table of its values in the middles of cells. */
export function tableOf(bins: number): (u: number, v: number) => number {
  const entries = filled.of([bins], () => {
    const made = new Float64Array(bins * bins);
    for (let i = 0; i < bins; i++)
      for (let k = 0; k < bins; k++) made[i * bins + k] = small(middleOf(bins, i), middleOf(bins, k));
    return made;
  });
  return (u, v) => entries[binOf(bins, u) * bins + binOf(bins, v)]!;
}

/** Places spread evenly over a cube: multiples of irrational numbers, without their whole parts (Kronecker). */
const COUNT = 400;
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];
const spread = (i: number, variable: number) => {
  const multiple = (i + 0.5) * Math.sqrt(PRIMES[variable]!);
  return 2 * (multiple - Math.floor(multiple)) - 1;
};

const rootMeanSquare = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

const deviation = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return rootMeanSquare(values.map((value) => value - mean));
};

interface Sample {
  readonly places: readonly (readonly number[])[];
  /** The function there. */
  readonly exact: readonly number[];
  readonly deviation: number;
}

const samples = new Remembered<Sample>();

const sampleOf = (knobs: number): Sample =>
  samples.of([knobs], () => {
    const places = Array.from({ length: COUNT }, (_, i) => Array.from({ length: knobs }, (__, k) => spread(i, k)));
    const exact = places.map((inputs) => treeOf(inputs, small));
    return { places, exact, deviation: deviation(exact) };
  });

/** Root mean square error of what stands for the function, over the function's own deviation. */
function errorOf(knobs: number, near: (inputs: readonly number[]) => number): number {
  const sample = sampleOf(knobs);
  return rootMeanSquare(sample.places.map((inputs, i) => near(inputs) - sample.exact[i]!)) / sample.deviation;
}

/** Error of the tree of tables. */
export function treeError(knobs: number, bins: number): number {
  const table = tableOf(bins);
  return errorOf(knobs, (inputs) => treeOf(inputs, table));
}

/** The function in the middle of a cell of one table over all knobs; the lowest nodes there are what `table` holds. */
function inOneTable(inputs: readonly number[], bins: number, table: (u: number, v: number) => number): number {
  const lowest: number[] = [];
  for (let i = 0; i + 1 < inputs.length; i += 2) lowest.push(table(inputs[i]!, inputs[i + 1]!));
  if (inputs.length % 2 === 1) lowest.push(middleOf(bins, binOf(bins, inputs.at(-1)!)));
  return treeOf(lowest, small);
}

/** Error of one table over all knobs. */
export function tableError(knobs: number, bins: number): number {
  const table = tableOf(bins);
  return errorOf(knobs, (inputs) => inOneTable(inputs, bins, table));
}

/** Scores of the rows of a matrix along its first principal direction, by power iteration. */
function scoresOf(matrix: readonly (readonly number[])[]): number[] {
  const columns = matrix[0]!.length;
  const means = Array.from(
    { length: columns },
    (_, k) => matrix.reduce((sum, row) => sum + row[k]!, 0) / matrix.length,
  );
  let direction: number[] = Array.from({ length: columns }, (_, k) => (k % 2 === 0 ? 1 : 0.5));
  let scores: number[] = [];
  for (let round = 0; round < 12; round++) {
    scores = matrix.map((row) => row.reduce((sum, value, k) => sum + (value - means[k]!) * direction[k]!, 0));
    direction = means.map((mean, k) => matrix.reduce((sum, row, i) => sum + (row[k]! - mean) * scores[i]!, 0));
    const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0));
    if (!(length > 0)) break;
    direction = direction.map((value) => value / length);
  }
  return scores;
}

/** Rows in `groups` groups of equal size, neighbors along their first principal direction together. */
function groupsOf(matrix: readonly (readonly number[])[], groups: number): number[] {
  const scores = scoresOf(matrix);
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]! || a - b);
  const group = new Array<number>(matrix.length);
  for (const [rank, row] of order.entries()) group[row] = Math.floor((rank * groups) / matrix.length);
  return group;
}

/** A matrix with one number for each pair of groups, their mean: how far it is from the matrix, over its deviation. */
function pressed(matrix: readonly (readonly number[])[], groups: number): number {
  const transposed = matrix[0]!.map((_, k) => matrix.map((row) => row[k]!));
  const [rows, columns] = [groupsOf(matrix, groups), groupsOf(transposed, groups)];
  const sums = new Float64Array(groups * groups);
  const counts = new Float64Array(groups * groups);
  const blockOf = (i: number, k: number) => rows[i]! * groups + columns[k]!;
  for (const [i, row] of matrix.entries())
    for (const [k, value] of row.entries()) {
      sums[blockOf(i, k)]! += value;
      counts[blockOf(i, k)]! += 1;
    }
  const off = matrix.flatMap((row, i) => row.map((value, k) => value - sums[blockOf(i, k)]! / counts[blockOf(i, k)]!));
  return rootMeanSquare(off) / deviation(matrix.flat());
}

/** Four knobs as a matrix: a row for each setting of the first two, a column for each of the last two. */
export function matrixOf(bins: number, content: "tree" | "random"): number[][] {
  const pairs = bins * bins;
  const chance = new Float64Array(content === "random" ? pairs * pairs : 0);
  if (content === "random") fillUniform(fold(keyFromSeed(1), `bins ${bins}`), chance, -1, 1);
  const side = (pair: number) => small(middleOf(bins, Math.floor(pair / bins)), middleOf(bins, pair % bins));
  return Array.from({ length: pairs }, (_, i) =>
    Array.from({ length: pairs }, (__, k) => (content === "random" ? chance[i * pairs + k]! : small(side(i), side(k)))),
  );
}

/** Four knobs pressed into a tree of three tables: error over the deviation. `bins` at most 12, for its pairs are many. */
export const pressedError = (bins: number, content: "tree" | "random"): number =>
  pressed(matrixOf(bins, content), bins);

/** Bins over which errors are drawn. */
export const BINS = { tree: [2, 3, 4, 6, 8, 10, 14, 20, 28, 40, 50], random: [2, 3, 4, 6, 8, 10] } as const;
