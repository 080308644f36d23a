/**
 * Nonlinear least squares by Levenberg and Marquardt (Levenberg 1944, Marquardt 1963): steps between Gauss-Newton's and
 * steepest descent's, damped as much as it takes for the sum of squares to fall.
 */
import { factor, solveFactored } from "./cholesky.ts";

export interface LeastSquares {
  /** Residuals r at these parameters, and examples x parameters their Jacobian J, row-major. */
  residuals(parameters: Float64Array): { readonly values: Float64Array; readonly jacobian: Float64Array };
}

/** Plain data: it is part of a run's state. */
export interface Damped {
  parameters: Float64Array;
  /** Damping, in units of the largest squared length of a column of J. */
  damping: number;
}

const LEAST = 1e-18;
const MOST = 1e12;
/** Tries of one step, each with `growth` times the damping of the one before. */
const TRIES = 24;

export const sumOfSquares = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);

/**
 * The step d that makes |r + J d|² + damping |d|² least. With more parameters than residuals it is
 * -Jᵀ (J Jᵀ + damping)⁻¹ r, else -(JᵀJ + damping)⁻¹ Jᵀ r: the same vector by the smaller matrix. With no damping
 * and more parameters than residuals it is the shortest step to the zero of the linear model. Undefined when the matrix is singular.
 */
export function dampedStep(jacobian: Float64Array, r: Float64Array, damping: number): Float64Array | undefined {
  const rows = r.length;
  const columns = jacobian.length / rows;
  const wide = columns > rows;
  const n = wide ? rows : columns;
  const product = wide ? outerProduct(jacobian, rows, columns) : innerProduct(jacobian, rows, columns);
  for (let i = 0; i < n; i++) product[i * n + i]! += damping;
  if (!factor(product, n)) return undefined;
  const right = wide ? r.slice() : transposedTimes(jacobian, r);
  solveFactored(product, n, right);
  const step = wide ? transposedTimes(jacobian, right) : right;
  for (let i = 0; i < columns; i++) step[i] = -step[i]!;
  return step;
}

/** J Jᵀ, rows x rows. */
function outerProduct(jacobian: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += jacobian[i * columns + k]! * jacobian[j * columns + k]!;
      out[i * rows + j] = sum;
      out[j * rows + i] = sum;
    }
  return out;
}

/** JᵀJ, columns x columns. */
function innerProduct(jacobian: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(columns * columns);
  for (let k = 0; k < rows; k++)
    for (let i = 0; i < columns; i++)
      for (let j = 0; j < columns; j++)
        out[i * columns + j]! += jacobian[k * columns + i]! * jacobian[k * columns + j]!;
  return out;
}

/** Jᵀ v. */
export function transposedTimes(jacobian: Float64Array, v: Float64Array): Float64Array {
  const columns = jacobian.length / v.length;
  const out = new Float64Array(columns);
  for (let i = 0; i < v.length; i++) for (let k = 0; k < columns; k++) out[k]! += jacobian[i * columns + k]! * v[i]!;
  return out;
}

/** J v. */
export function times(jacobian: Float64Array, v: Float64Array): Float64Array {
  const columns = v.length;
  const out = new Float64Array(jacobian.length / columns);
  for (let i = 0, at = 0; i < out.length; i++) {
    let sum = 0;
    for (let k = 0; k < columns; k++) sum += jacobian[at++]! * v[k]!;
    out[i] = sum;
  }
  return out;
}

/** One step downhill. False when no step lowers the sum of squares: the state is then as it was. */
export function step(problem: LeastSquares, state: Damped): boolean {
  const { values, jacobian } = problem.residuals(state.parameters);
  const before = sumOfSquares(values);
  if (before === 0) return false;
  const columns = state.parameters.length;
  let scale = 0;
  for (let k = 0; k < columns; k++) {
    let square = 0;
    for (let i = 0; i < values.length; i++) square += jacobian[i * columns + k]! * jacobian[i * columns + k]!;
    scale = Math.max(scale, square);
  }
  return tryDamped(
    state,
    before,
    (damping) => dampedStep(jacobian, values, damping * scale),
    (parameters) => sumOfSquares(problem.residuals(parameters).values),
    4,
  );
}

/**
 * Moves the state by the first change that lowers the value, damped more from one to the next; the damping falls tenfold
 * after it. `change` gives undefined where there is none. False when none helps: the state is then as it was.
 */
export function tryDamped(
  state: Damped,
  before: number,
  change: (damping: number) => Float64Array | undefined,
  valueAt: (parameters: Float64Array) => number,
  growth: number,
): boolean {
  let damping = state.damping;
  for (let t = 0; t < TRIES && damping <= MOST; t++, damping = Math.max(LEAST, damping * growth)) {
    const step = change(damping);
    if (step === undefined) continue;
    const tried = state.parameters.map((w, i) => w + step[i]!);
    if (valueAt(tried) < before) {
      state.parameters = tried;
      state.damping = Math.max(LEAST, damping / 10);
      return true;
    }
  }
  return false;
}
