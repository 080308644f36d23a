/**
 * Least squares with fewer examples than weights: L = |X w - y|² / 2N. Whatever the method, a step is -A (X w - y)
 * with a matrix A of its own, so from w0 it can only reach w0 + A r, and it ends at w0 + A (X A)⁻¹ (y - X w0).
 */
import { cos, sin } from "../../../engine/functions.ts";
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import { examplesOf, metric, type Settings, weightsOf } from "./metric.ts";

export interface Problem {
  /** Examples as rows of length 1, and their labels. */
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
export const norm = (v: readonly number[]): number => Math.sqrt(dot(v, v));
export const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value - b[i]!);
const times = (v: readonly number[], factor: number) => v.map((value) => value * factor);
const plus = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value + b[i]!);
const unit = (v: readonly number[]) => times(v, 1 / norm(v));

function normals(key: Key, length: number): number[] {
  const values = new Float64Array(length);
  fillNormal(key, values);
  return [...values];
}

function uniform(key: Key, low: number, high: number): number {
  const value = new Float64Array(1);
  fillUniform(key, value, low, high);
  return value[0]!;
}

/** Inputs in random directions; a second one 60 to 120 degrees from the first, so that neither repeats the other. */
export function drawProblem(settings: Settings, key: Key): Problem {
  const weights = weightsOf(settings);
  const first = unit(normals(fold(key, "input"), weights));
  const y = Array.from({ length: examplesOf(settings) }, (_, i) => uniform(fold(fold(key, "label"), i), 0.6, 1.4));
  if (y.length === 1) return { x: [first], y };
  const other = normals(fold(key, "other"), weights);
  const across = unit(minus(other, times(first, dot(other, first))));
  const angle = uniform(fold(key, "angle"), Math.PI / 3, (2 * Math.PI) / 3);
  return { x: [first, plus(times(first, cos(angle)), times(across, sin(angle)))], y };
}

export const residuals = ({ x, y }: Problem, w: readonly number[]): number[] => x.map((row, i) => dot(row, w) - y[i]!);

/** Solves the 1 by 1 or 2 by 2 system m v = b. */
function solve(m: readonly (readonly number[])[], b: readonly number[]): number[] {
  if (b.length === 1) return [b[0]! / m[0]![0]!];
  const [[p, q], [r, s]] = m as [[number, number], [number, number]];
  const determinant = p * s - q * r;
  return [(s * b[0]! - q * b[1]!) / determinant, (p * b[1]! - r * b[0]!) / determinant];
}

/** Larger eigenvalue of a symmetric 1 by 1 or 2 by 2 matrix. */
function largest(m: readonly (readonly number[])[]): number {
  const a = m[0]![0]!;
  if (m.length === 1) return a;
  const d = m[1]![1]!;
  const b = m[0]![1]!;
  return (a + d) / 2 + Math.sqrt(((a - d) * (a - d)) / 4 + b * b);
}

const combined = (columns: readonly (readonly number[])[], r: readonly number[]) =>
  columns.reduce<number[]>(
    (sum, column, i) => plus(sum, times(column, r[i]!)),
    columns[0]!.map(() => 0),
  );

/** Columns of P Xᵀ, and the products X P Xᵀ. */
function seen({ x }: Problem, settings: Settings) {
  const columns = x.map((row) => metric(settings, row));
  return { columns, products: x.map((row) => columns.map((column) => dot(row, column))) };
}

/** The exact fit from w0 that is nearest to it in the metric of the settings. */
export function landing(problem: Problem, settings: Settings, w0: readonly number[]): number[] {
  const { columns, products } = seen(problem, settings);
  return minus(w0, combined(columns, solve(products, residuals(problem, w0))));
}

const PLAIN = { method: "plain", ratio: 1, angle: 0 } as const;
/** The exact fit nearest to w0 in plain distance: w0 + X⁺ (y - X w0). */
export const nearest = (problem: Problem, settings: Settings, w0: readonly number[]): number[] =>
  landing(problem, { ...settings, ...PLAIN }, w0);

/** The part of v that no example sees. */
export const hidden = ({ x }: Problem, settings: Settings, v: readonly number[]): number[] =>
  nearest({ x, y: x.map(() => 0) }, settings, v);

const cross = (a: readonly number[], b: readonly number[]) => [
  a[1]! * b[2]! - a[2]! * b[1]!,
  a[2]! * b[0]! - a[0]! * b[2]!,
  a[0]! * b[1]! - a[1]! * b[0]!,
];

/** The axis that is farthest from a direction in space. */
function farthest(direction: readonly number[]): number[] {
  const sizes = direction.map(Math.abs);
  const least = sizes.indexOf(Math.min(...sizes));
  return direction.map((_, i) => (i === least ? 1 : 0));
}

/** Unit vectors at right angles to each other that span the invisible directions: one, or two of a plane. */
export function invisible({ x }: Problem): number[][] {
  const [a, b] = x as [number[], number[] | undefined];
  if (b !== undefined) return [unit(cross(a, b))];
  if (a.length === 2) return [[-a[1]!, a[0]!]];
  const one = unit(cross(a, farthest(a)));
  return [one, cross(a, one)];
}

/** What one step does: `-push(residuals, example)`, where only `single` looks at one example alone; and its length in time. */
export interface Stepper {
  readonly push: (r: readonly number[], example: number) => number[];
  readonly dt: number;
}

export function stepper(problem: Problem, settings: Settings): Stepper {
  const { method, rate } = settings;
  const count = problem.x.length;
  const { columns, products } = seen(problem, settings);
  const dt = (rate * count) / largest(products);
  if (method === "single") return { dt, push: (r, example) => times(columns[example]!, dt * r[example]!) };
  if (method === "newton") return { dt, push: (r) => times(combined(columns, solve(products, r)), rate) };
  return { dt, push: (r) => times(combined(columns, r), dt / count) };
}
