/** What is measured of a trained net f(x) = v · max(0, W x + b) + c of two classes. Parameters flat: W (inputs x units), b, v, c. */
import { exp, log } from "../../../engine/functions.ts";
import { INPUTS, PARTS, UNITS } from "./nets.ts";

const [, second, last] = PARTS;
const B = INPUTS * UNITS;

/**
 * Root of the sum, over all paths from an input or a bias to the output, of the squared product of their weights (Neyshabur,
 * Tomioka and Srebro 2015). Rescaling units keeps it as it keeps the function; scaling the output scales it alike.
 */
export function pathNorm(w: Float64Array): number {
  let sum = w[last.from]! * w[last.from]!;
  for (let k = 0; k < UNITS; k++) {
    let into = w[B + k]! * w[B + k]!;
    for (let j = 0; j < INPUTS; j++) into += w[j * UNITS + k]! * w[j * UNITS + k]!;
    const out = w[second.from + k]!;
    sum += out * out * into;
  }
  return Math.sqrt(sum);
}

/** log(1 + e^-m) without overflow. */
const logistic = (m: number) => Math.max(0, -m) + log(1 + exp(-Math.abs(m)));

export const meanLoss = (margins: Float64Array): number =>
  margins.reduce((sum, m) => sum + logistic(m), 0) / margins.length;

/** Examples on a wrong side, or on the boundary, as a share. */
export const wrongShare = (margins: Float64Array): number => margins.filter((m) => !(m > 0)).length / margins.length;

/**
 * The diagonal of the Hessian of the mean logistic loss, summed within each part of PARTS. Off the kinks f is linear in each
 * weight alone, so that it is the mean of p (1 - p) (∂f/∂w)², p being the probability of the wrong class.
 */
export function traces(
  w: Float64Array,
  x: Float32Array | Float64Array,
  margins: Float64Array,
): [number, number, number] {
  const found: [number, number, number] = [0, 0, 0];
  margins.forEach((m, i) => {
    const e = exp(-Math.abs(m));
    const weight = e / ((1 + e) * (1 + e)) / margins.length;
    let length = 1;
    for (let j = 0; j < INPUTS; j++) length += x[i * INPUTS + j]! * x[i * INPUTS + j]!;
    for (let k = 0; k < UNITS; k++) {
      let h = w[B + k]!;
      for (let j = 0; j < INPUTS; j++) h += w[j * UNITS + k]! * x[i * INPUTS + j]!;
      if (!(h > 0)) continue;
      const out = w[second.from + k]!;
      found[0] += weight * out * out * length;
      found[1] += weight * h * h;
    }
    found[2] += weight;
  });
  return found;
}

/** Sum of squares of each part. */
export const squares = (w: Float64Array): number[] =>
  PARTS.map(({ from, to }) => w.subarray(from, to).reduce((sum, value) => sum + value * value, 0));
