/** Where the loss of such a net stands still, and how it curves there: closed forms, in float64. */
import { eigenvalues } from "../../../engine/eigenvalues.ts";
import { tanh } from "../../../engine/functions.ts";
import { type Damped, type LeastSquares, step } from "../../../engine/levenberg-marquardt.ts";
import { type Net, netAt, POINTS } from "./net.ts";

/** Derivatives of the output by (a, b, v) of each unit and c, in this order. */
function slopesAt({ units }: Net, x: number): number[] {
  const slopes = units.flatMap(({ slope, bias, out }) => {
    const t = tanh(slope * x + bias);
    const bent = out * (1 - t * t);
    return [bent * x, bent, t];
  });
  return [...slopes, 1];
}

/** Of the loss, in the order of `slopesAt`. */
export function gradientOf(net: Net): Float64Array {
  const { x, y } = POINTS;
  const gradient = new Float64Array(3 * net.units.length + 1);
  x.forEach((place, i) => {
    const miss = netAt(net, place) - y[i]!;
    slopesAt(net, place).forEach((slope, k) => {
      gradient[k]! += (2 * miss * slope) / x.length;
    });
  });
  return gradient;
}

/** Second derivatives of the loss, row-major. */
export function hessianOf(net: Net): Float64Array {
  const { x, y } = POINTS;
  const n = 3 * net.units.length + 1;
  const hessian = new Float64Array(n * n);
  const scale = 2 / x.length;
  x.forEach((place, i) => {
    const miss = netAt(net, place) - y[i]!;
    const slopes = slopesAt(net, place);
    for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) hessian[j * n + k]! += scale * slopes[j]! * slopes[k]!;
    net.units.forEach(({ slope, bias, out }, unit) => {
      const t = tanh(slope * place + bias);
      const [first, second] = [1 - t * t, -2 * t * (1 - t * t)];
      const bent = out * second;
      const own = [
        bent * place * place,
        bent * place,
        first * place,
        bent * place,
        bent,
        first,
        first * place,
        first,
        0,
      ];
      own.forEach((value, at) => {
        const [row, column] = [3 * unit + Math.floor(at / 3), 3 * unit + (at % 3)];
        hessian[row * n + column]! += scale * miss * value;
      });
    });
  });
  return hessian;
}

const asNet = (p: Float64Array): Net => ({ units: [{ slope: p[0]!, bias: p[1]!, out: p[2]! }], offset: p[3]! });

const problem: LeastSquares = {
  residuals(p) {
    const net = asNet(p);
    return {
      values: Float64Array.from(POINTS.x, (x, i) => netAt(net, x) - POINTS.y[i]!),
      jacobian: Float64Array.from(POINTS.x.flatMap((x) => slopesAt(net, x))),
    };
  },
};

/** The minimum that Levenberg and Marquardt's method finds from here; nothing was chosen among starts. */
const START = [1, 0.1, 1, 0];
const MOST_STEPS = 200;

export function stopped(): Net {
  const state: Damped = { parameters: Float64Array.from(START), damping: 1e-3 };
  for (let i = 0; i < MOST_STEPS; i++) if (!step(problem, state)) break;
  return asNet(state.parameters);
}

/** Eigenvalues of the loss of a net, ascending. */
export const bendsOf = (net: Net): Float64Array => eigenvalues(hessianOf(net), 3 * net.units.length + 1);
