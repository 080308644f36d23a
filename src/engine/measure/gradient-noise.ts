/**
 * The noise of a gradient taken over a batch, from the gradients of single examples (`eachExample`), and how far it
 * spreads the weights around a minimum. Matrices are row-major in float64.
 */
import { eigenvectors } from "../eigenvalues.ts";

/** Σ = 1/N Σ_i (g_i - mean)(g_i - mean)ᵀ, W x W, of N gradients (N x W). */
export function gradientCovariance(gradients: Float64Array, examples: number): Float64Array {
  const weights = gradients.length / examples;
  if (!Number.isSafeInteger(weights))
    throw new RangeError(`gradientCovariance: got ${gradients.length} numbers, wanted as many for each of ${examples}`);
  const mean = new Float64Array(weights);
  gradients.forEach((value, at) => {
    mean[at % weights]! += value / examples;
  });
  const out = new Float64Array(weights * weights);
  for (let i = 0; i < examples; i++) {
    const own = gradients.subarray(i * weights, (i + 1) * weights).map((value, k) => value - mean[k]!);
    for (let j = 0; j < weights; j++) {
      const factor = own[j]! / examples;
      for (let k = 0; k < weights; k++) out[j * weights + k]! += factor * own[k]!;
    }
  }
  return out;
}

/** A batch's mean gradient has the covariance Σ times this: (N - B) / (B (N - 1)) drawn without replacement, 1 / B with. */
export function batchFactor(examples: number, batch: number, replacement = false): number {
  if (!(batch >= 1 && (replacement || batch <= examples)))
    throw new RangeError(`batchFactor: a batch of ${batch} from ${examples} examples; lower the batch or add examples`);
  return replacement ? 1 / batch : examples === 1 ? 0 : (examples - batch) / (batch * (examples - 1));
}

/**
 * Covariance C of the weights around a minimum with positive definite Hessian H under steps w <- w - rate (H w + noise),
 * where the noise has covariance S (n x n each): HC + CH - rate HCH = rate S, exactly; `flow` leaves the term of
 * second order out, as for steps without length. Throws where the steps grow: rate times an eigenvalue not in (0, 2).
 */
export function stationaryCovariance(
  h: Float64Array,
  s: Float64Array,
  n: number,
  rate: number,
  flow = false,
): Float64Array {
  const { values, vectors } = eigenvectors(h, n);
  const [least, most] = [values[0]!, values[n - 1]!];
  if (!(least > 0 && rate * most < 2))
    throw new RangeError(
      `stationaryCovariance: rate times eigenvalues from ${rate * least} to ${rate * most}, wanted all in (0, 2); lower the rate`,
    );
  const inside = congruent(vectors, s, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      inside[i * n + j]! *= rate / (values[i]! + values[j]! - (flow ? 0 : rate * values[i]! * values[j]!));
  return congruent(transposed(vectors, n), inside, n);
}

/** V A Vᵀ */
function congruent(v: Float64Array, a: Float64Array, n: number): Float64Array {
  return times(times(v, a, n), transposed(v, n), n);
}

function transposed(a: Float64Array, n: number): Float64Array {
  return a.map((_, at) => a[(at % n) * n + Math.floor(at / n)]!);
}

function times(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) out[i * n + j]! += a[i * n + k]! * b[k * n + j]!;
  return out;
}
