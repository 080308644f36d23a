/** The rest of the statements with a number of their own: what training finds, and what surrounds it. */
import { describe, expect, it } from "vitest";
import { typescript } from "../../src/engine/backend.ts";
import { Batches } from "../../src/engine/data.ts";
import { eigenvalues } from "../../src/engine/eigenvalues.ts";
import { exp, log } from "../../src/engine/functions.ts";
import { gradient } from "../../src/engine/gradient.ts";
import { hessianOf, hessianTimes } from "../../src/engine/hessian.ts";
import { columnsOf, eachExample, jacobianOf, type ParameterShape } from "../../src/engine/jacobian.ts";
import { type Damped, step as damp, sumOfSquares } from "../../src/engine/levenberg-marquardt.ts";
import { pseudoInverse, rankOf } from "../../src/engine/measure/dense.ts";
import { batchFactor, gradientCovariance, stationaryCovariance } from "../../src/engine/measure/gradient-noise.ts";
import { broadcast, sum, transpose } from "../../src/engine/operations/axes.ts";
import { add, hyperbolicTangent, relu, scale, square, subtract } from "../../src/engine/operations/elementwise.ts";
import { product } from "../../src/engine/operations/product.ts";
import { logSumExp } from "../../src/engine/quadrature.ts";
import { fillUniform, fold, keyFromSeed } from "../../src/engine/random.ts";
import { COLUMNS } from "../../src/engine/shape.ts";
import { input, type Tensor } from "../../src/engine/tensor.ts";
import { traced } from "../../src/engine/traced.ts";
import { trainer } from "../../src/engine/trainer.ts";
import { drawn, flipped, near, solved, times } from "./matrices.ts";

/** inputs - units - 1 as tensor code: first weights, their biases, output weights, output bias. */
const shapesOf = (inputs: number, units: number): ParameterShape[] => [
  [inputs, units],
  [1, units],
  [units, 1],
  [1, 1],
];
const netOf = (activation: (x: Tensor) => Tensor) => (parameters: readonly Tensor[], x: Tensor) => {
  const [first, biases, second, bias] = parameters as [Tensor, Tensor, Tensor, Tensor];
  const layer = (w: Tensor, b: Tensor, values: Tensor) =>
    add(product(w, values, true), broadcast(transpose(b), COLUMNS, values.shape[COLUMNS]));
  return layer(second, bias, activation(layer(first, biases, x)));
};
const lossOf =
  (activation: (x: Tensor) => Tensor) =>
  (parameters: readonly Tensor[], [x, y]: readonly Tensor[]) =>
    scale(sum(square(subtract(netOf(activation)(parameters, x!), y!)), COLUMNS), 1 / x!.shape[COLUMNS]);

describe("around a minimum", () => {
  it.each([5, 10])("V15: a 2-6-1 tanh net of 25 weights through %i points has a Hessian of that rank", (examples) => {
    const [points, labels] = [new Float64Array(2 * examples), drawn("random labels", examples)];
    fillUniform(keyFromSeed(3), points, -1, 1);
    const shapes = shapesOf(2, 6);
    const at = jacobianOf(shapes, netOf(hyperbolicTangent), 2, examples);
    const problem = {
      residuals: (parameters: Float64Array) => {
        const { values, jacobian } = at(parameters, points);
        return { values: values.map((value, i) => value - labels[i]!), jacobian };
      },
    };
    const state: Damped = { parameters: drawn("start", 25), damping: 1e-2 };
    for (let t = 0; t < 400 && damp(problem, state); t++);
    expect(sumOfSquares(problem.residuals(state.parameters).values) / examples).toBeLessThan(1e-28);
    const others: ParameterShape[] = [
      [2, examples],
      [1, examples],
    ];
    const hessian = hessianOf(
      shapes,
      lossOf(hyperbolicTangent),
      others,
    )(state.parameters, [columnsOf(points, 2), labels]);
    expect(rankOf(eigenvalues(hessian, 25), 1e-8)).toBe(examples);
  });

  const units = 6;
  const shapes = shapesOf(2, units);
  const others: ParameterShape[] = [
    [2, 20],
    [1, 20],
  ];
  const data = [drawn("relu points", 40), drawn("relu labels", 20)];
  const weights = drawn("relu weights", 4 * units + 1);
  /** Which unit's incoming weights (and bias) or outgoing weight a parameter is; the output bias is none. */
  const roleOf = (i: number) =>
    i < 3 * units ? { unit: i % units, incoming: true } : { unit: i - 3 * units, incoming: false };

  it.each([0.5, 2])(
    "V14: of a ReLU net, incoming weights times α = %f, outgoing over α: H becomes D⁻¹ H D⁻¹",
    (alpha) => {
      const d = weights.map((_, i) => (i === 4 * units ? 1 : roleOf(i).incoming ? alpha : 1 / alpha));
      const hessian = hessianOf(shapes, lossOf(relu), others);
      const before = hessian(weights, data);
      const after = hessian(
        weights.map((w, i) => w * d[i]!),
        data,
      );
      const n = weights.length;
      const size = before.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      near(
        after,
        before.map((value, at) => value / (d[Math.floor(at / n)]! * d[at % n]!)),
        1e-12 * size,
      );
    },
  );

  it("V24: of a ReLU net, H (a, -v) = (-g_a, g_v) for the weights into and out of each unit, and 0 elsewhere", () => {
    const slope = eachExample(shapes, lossOf(relu), [2, 1], 20)(weights, [flipped(data[0]!, 2), data[1]!]).jacobian;
    const mean = weights.map((_, k) =>
      data[1]!.reduce((total, _, i) => total + slope[i * weights.length + k]! / 20, 0),
    );
    const product1 = hessianTimes(shapes, lossOf(relu), others);
    for (let unit = 0; unit < units; unit++) {
      const sign = weights.map((_, i) =>
        i < 4 * units && roleOf(i).unit === unit ? (roleOf(i).incoming ? 1 : -1) : 0,
      );
      near(
        product1(
          weights,
          sign.map((s, i) => s * weights[i]!),
          data,
        ),
        sign.map((s, i) => (s === 0 ? 0 : -s * mean[i]!)),
        1e-12,
      );
    }
  });

  it("V12: batches without replacement have the covariance (N - B) / (B (N - 1)) Σ, and none at B = N", () => {
    const [examples, batch, epochs] = [24, 6, 4000];
    const values = drawn("gradients", 2 * examples);
    const sigma = gradientCovariance(values, examples);
    const batches = new Batches();
    const chosen = new Int32Array(batch);
    const draws = (examples / batch) * epochs;
    const sums = new Float64Array(2 * draws);
    for (let step = 0; step < draws; step++) {
      batches.fill(chosen, keyFromSeed(4), examples, step);
      for (const i of chosen) for (const k of [0, 1]) sums[2 * step + k]! += values[2 * i + k]! / batch;
    }
    const factor = batchFactor(examples, batch);
    near(
      gradientCovariance(sums, draws).map((value) => value / factor / sigma[0]!),
      sigma.map((value) => value / sigma[0]!),
      5 / Math.sqrt(draws),
    );
    expect(batchFactor(examples, examples)).toBe(0);
  });

  it("V13: steps with noise c H spread the weights by η c / (B (2 - η λ)) in each eigendirection, without length by η c / 2 B", () => {
    const n = 5;
    const root = drawn("curvature", n * n);
    const h = times(root, flipped(root, n), n);
    const [eta, c, batch] = [0.05, 0.3, 4];
    const noise = h.map((value) => (c / batch) * value);
    const spread = stationaryCovariance(h, noise, n, eta);
    near(
      eigenvalues(spread, n),
      eigenvalues(h, n).map((lambda) => (eta * c) / (batch * (2 - eta * lambda))),
      1e-12,
    );
    const flow = stationaryCovariance(h, noise, n, eta, true);
    near(
      flow,
      flow.map((_, at) => (at % (n + 1) === 0 ? (eta * c) / (2 * batch) : 0)),
      1e-12,
    );
  });
});

describe("what descent finds", () => {
  const [examples, inputs] = [5, 9];
  const x = drawn("features", examples * inputs);
  const y = drawn("targets", examples);

  it("V18: from w₀ with fewer equations than unknowns: w₀ + X⁺ (y - X w₀)", () => {
    const learner = { inputs, layers: [{ kind: "dense", units: 1, activation: "linear" } as const] };
    const made = trainer(
      {
        learner,
        loss: "square",
        optimiser: { kind: "sgd", rate: 0.15 },
        schedule: { kind: "constant" },
        batch: examples,
        precision: "float64",
      },
      typescript,
    );
    // the bias is one more feature
    const wide = Float64Array.from({ length: examples * (inputs + 1) }, (_, at) => {
      const [i, j] = [Math.floor(at / (inputs + 1)), at % (inputs + 1)];
      return j < inputs ? x[i * inputs + j]! : 1;
    });
    const state = made.start(keyFromSeed(5));
    const before = Float64Array.from(state.parameters);
    const missing = times(wide, before, examples).map((value, i) => y[i]! - value);
    made.train(state, { x, y, examples }, 20_000);
    const change = times(pseudoInverse(wide, examples, inputs + 1), missing, inputs + 1);
    near(
      state.parameters,
      before.map((w, j) => w + change[j]!),
      1e-6,
    );
  });

  it("V19: from 0 with steps multiplied by P: P Xᵀ (X P Xᵀ)⁻¹ y, not the shortest solution", () => {
    const root = drawn("preconditioner", inputs * inputs);
    const p = times(root, flipped(root, inputs), inputs).map(
      (value, at) => value / inputs + (at % (inputs + 1) === 0 ? 0.2 : 0),
    );
    const w = input([1, inputs, 1]);
    const [features, targets] = [input([1, examples, inputs]), input([1, examples, 1])];
    const loss = scale(square(subtract(product(features, w), targets)), 0.5);
    const slope = traced([w, features, targets], gradient(loss, [w]));
    let at = new Float64Array(inputs);
    for (let t = 0; t < 30_000; t++) {
      const step = times2(p, slope([at, x, y])[0]!);
      at = at.map((value, j) => value - 0.01 * step[j]!);
    }
    const px = times(p, flipped(x, examples), inputs);
    near(at, times(px, solved(times(x, px, examples), y), inputs), 1e-6);
    const shortest = times(pseudoInverse(x, examples, inputs), y, inputs);
    expect(Math.max(...at.map((value, j) => Math.abs(value - shortest[j]!)))).toBeGreaterThan(0.05);
  });

  it("V20: on inputs with noise of deviation σ: ridge (XᵀX + N σ² I)⁻¹ Xᵀ y", () => {
    const [rows, columns, copies, sigma] = [12, 3, 20_000, 0.7];
    const [features, targets] = [drawn("noisy features", rows * columns), drawn("noisy targets", rows)];
    const gram = new Float64Array(columns * columns);
    const right = new Float64Array(columns);
    const noise = drawn("input noise", copies * rows * columns);
    const noisy = new Float64Array(columns);
    for (let c = 0; c < copies; c++)
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++)
          noisy[j] = features[i * columns + j]! + sigma * noise[(c * rows + i) * columns + j]!;
        for (let j = 0; j < columns; j++) {
          right[j]! += (noisy[j]! * targets[i]!) / copies;
          for (let k = 0; k < columns; k++) gram[j * columns + k]! += (noisy[j]! * noisy[k]!) / copies;
        }
      }
    const back = flipped(features, rows);
    const ridge = times(back, features, columns).map(
      (value, at) => value + (at % (columns + 1) === 0 ? rows * sigma * sigma : 0),
    );
    const wanted = solved(ridge, times(back, targets, columns));
    const length = Math.sqrt(wanted.reduce((total, value) => total + value * value, 0));
    near(solved(gram, right), wanted, (3 / Math.sqrt(copies)) * length);
  });
});

/** n x n times n, without a plan: it is called at every step. */
function times2(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  return b.map((_, i) => b.reduce((total, value, j) => total + a[i * n + j]! * value, 0));
}

describe("how much a classifier can be trusted", () => {
  it.each([
    [40, 20, 0.5],
    [30, 20, 0.96929],
    [50, 20, 0.0762],
  ])(
    "V16: a random dichotomy of %i points is separable with %i weights with probability %f",
    (points, weights, wanted) => {
      // 2^(1 - N) Σ_(k < W) C(N - 1, k)
      const logFactorial = (n: number) => Array.from({ length: n }, (_, i) => log(i + 1)).reduce((a, b) => a + b, 0);
      const terms = Array.from(
        { length: weights },
        (_, k) => logFactorial(points - 1) - logFactorial(k) - logFactorial(points - 1 - k),
      );
      expect(Math.abs(exp(logSumExp(terms) - (points - 1) * Math.LN2) - wanted)).toBeLessThan(1e-4);
    },
  );

  it.each([
    [2, 0.18],
    [10, 0.18889],
  ])(
    "V17: with %i classes and a best possible error of 0.1 the nearest neighbour's label is wrong with probability %f",
    (classes, wanted) => {
      // two labels at one place, each the likely one with probability 0.9, else any other alike
      const draws = 100_000;
      const chance = new Float64Array(2 * draws);
      fillUniform(fold(keyFromSeed(9), classes), chance);
      const label = (u: number) => (u < 0.9 ? 0 : 1 + Math.floor(10 * (u - 0.9) * (classes - 1)));
      let wrong = 0;
      for (let i = 0; i < draws; i++) wrong += label(chance[2 * i]!) === label(chance[2 * i + 1]!) ? 0 : 1;
      const exact = 0.1 * (2 - (classes / (classes - 1)) * 0.1);
      expect(Math.abs(exact - wanted)).toBeLessThan(5e-6);
      expect(Math.abs(wrong / draws - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / draws));
    },
  );
});
