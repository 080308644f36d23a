/**
 * The tasks of a draw. Task j is y = a_j · tanh(1.5 U_j' x) / spread, x normal in 20 dimensions, a_j normal: three bends, in
 * three orthonormal directions U_j, put together with weights of its own. U_j = r U + √(1 - r²) V_j, with U common to all tasks,
 * V_j the task's own and orthogonal to U: r is the cosine of the angle between a direction and its common one.
 */
import { exp, tanh } from "../../../engine/functions.ts";
import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import type { DataSet } from "../../../engine/trainer.ts";
import { INPUTS } from "./nets.ts";

const DIRECTIONS = 3;
const STEEPNESS = 1.5;
/** New examples of each task, on which it is tested: its error is known to about a twenty-fifth of itself. */
export const TESTS = 300;

export interface TaskSetting {
  readonly tasks: number;
  /** Number of the first of them in its draw. */
  readonly first: number;
  readonly examples: number;
  readonly relatedness: number;
  readonly noise: number;
}

const normals = (key: Key, length: number, deviation = 1): Float64Array => {
  const out = new Float64Array(length);
  fillNormal(key, out, 0, deviation);
  return out;
};

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** The vectors one after the other, each without what it has of those before, of length 1 (Gram and Schmidt). */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = vector.slice();
    for (const other of done) {
      const part = dot(rest, other);
      for (let i = 0; i < rest.length; i++) rest[i]! -= part * other[i]!;
    }
    const length = Math.sqrt(dot(rest, rest));
    done.push(rest.map((value) => value / length));
  }
  return done;
}

const drawn = (key: Key, name: string): Float64Array[] =>
  Array.from({ length: DIRECTIONS }, (_, i) => normals(fold(fold(key, name), i), INPUTS));

/** The common directions of a draw. */
const commonDirections = (key: Key): Float64Array[] => orthonormal(drawn(key, "common"));

/** E tanh²(1.5 z), z normal: the trapezoidal rule, which is exact to rounding for so smooth a decaying integrand. */
export const MEAN_SQUARE = (() => {
  const step = 1 / 16;
  let sum = 0;
  for (let i = -128; i <= 128; i++) {
    const z = i * step;
    const value = tanh(STEEPNESS * z);
    sum += value * value * exp(-0.5 * z * z);
  }
  return (sum * step) / Math.sqrt(2 * Math.PI);
})();

export interface Task {
  readonly directions: readonly Float64Array[];
  /** Value at `x[at] … x[at + 19]`; over normal inputs it has mean 0 and variance 1. */
  readonly truth: (x: Float64Array, at: number) => number;
}

/** Task `j` of the draw; another number of tasks does not change it. */
export function taskOf(key: Key, j: number, relatedness: number): Task {
  const own = fold(fold(key, "task"), j);
  const common = commonDirections(key);
  const apart = orthonormal([...common, ...drawn(own, "own")]).slice(DIRECTIONS);
  const aside = Math.sqrt(1 - relatedness * relatedness);
  const directions = common.map((u, i) => u.map((value, k) => relatedness * value + aside * apart[i]![k]!));
  const heights = normals(fold(own, "heights"), DIRECTIONS);
  const spread = Math.sqrt(dot(heights, heights) * MEAN_SQUARE);
  const truth = (x: Float64Array, at: number): number => {
    const point = x.subarray(at, at + INPUTS);
    return directions.reduce((sum, u, i) => sum + heights[i]! * tanh(STEEPNESS * dot(u, point)), 0) / spread;
  };
  return { directions, truth };
}

/**
 * Examples of all tasks side by side: row i holds the i-th example of each, x: examples x (tasks · 20), y: examples x tasks.
 * No two tasks have an example in common.
 */
function examplesOf(key: Key, role: string, count: number, noise: number, setting: TaskSetting): DataSet {
  const { tasks, first, relatedness } = setting;
  const x = new Float32Array(count * tasks * INPUTS);
  const y = new Float32Array(count * tasks);
  for (let j = 0; j < tasks; j++) {
    const { truth } = taskOf(key, first + j, relatedness);
    const own = fold(fold(fold(key, "task"), first + j), role);
    const inputs = normals(fold(own, "inputs"), count * INPUTS);
    const errors = normals(fold(own, "noise"), count, noise);
    for (let i = 0; i < count; i++) {
      const row = i * tasks + j;
      x.set(inputs.subarray(i * INPUTS, (i + 1) * INPUTS), row * INPUTS);
      y[row] = truth(inputs, i * INPUTS) + errors[i]!;
    }
  }
  return { x, y, examples: count };
}

/** What the tasks are trained on, and what they are tested on, without noise. */
export const dataOf = (key: Key, setting: TaskSetting): { readonly train: DataSet; readonly test: DataSet } => ({
  train: examplesOf(key, "train", setting.examples, setting.noise, setting),
  test: examplesOf(key, "test", TESTS, 0, setting),
});
