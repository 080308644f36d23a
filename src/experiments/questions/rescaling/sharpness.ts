/** Three measures of how sharp a minimum is, and how many directions are flat. */
import { eigenvalues } from "../../../engine/eigenvalues.ts";
import { shortestLeastSquares } from "../../../engine/least-squares.ts";
import { type Bend, curvatureAt, lossAt, residualsOf, valueAt } from "../../one-layer.ts";
import { CHOSEN, congruent, OUT_FROM, rescaled, startOf, trained, UNITS, WEIGHTS } from "./net.ts";
import { alphas, pairs, places } from "./places.ts";

export interface Sharpness {
  /** Largest eigenvalue of the Hessian. */
  readonly top: number;
  readonly trace: number;
  /** Over the two layers: the trace of its own block times the sum of its squared weights. */
  readonly scaled: number;
}

export function sharpnessOf(bend: Bend, weights: Float64Array): Sharpness {
  const hessian = curvatureAt(bend, weights, pairs);
  const [trace, squares] = [
    [0, 0],
    [0, 0],
  ];
  for (let i = 0; i < WEIGHTS; i++) {
    const layer = i < OUT_FROM ? 0 : 1;
    trace[layer]! += hessian[i * WEIGHTS + i]!;
    squares[layer]! += weights[i]! * weights[i]!;
  }
  return {
    top: eigenvalues(hessian, WEIGHTS)[WEIGHTS - 1]!,
    trace: trace[0]! + trace[1]!,
    scaled: trace[0]! * squares[0]! + trace[1]! * squares[1]!,
  };
}

/**
 * The same of an exact fit of a ReLU net, rescaled by each factor, in little time: its Hessian is 2 / N Jᵀ J, which has the
 * eigenvalues of 2 / N J Jᵀ, and that is a part of each layer, over alpha² and times alpha².
 */
export function sharpnessAlong(weights: Float64Array, factors: readonly number[]): Sharpness[] {
  const { jacobian } = residualsOf("relu", weights, pairs);
  const n = pairs.x.length;
  const [into, out] = [new Float64Array(n * n), new Float64Array(n * n)];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let k = 0; k < WEIGHTS; k++)
        (k < OUT_FROM ? into : out)[i * n + j]! += (2 / n) * jacobian[i * WEIGHTS + k]! * jacobian[j * WEIGHTS + k]!;
  const traceOf = (gram: Float64Array) => gram.reduce((sum, entry, i) => (i % (n + 1) === 0 ? sum + entry : sum), 0);
  const squares = (from: number, to: number) => weights.subarray(from, to).reduce((sum, w) => sum + w * w, 0);
  const [first, second] = [traceOf(into), traceOf(out)];
  const [norm, normOut] = [squares(0, OUT_FROM), squares(OUT_FROM, WEIGHTS)];
  return factors.map((alpha) => {
    const [over, by] = [1 / (alpha * alpha), alpha * alpha];
    const gram = into.map((entry, i) => entry * over + out[i]! * by);
    return {
      top: eigenvalues(gram, n)[n - 1]!,
      trace: first * over + second * by,
      scaled: first * over * (norm * by) + second * by * (normOut * over),
    };
  });
}

/** Directions in which no output at an example changes: at an exact fit, those of no curvature. */
export function flatOf(bend: Bend, weights: Float64Array): number {
  const { jacobian, values } = residualsOf(bend, weights, pairs);
  return WEIGHTS - shortestLeastSquares(jacobian, values.length, WEIGHTS, values).rank;
}

const most = (values: readonly number[]) => values.reduce((top, value) => Math.max(top, Math.abs(value)), 0);

export interface Trained {
  readonly weights: Float64Array;
  readonly loss: number;
  readonly values: readonly number[];
  readonly hessian: Float64Array;
  readonly sharpness: Sharpness;
  readonly flat: number;
  /** What `orbitOf` says of its start. */
  readonly orbit: number;
  /** At each of `alphas`; none for a tanh net, which is no minimum there. */
  readonly along: readonly Sharpness[];
}

const known = new Map<Bend, Trained>();

/** The trained net and what does not depend on the reader's factor; kept, since a finger moves that alone. */
export function trainedOnce(bend: Bend): Trained {
  const found = known.get(bend);
  if (found) return found;
  const weights = trained(bend);
  const made: Trained = {
    weights,
    loss: lossAt(bend, weights, pairs).value,
    values: places.map((x) => valueAt(bend, weights, x)),
    hessian: curvatureAt(bend, weights, pairs),
    sharpness: sharpnessOf(bend, weights),
    flat: flatOf(bend, weights),
    orbit: orbitOf(bend, startOf(CHOSEN)),
    along: bend === "relu" ? sharpnessAlong(weights, alphas) : [],
  };
  known.set(bend, made);
  return made;
}

/** Largest change of the function anywhere, in units of its largest value. */
export function changeOf(before: readonly number[], after: readonly number[]): number {
  return most(before.map((value, i) => after[i]! - value)) / most(before);
}

/** Largest entry of H(T w) - D⁻¹ H(w) D⁻¹, in units of the largest of H(T w): rounding, if T leaves the function. */
export function strayOf(bend: Bend, { weights, hessian }: Pick<Trained, "weights" | "hessian">, alpha: number): number {
  const after = curvatureAt(bend, rescaled(weights, alpha), pairs);
  const told = congruent(hessian, alpha);
  let [stray, size] = [0, 0];
  for (let i = 0; i < after.length; i++) {
    stray = Math.max(stray, Math.abs(after[i]! - told[i]!));
    size = Math.max(size, Math.abs(after[i]!));
  }
  return stray / size;
}

/**
 * Each ReLU unit can be rescaled by itself, anywhere: along (a, b, -v) of a unit the Hessian gives (-g_a, -g_b, g_v) of the
 * gradient, and 0 elsewhere. The largest that it is off, in units of the largest entry of the gradient.
 */
function orbitOf(bend: Bend, weights: Float64Array): number {
  const hessian = curvatureAt(bend, weights, pairs);
  const { slope } = lossAt(bend, weights, pairs);
  let off = 0;
  for (let j = 0; j < UNITS; j++) {
    const own = [j, UNITS + j, OUT_FROM + j];
    for (let i = 0; i < WEIGHTS; i++) {
      const moved = own.reduce(
        (sum, k) => sum + hessian[i * WEIGHTS + k]! * (k < OUT_FROM ? weights[k]! : -weights[k]!),
        0,
      );
      const told = own.includes(i) ? (i < OUT_FROM ? -slope[i]! : slope[i]!) : 0;
      off = Math.max(off, Math.abs(moved - told));
    }
  }
  return off / most(Array.from(slope));
}
