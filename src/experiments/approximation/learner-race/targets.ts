/**
 * Targets of `learner-race`: functions of x in [-1, 1]^d, d = 2^L, of mean 0 and variance 1 when x is uniform.
 *
 * Compositional ones are trees (tree.ts). Their means and deviations come from 4,000,000 draws a level; the tests check
 * them by other draws.
 * Bilinear and faster constituents (ab, tanh 3ab, sin(3/2 pi ab), …) are left out: they compose to functions like parity,
 * which none of the learners learns in seconds.
 */
import { cos, sin, tanh } from "../../../engine/functions.ts";
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import { type Constituent, type Target, tree } from "./tree.ts";

export type { Target };
export type TargetName = "compositional" | "different" | "waves" | "differences" | "generic";

const bend = (a: number, b: number) => tanh(2 * a * b + a - b);

const constituents: Readonly<Record<Exclude<TargetName, "generic">, readonly Constituent[]>> = {
  compositional: [
    {
      h: bend,
      moments: [
        [0.0972, 0.6146],
        [0.1099, 0.614],
        [0.1014, 0.6046],
        [0.0992, 0.6047],
      ],
    },
  ],
  different: [
    {
      h: bend,
      moments: [
        [0.0972, 0.6146],
        [0.112, 0.5582],
        [0.0907, 0.5139],
        [0.0808, 0.5009],
      ],
    },
    {
      h: (a, b) => a * b + 0.5 * a * a - 0.5 * b,
      moments: [
        [0.1667, 0.4654],
        [0.1798, 0.4983],
        [0.1798, 0.5108],
        [0.1801, 0.5161],
      ],
    },
  ],
  waves: [
    {
      h: (a, b) => sin(2 * a) * cos(1.5 * b) + 0.3 * a,
      moments: [
        [0, 0.7178],
        [0, 0.7123],
        [0, 0.7102],
        [0, 0.7083],
      ],
    },
  ],
  differences: [
    {
      h: (a, b) => Math.abs(a - b),
      moments: [
        [0.6667, 0.4714],
        [0.6789, 0.509],
        [0.6694, 0.5226],
        [0.6611, 0.5318],
      ],
    },
  ],
};

const WAVES = 40;

/**
 * A random field, sum over k of a_k cos(w_k · x + b_k) with w of variance 4 / d each: no order of the variables is better
 * than another. Mean and variance over the cube are exact: E cos(w · x + b) = cos b · product of sin(w_i) / w_i.
 */
function field(dimension: number, key: Key): Target {
  const w = new Float64Array(WAVES * dimension);
  const a = new Float64Array(WAVES);
  const b = new Float64Array(WAVES);
  fillNormal(fold(key, "frequencies"), w, 0, 2 / Math.sqrt(dimension));
  fillNormal(fold(key, "heights"), a);
  fillUniform(fold(key, "phases"), b, 0, 2 * Math.PI);
  /** E cos((w_j + sign w_k) · x + b_j + sign b_k); with sign 0 that of wave j alone. */
  const expected = (j: number, k: number, sign: number) => {
    let product = cos(b[j]! + sign * b[k]!);
    for (let i = 0; i < dimension; i++) {
      const omega = w[j * dimension + i]! + sign * w[k * dimension + i]!;
      if (omega !== 0) product *= sin(omega) / omega;
    }
    return product;
  };
  let mean = 0;
  let square = 0;
  for (let j = 0; j < WAVES; j++) {
    mean += a[j]! * expected(j, j, 0);
    for (let k = 0; k < WAVES; k++) square += 0.5 * a[j]! * a[k]! * (expected(j, k, 1) + expected(j, k, -1));
  }
  const deviation = Math.sqrt(square - mean * mean);
  return (x, at) => {
    let sum = 0;
    for (let k = 0; k < WAVES; k++) {
      let phase = b[k]!;
      for (let i = 0; i < dimension; i++) phase += w[k * dimension + i]! * x[at + i]!;
      sum += a[k]! * cos(phase);
    }
    return (sum - mean) / deviation;
  };
}

/** The target of that name on 4, 8 or 16 variables; `key` draws the random field, the others do not use it. */
export function targetOf(name: TargetName, dimension: number, key: Key): Target {
  return name === "generic" ? field(dimension, key) : tree(constituents[name], dimension);
}
