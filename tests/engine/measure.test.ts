/** Curvature, gradient noise, singular values and margins, against NumPy and PyTorch (tests/golden/measure.py) and by hand. */
import { describe, expect, it } from "vitest";
import { eigenvalues } from "../../src/engine/eigenvalues.ts";
import { hessianOf, hessianTimes } from "../../src/engine/hessian.ts";
import { columnsOf, eachExample, type Objective, type ParameterShape } from "../../src/engine/jacobian.ts";
import { pseudoInverse, rankOf, singular } from "../../src/engine/measure/dense.ts";
import { batchFactor, gradientCovariance, stationaryCovariance } from "../../src/engine/measure/gradient-noise.ts";
import { lanczos, traceOf } from "../../src/engine/measure/lanczos.ts";
import { margins } from "../../src/engine/measure/margins.ts";
import { broadcast, sum, transpose } from "../../src/engine/operations/axes.ts";
import { add, hyperbolicTangent, scale, square, subtract } from "../../src/engine/operations/elementwise.ts";
import { product } from "../../src/engine/operations/product.ts";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";
import { COLUMNS } from "../../src/engine/shape.ts";
import type { Tensor } from "../../src/engine/tensor.ts";
import golden from "../golden/measure.json" with { type: "json" };

/** The same numbers as in measure.py. */
const numbers = (array: number, count: number, factor = 1) =>
  Float64Array.from({ length: count }, (_, i) => (factor * Math.sin(1 + i + 10 * array)) / 2);

const { examples, weights } = golden;
const shapes: ParameterShape[] = [
  [3, 5],
  [1, 5],
  [5, 1],
  [1, 1],
];
const layer = (w: Tensor, b: Tensor, values: Tensor) =>
  add(product(w, values, true), broadcast(transpose(b), COLUMNS, values.shape[COLUMNS]));
/** Mean of the squared errors over the columns. */
const meanSquare: Objective = ([w1, b1, w2, b2], [x, y]) => {
  const errors = subtract(layer(w2!, b2!, hyperbolicTangent(layer(w1!, b1!, x!))), y!);
  return scale(sum(square(errors), COLUMNS), 1 / x!.shape[COLUMNS]);
};
const w = numbers(0, weights);
const x = numbers(1, examples * 3, 2);
const y = numbers(2, examples);
const others: ParameterShape[] = [
  [3, examples],
  [1, examples],
];
const data = [columnsOf(x, 3), y];
const hessian = hessianOf(shapes, meanSquare, others)(w, data);
const one = hessianTimes(shapes, meanSquare, others);
const times = (v: Float64Array) => one(w, v, data);

function near(found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance = 1e-12): void {
  expect(found.length).toBe(wanted.length);
  const size = Array.from(wanted).reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  for (let i = 0; i < wanted.length; i++)
    expect(Math.abs(found[i]! - wanted[i]!), `number ${i}: ${found[i]}, wanted ${wanted[i]}`).toBeLessThan(
      tolerance * size,
    );
}

/** rows x inner times inner x columns. */
function timesMatrix(a: ArrayLike<number>, b: ArrayLike<number>, rows: number, inner: number): Float64Array {
  const columns = b.length / inner;
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < inner; k++)
      for (let j = 0; j < columns; j++) out[i * columns + j]! += a[i * inner + k]! * b[k * columns + j]!;
  return out;
}

const flipped = (a: ArrayLike<number>, rows: number) => {
  const columns = a.length / rows;
  return Float64Array.from({ length: a.length }, (_, at) => a[(at % rows) * columns + Math.floor(at / rows)]!);
};

describe("a Hessian", () => {
  it("has PyTorch's eigenvalues", () => near(eigenvalues(hessian, weights), golden.eigenvalues));

  it("times a vector is PyTorch's product", () => {
    const vectors = numbers(3, 2 * weights);
    near([...times(vectors.slice(0, weights)), ...times(vectors.slice(weights))], golden.products);
  });

  it("refuses a vector of the wrong length", () => {
    expect(() => times(new Float64Array(3))).toThrow(`got 3 numbers, wanted ${weights}`);
  });
});

describe("lanczos", () => {
  const key = keyFromSeed(2);

  it("of as many steps as there are weights finds every different eigenvalue", () => {
    const { values, weights: shares } = lanczos(times, weights, weights, key);
    // the inputs of measure.py lie in a plane: for each of five units there is a direction that changes nothing
    const zeros = golden.eigenvalues.filter((value) => Math.abs(value) < 1e-13);
    expect(zeros).toHaveLength(5);
    near(
      values,
      golden.eigenvalues.filter((value) => !zeros.slice(1).includes(value)),
      1e-11,
    );
    expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12);
  });

  it("of half as many finds the largest, and the moments that its weights promise", () => {
    const { values, weights: shares } = lanczos(times, weights, 13, key);
    near([values.at(-1)!], [golden.eigenvalues.at(-1)!], 1e-9);
    const v = new Float64Array(weights);
    fillNormal(key, v);
    const length = Math.sqrt(v.reduce((total, value) => total + value * value, 0));
    const unit = v.map((value) => value / length);
    const hv = times(unit);
    const moment = (power: number) => values.reduce((total, value, i) => total + shares[i]! * value ** power, 0);
    expect(moment(1)).toBeCloseTo(
      unit.reduce((total, value, i) => total + value * hv[i]!, 0),
      11,
    );
    expect(moment(2)).toBeCloseTo(
      hv.reduce((total, value) => total + value * value, 0),
      11,
    );
  });

  it("stops where nothing new is reached: three different eigenvalues, three steps", () => {
    const diagonal = Float64Array.from({ length: 50 }, (_, i) => [1, 4, -2][i % 3]!);
    const { values } = lanczos((v) => v.map((value, i) => diagonal[i]! * value), 50, 20, key);
    near(values, [-2, 1, 4]);
    expect(lanczos((v) => v.map(() => 0), 5, 5, key).values).toEqual(Float64Array.of(0));
  });

  it("gives the density: of the matrix 2, -1 its mean over keys is 2 and its second moment 6", () => {
    const n = 400;
    const product2 = (v: Float64Array) => v.map((value, i) => 2 * value - (v[i - 1] ?? 0) - (v[i + 1] ?? 0));
    const moments = Array.from({ length: 30 }, (_, seed) => {
      const { values, weights: shares } = lanczos(product2, n, 12, keyFromSeed(seed));
      return [1, 2].map((power) => values.reduce((total, value, i) => total + shares[i]! * value ** power, 0));
    });
    const mean = (power: number) => moments.reduce((total, row) => total + row[power]!, 0) / moments.length;
    // variance of vᵀAv over unit vectors: 2 (tr A² / n - (tr A / n)²) / (n + 2) = 4 / 402; four errors of 30
    expect(Math.abs(mean(0) - 2)).toBeLessThan(4 * Math.sqrt(4 / 402 / 30));
    // of vᵀA²v: 2 (70 - 36) / 402
    expect(Math.abs(mean(1) - 6 + 2 / n)).toBeLessThan(4 * Math.sqrt(68 / 402 / 30));
  });

  it("refuses no steps", () => {
    expect(() => lanczos(times, weights, 0, key)).toThrow("wanted a whole number");
  });
});

describe("traceOf", () => {
  it("is PyTorch's trace within four of its own standard errors, which shrink as they should", () => {
    const few = traceOf(times, weights, 100, keyFromSeed(3));
    const many = traceOf(times, weights, 1600, keyFromSeed(4));
    for (const { value, error } of [few, many]) expect(Math.abs(value - golden.trace)).toBeLessThan(4 * error);
    expect(many.error / few.error).toBeGreaterThan(0.2);
    expect(many.error / few.error).toBeLessThan(0.3);
  });

  it("is exact for a diagonal matrix", () => {
    const { value, error } = traceOf((v) => v.map((entry, i) => i * entry), 10, 3, keyFromSeed(1));
    expect(value).toBe(45);
    expect(error).toBe(0);
  });

  it("has the standard error of its probes: each is 2 or -2 for a matrix that swaps two numbers", () => {
    const { value, error } = traceOf((v) => v.slice().reverse(), 2, 7, keyFromSeed(1));
    expect(error).toBeCloseTo(Math.sqrt((7 * 4 - 7 * value * value) / 6 / 7), 14);
    expect(error).toBeGreaterThan(0);
  });
});

describe("gradient noise", () => {
  const each = eachExample(shapes, meanSquare, [3, 1], examples)(w, [x, y]);

  it("starts from PyTorch's gradient of each example", () => near(each.jacobian, golden.gradients));

  it("has NumPy's covariance", () => {
    near(gradientCovariance(each.jacobian, examples), golden.covariance);
    expect(() => gradientCovariance(each.jacobian, 7)).toThrow("as many for each of 7");
  });

  it("of all pairs out of five: (N - B) / (B (N - 1)) by counting, 1 / B with replacement", () => {
    const values = [3, -1, 4, 1, -5];
    const variance = (list: readonly number[]) => {
      const mean = list.reduce((total, value) => total + value, 0) / list.length;
      return list.reduce((total, value) => total + (value - mean) ** 2, 0) / list.length;
    };
    const pairs = values.flatMap((a, i) => values.slice(i + 1).map((b) => (a + b) / 2));
    expect(variance(pairs)).toBeCloseTo(variance(values) * batchFactor(5, 2), 12);
    const ordered = values.flatMap((a) => values.map((b) => (a + b) / 2));
    expect(variance(ordered)).toBeCloseTo(variance(values) * batchFactor(5, 2, true), 12);
    expect([batchFactor(5, 5), batchFactor(1, 1)]).toEqual([0, 0]);
    expect(() => batchFactor(5, 6)).toThrow("a batch of 6 from 5");
  });

  it("spreads the weights as the equations say", () => {
    const n = 4;
    const b = numbers(7, n * n);
    const h = timesMatrix(b, flipped(b, n), n, n).map((value, at) => value + (at % (n + 1) === 0 ? 0.1 : 0));
    const s = timesMatrix(numbers(8, n * n), flipped(numbers(8, n * n), n), n, n);
    for (const flow of [false, true]) {
      const c = stationaryCovariance(h, s, n, 0.3, flow);
      const [hc, ch] = [timesMatrix(h, c, n, n), timesMatrix(c, h, n, n)];
      const hch = timesMatrix(hc, h, n, n);
      near(
        hc.map((value, i) => value + ch[i]! - (flow ? 0 : 0.3 * hch[i]!)),
        s.map((value) => 0.3 * value),
      );
    }
    expect(() => stationaryCovariance(Float64Array.of(3), Float64Array.of(1), 1, 0.7)).toThrow("lower the rate");
  });
});

describe.each(Object.entries(golden.matrices))("a matrix: %s", (_, { rows, columns, entries, ...wanted }) => {
  const a = Float64Array.from(entries);

  it("has NumPy's singular values and rank, and is put together from its parts", () => {
    const { values, left, right } = singular(a, rows, columns);
    near(values, wanted.singular);
    expect(rankOf(values, 1e-12)).toBe(wanted.rank);
    const k = values.length;
    const scaled = left.map((value, at) => value * values[at % k]!);
    near(timesMatrix(scaled, flipped(right, columns), rows, k), a);
  });

  it("has NumPy's pseudo-inverse", () => near(pseudoInverse(a, rows, columns), wanted.inverse));
});

describe("singular and rankOf", () => {
  it("see an eigenvalue below zero by its size, and nothing in a matrix of zeros", () => {
    expect(rankOf([-5, 1e-9, 0, 2], 1e-8)).toBe(2);
    expect(rankOf([0, 0], 1e-8)).toBe(0);
    expect([...pseudoInverse(new Float64Array(6), 2, 3)]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("refuse what is not finite or of the wrong size", () => {
    expect(() => singular(Float64Array.of(1, 2, Number.NaN, 4), 2, 2)).toThrow("entry (1, 0) is NaN");
    expect(() => singular(new Float64Array(5), 2, 2)).toThrow("wanted 2 x 2");
  });
});

describe("margins", () => {
  it("are the lead over the best other class", () => {
    expect([...margins([3, 1, 2, 0, 5, 4], [0, 2])]).toEqual([1, -1]);
    expect([...margins([2, -3, 0.5], [1, 1, -1])]).toEqual([2, -3, -0.5]);
  });

  it("refuse a label that is no class", () => {
    expect(() => margins([1, 2], [2])).toThrow("from 0 to 1");
    expect(() => margins([1, 2, 3], [0, 1])).toThrow("wanted as many for each");
  });
});
