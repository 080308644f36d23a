/** Second-order descent on small problems, in float64: Newton's method, and what it becomes without the Hessian. */
import { factor, solveFactored } from "./cholesky.ts";
import { type Damped, tryDamped } from "./levenberg-marquardt.ts";
import type { Differentiable } from "./objective.ts";

/**
 * A step of Newton's method, -(H + damping)⁻¹ gradient, damped as much as it takes for H to become positive and the value
 * to fall; damping 0 is the plain step. False when no step lowers the value: the state is then as it was.
 */
export function newtonStep(problem: Differentiable, state: Damped): boolean {
  const { value, slope } = problem.at(state.parameters);
  const n = slope.length;
  const hessian = problem.curvature(state.parameters);
  const scale = hessian.reduce((most, entry, i) => (i % (n + 1) === 0 ? Math.max(most, Math.abs(entry)) : most), 0);
  const change = (damping: number): Float64Array | undefined => {
    const matrix = hessian.map((entry, i) => (i % (n + 1) === 0 ? entry + damping * scale : entry));
    if (!factor(matrix, n)) return undefined;
    const step = slope.map((entry) => -entry);
    solveFactored(matrix, n, step);
    return step;
  };
  return tryDamped(state, value, change, (parameters) => problem.at(parameters).value, 32);
}

/** Plain data. The last few steps and how the gradient changed over each stand for the Hessian. */
export interface Remembered {
  parameters: Float64Array;
  steps: Float64Array[];
  changes: Float64Array[];
}

/** Pairs that are remembered, and tries of a line search. */
const PAIRS = 10;
const TRIES = 40;
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/**
 * A step of L-BFGS (Nocedal 1980; two loops over the pairs), along which the value falls by at least 1e-4 and the slope to
 * at most 0.9 of what it was (Wolfe's conditions, found by halving and doubling). False when there is no such step.
 */
export function lbfgsStep(problem: Differentiable, state: Remembered): boolean {
  const { parameters, steps, changes } = state;
  const { value, slope } = problem.at(parameters);
  const direction = inverseTimes(slope, steps, changes);
  const along = -dot(slope, direction);
  if (!(along < 0)) return false;
  let [low, high, length] = [0, Number.POSITIVE_INFINITY, steps.length > 0 ? 1 : 1 / Math.max(1, Math.sqrt(-along))];
  for (let t = 0; t < TRIES; t++) {
    const step = direction.map((entry) => -length * entry);
    const tried = parameters.map((entry, i) => entry + step[i]!);
    const found = problem.at(tried);
    if (!(found.value <= value + 1e-4 * length * along)) high = length;
    else if (-dot(found.slope, direction) < 0.9 * along) low = length;
    else {
      const change = found.slope.map((entry, i) => entry - slope[i]!);
      state.parameters = tried;
      state.steps = [...steps, step].slice(-PAIRS);
      state.changes = [...changes, change].slice(-PAIRS);
      return true;
    }
    length = high < Number.POSITIVE_INFINITY ? (low + high) / 2 : 2 * length;
  }
  return false;
}

/** The inverse Hessian that the pairs stand for, times a gradient. */
function inverseTimes(slope: Float64Array, steps: readonly Float64Array[], changes: readonly Float64Array[]) {
  const out = slope.slice();
  const subtract = (factor: number, v: Float64Array): void => {
    for (let i = 0; i < out.length; i++) out[i]! -= factor * v[i]!;
  };
  const shares = new Array<number>(steps.length);
  for (let k = steps.length - 1; k >= 0; k--) {
    shares[k] = dot(steps[k]!, out) / dot(steps[k]!, changes[k]!);
    subtract(shares[k]!, changes[k]!);
  }
  const last = steps.length - 1;
  if (last >= 0) {
    const factor = dot(steps[last]!, changes[last]!) / dot(changes[last]!, changes[last]!);
    subtract(1 - factor, out.slice());
  }
  for (let k = 0; k < steps.length; k++)
    subtract(dot(changes[k]!, out) / dot(steps[k]!, changes[k]!) - shares[k]!, steps[k]!);
  return out;
}
