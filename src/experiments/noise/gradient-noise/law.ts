/**
 * What is known beforehand in the plane: the covariance of the noise at a place, and where descent with it ends, by
 * HC + CH = ηΣ/B (Mandt, Hoffman, Blei 2017), against Boltzmann's law at the same mean temperature, η tr Σ / 4B.
 */
import { eigenvectors } from "../../../engine/eigenvalues.ts";
import { batchFactor, gradientCovariance, stationaryCovariance } from "../../../engine/measure/gradient-noise.ts";
import type { Way } from "./batches.ts";
import { type PlaneData, planeGradients, planeHessian } from "./examples.ts";

/** Variances that are rounding. */
const NOTHING = 1e-24;

/** Of a symmetric 2 x 2 matrix, row-major: long over short axis of its ellipse; 1 where it is zero. */
export function longOverShort(c: Float64Array): number {
  const { values } = eigenvectors(c, 2);
  return values[1]! > NOTHING ? Math.sqrt(values[1]! / Math.max(values[0]!, 1e-12 * values[1]!)) : 1;
}

/** The same of the noise measured in the Hessian, H^(-1/2) Σ H^(-1/2): 1 where Σ is a multiple of H. */
export function shapeIn(h: Float64Array, sigma: Float64Array): number {
  const { values, vectors } = eigenvectors(h, 2);
  const inside = new Float64Array(4);
  for (let i = 0; i < 2; i++)
    for (let j = 0; j < 2; j++) {
      let sum = 0;
      for (let k = 0; k < 2; k++)
        for (let l = 0; l < 2; l++) sum += vectors[2 * i + k]! * sigma[2 * k + l]! * vectors[2 * j + l]!;
      inside[2 * i + j] = sum / Math.sqrt(values[i]! * values[j]!);
    }
  return longOverShort(inside);
}

/** 2 x 2 */
export function inverseOf(m: Float64Array): Float64Array {
  const determinant = m[0]! * m[3]! - m[1]! * m[2]!;
  return Float64Array.of(m[3]! / determinant, -m[1]! / determinant, -m[2]! / determinant, m[0]! / determinant);
}

/** The weights of least squares, H⁻¹ (1/N Σ y x). */
export function fitOf({ x, y }: PlaneData, h: Float64Array): [number, number] {
  const b = [0, 0];
  for (let i = 0; i < y.length; i++) for (let j = 0; j < 2; j++) b[j]! += (y[i]! * x[2 * i + j]!) / y.length;
  const inverse = inverseOf(h);
  return [inverse[0]! * b[0]! + inverse[1]! * b[1]!, inverse[2]! * b[0]! + inverse[3]! * b[1]!];
}

export interface Ends {
  readonly hessian: Float64Array;
  readonly fit: readonly [number, number];
  /** Of single gradients at the fit, mean of the two directions. */
  readonly variance: number;
  readonly stationary: Float64Array;
  readonly boltzmann: Float64Array;
  /** Largest entry of HC + CH - ηΣ/B over that of ηΣ/B; 0 where there is no noise. */
  readonly solved: number;
}

export function endsOf(data: PlaneData, rate: number, batch: number, way: Way): Ends {
  const hessian = planeHessian(data);
  const fit = fitOf(data, hessian);
  const sigma = gradientCovariance(planeGradients(data, fit), data.y.length);
  const variance = (sigma[0]! + sigma[3]!) / 2;
  const none = variance < NOTHING;
  const factor = batchFactor(data.y.length, batch, way.replacement);
  const single = way.langevin ? Float64Array.of(variance, 0, 0, variance) : sigma;
  const noise = single.map((value) => (none ? 0 : value * factor));
  const c = stationaryCovariance(hessian, noise, 2, rate, true);
  const temperature = none ? 0 : (rate * variance * factor) / 2;
  let [missed, most] = [0, 0];
  for (let i = 0; i < 2; i++)
    for (let j = 0; j < 2; j++) {
      let sum = 0;
      for (let k = 0; k < 2; k++) sum += hessian[2 * i + k]! * c[2 * k + j]! + c[2 * i + k]! * hessian[2 * k + j]!;
      missed = Math.max(missed, Math.abs(sum - rate * noise[2 * i + j]!));
      most = Math.max(most, Math.abs(rate * noise[2 * i + j]!));
    }
  return {
    hessian,
    fit,
    variance,
    stationary: c,
    boltzmann: inverseOf(hessian).map((value) => value * temperature),
    solved: most > 0 ? missed / most : 0,
  };
}
