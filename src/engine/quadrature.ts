/**
 * Integrals of exp(g) in log space: a density in many dimensions over- or underflows long before its logarithm does, so
 * the largest g is taken out before any exponential.
 *
 * Gauss and Legendre's rule: n nodes on [-1, 1] integrate polynomials up to degree 2n - 1 exactly. Where the integrand
 * has a kink or a jump, the panel ends there.
 */
import { cos, exp, log } from "./functions.ts";

export interface Rule {
  /** In (-1, 1), ascending. */
  readonly nodes: Float64Array;
  /** They sum to 2. */
  readonly weights: Float64Array;
}

const rules = new Map<number, Rule>();

/** Nodes and weights of the n-point rule, by Newton's method on the Legendre polynomial. */
export function gaussLegendre(n: number): Rule {
  const known = rules.get(n);
  if (known !== undefined) return known;
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`gaussLegendre: got ${n} nodes, wanted a whole number from 1 on`);
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = -cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let turn = 0; turn < 10; turn++) {
      // three-term recurrence: k P_k = (2k - 1) x P_(k-1) - (k - 1) P_(k-2)
      let before = 1;
      let value = x;
      for (let k = 2; k <= n; k++) {
        const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
        before = value;
        value = next;
      }
      slope = (n * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  const rule = { nodes, weights };
  rules.set(n, rule);
  return rule;
}

/** log of the sum of exp(values); -Infinity for no values. */
export function logSumExp(values: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
  if (most === Number.NEGATIVE_INFINITY || !Number.isFinite(most)) return most;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += exp(values[i]! - most);
  return most + log(sum);
}

/**
 * log of the integral of exp(g) from `low` to `high`, by one panel of n nodes; -Infinity for an empty panel.
 * g may be -Infinity, where the integrand is 0.
 */
export function logIntegral(g: (x: number) => number, low: number, high: number, n: number): number {
  if (!(high > low)) return Number.NEGATIVE_INFINITY;
  const { nodes, weights } = gaussLegendre(n);
  const half = 0.5 * (high - low);
  const middle = 0.5 * (high + low);
  const terms = new Float64Array(n);
  for (let i = 0; i < n; i++) terms[i] = g(middle + half * nodes[i]!) + log(half * weights[i]!);
  return logSumExp(terms);
}

/** The same over panels that end at the given ascending places. */
export function logIntegralOver(g: (x: number) => number, ends: readonly number[], n: number): number {
  const panels = new Float64Array(Math.max(0, ends.length - 1));
  for (let i = 0; i < panels.length; i++) panels[i] = logIntegral(g, ends[i]!, ends[i + 1]!, n);
  return logSumExp(panels);
}
