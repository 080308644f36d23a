/** Statements of the theory that have a number of their own, as the engine computes them. Each is named by what it says. */
import { describe, expect, it } from "vitest";
import { exp, log } from "../../src/engine/functions.ts";
import { broadcast, reshape, sum } from "../../src/engine/operations/axes.ts";
import {
  add,
  exponential,
  logarithm,
  multiply,
  relu,
  scale,
  square,
  subtract,
} from "../../src/engine/operations/elementwise.ts";
import { gaussLegendre, logIntegralOver, logSumExp } from "../../src/engine/quadrature.ts";
import { keyFromSeed } from "../../src/engine/random.ts";
import { sampler } from "../../src/engine/sampler.ts";
import { COLUMNS, ROWS } from "../../src/engine/shape.ts";
import { constant, input, type Tensor } from "../../src/engine/tensor.ts";
import { traced } from "../../src/engine/traced.ts";
import { drawn, near, solved, times } from "./matrices.ts";

/** One output of tensor code of one row of numbers. */
function evaluate(f: (x: Tensor) => Tensor, values: readonly number[]): Float64Array {
  const x = input([1, 1, values.length]);
  return traced([x], [f(x)])([values])[0]!;
}

const shifted = (x: Tensor, by: number): Tensor => add(x, constant(by, x.shape));

describe("what networks can write down", () => {
  it.each([1, 2, 5, 16])("V2: parity of %i bits is s₊ + Σ 2 (-1)^j (s - j)₊ in the number s of ones", (n) => {
    const f = (s: Tensor) =>
      Array.from({ length: n - 1 }, (_, i) => i + 1).reduce(
        (total, j) => add(total, scale(relu(shifted(s, -j)), j % 2 === 0 ? 2 : -2)),
        relu(s),
      );
    const ones = Array.from({ length: n + 1 }, (_, s) => s);
    expect([...evaluate(f, ones)]).toEqual(ones.map((s) => s % 2));
  });

  it.each([
    [1, -0.26596],
    [0.1, -0.279848],
    [0.01, -0.2799985],
  ])(
    "V4: four softplus units multiply 0.7 by -0.4 with an error of order λ²: at λ = %f they give %f",
    (lambda, wanted) => {
      const softplus = (x: Tensor) => logarithm(shifted(exponential(x), 1));
      const even = (x: Tensor) => add(softplus(scale(x, lambda)), softplus(scale(x, -lambda)));
      const block = (x: Tensor) =>
        scale(subtract(even(shifted(x, -0.4)), even(shifted(x, 0.4))), 1 / (lambda * lambda));
      near(evaluate(block, [0.7]), [wanted], 1e-6);
    },
  );

  it.each([
    [2, [3, 7, 15]],
    [3, [4, 13, 40]],
    [4, [5, 21, 85]],
  ])(
    "V5: with activation t^%i the output has degree %o in the weights, by the number of hidden layers",
    (k, degrees) => {
      for (const hidden of [1, 2, 3]) {
        // large weights t w: the output grows as t to the degree
        const outputs = [900, 1800].map((t) => {
          let value = constant(0.8, [1, 1, 1]);
          const weight = (i: number) => scale(x, 1 + i / 10);
          const x = input([1, 1, 1]);
          for (let layer = 0; layer < hidden; layer++) {
            const before = add(multiply(weight(layer), value), weight(layer + 5));
            value = Array.from({ length: k - 1 }).reduce<Tensor>((power) => multiply(power, before), before);
          }
          return traced([x], [multiply(x, value)])([[t]])[0]![0]!;
        });
        expect(Math.abs(log(outputs[1]! / outputs[0]!) / Math.LN2 - degrees[hidden - 1]!)).toBeLessThan(0.05);
      }
    },
  );

  it("V6: the parabola nearest to t₊ on [-1, 1] is 3/32 + t/2 + 15/32 t²", () => {
    const { nodes, weights } = gaussLegendre(8);
    const moment = (k: number, from: number) =>
      nodes.reduce((total, node, i) => total + 0.5 * weights[i]! * (from + 0.5 * (node + 1)) ** k, 0);
    const gram = Float64Array.from({ length: 9 }, (_, at) => {
      const k = Math.floor(at / 3) + (at % 3);
      return moment(k, -1) + moment(k, 0);
    });
    near(
      solved(
        gram,
        [1, 2, 3].map((k) => moment(k, 0)),
      ),
      [3 / 32, 1 / 2, 15 / 32],
      1e-9,
    );
  });

  it("V23: 2 N + n weights store any N labels: every hidden unit begins before one more point than the last", () => {
    const [n, examples] = [5, 40];
    const points = drawn("memorised", examples * n);
    const labels = drawn("labels", examples);
    // well separated: the points lie along one direction, with noise across
    const direction = new Float64Array(n).fill(1);
    for (let i = 0; i < examples; i++) for (let j = 0; j < n; j++) points[i * n + j]! = points[i * n + j]! / 100 + i;
    const along = times(points, direction, examples);
    const starts = along.map((value, i) => (i === 0 ? value - 1 : (value + along[i - 1]!) / 2));
    const [x, b] = [input([1, examples, 1]), input([1, 1, examples])];
    const hidden = traced(
      [x, b],
      [relu(subtract(broadcast(x, COLUMNS, examples), broadcast(b, ROWS, examples)))],
    )([along, starts])[0]!;
    const output = new Float64Array(examples);
    for (let i = 0; i < examples; i++) {
      let rest = labels[i]!;
      for (let j = 0; j < i; j++) rest -= hidden[i * examples + j]! * output[j]!;
      expect(hidden.slice(i * examples + i + 1, (i + 1) * examples).every((value) => value === 0)).toBe(true);
      output[i] = rest / hidden[i * examples + i]!;
    }
    near(times(hidden, output, examples), labels, 1e-8);
    expect(direction.length + starts.length + output.length).toBe(2 * examples + n);
  });

  it.each([0.5, 1, 1.5, 2])(
    "V22: an error of ε at each node of a tree, at Lipschitz constant %f, stays below its bound",
    (slope) => {
      const epsilon = 0.02;
      const bound = (levels: number) =>
        epsilon * Array.from({ length: levels }, (_, l) => slope ** l).reduce((a, b) => a + b, 0);
      const levels = 8;
      const tree = (leaves: Tensor, errors: readonly Tensor[] | null) => {
        let values = leaves;
        for (let level = 0; level < levels; level++) {
          // slope times the mean of two: in the maximum norm its Lipschitz constant is the slope
          values = scale(sum(reshape(values, values.shape[0] / 2), ROWS), slope / 2);
          if (errors) values = add(values, errors[level]!);
        }
        return values;
      };
      const leaves = input([2 ** levels, 1, 1]);
      const errors = Array.from({ length: levels }, (_, level) => input([2 ** (levels - level - 1), 1, 1]));
      const both = traced([leaves, ...errors], [tree(leaves, null), tree(leaves, errors)]);
      const at = drawn("leaves", 2 ** levels);
      const apart = (sign: (level: number, i: number) => number) => {
        const given = errors.map(({ shape }, level) =>
          Float64Array.from({ length: shape[0] }, (_, i) => epsilon * sign(level, i)),
        );
        const [exact, wrong] = both([at, ...given]);
        return Math.abs(exact![0]! - wrong![0]!);
      };
      for (let draw = 0; draw < 20; draw++)
        expect(apart((level, i) => Math.sign(drawn(`sign ${draw} ${level}`, i + 1)[i]!))).toBeLessThanOrEqual(
          bound(levels) + 1e-15,
        );
      // equal signs reach it
      expect(apart(() => 1) / bound(levels)).toBeCloseTo(1, 10);
    },
  );
});

describe("volume against depth", () => {
  it.each([
    [1, 0.6667],
    [2, 0.8],
    [3, 0.8889],
    [4, 0.9412],
    [5, 0.9697],
  ])("V7: in %i dimensions a parabola twice as wide holds %f of two", (dimension, wanted) => {
    const well = (width: number) =>
      dimension * logIntegralOver((x) => -(x * x) / (2 * width * width), [-30, -4, 0, 4, 30], 60);
    const [narrow, wide] = [well(1), well(2)];
    const share = exp(wide - logSumExp([narrow, wide]));
    expect(Math.abs(share - 2 ** dimension / (1 + 2 ** dimension))).toBeLessThan(1e-10);
    expect(Math.abs(share - wanted)).toBeLessThan(5e-5);
  });

  it.each([
    [0.25, [0.5, 0.65573, 0.78385, 0.92911, 0.9968, 0.99999]],
    [0.4, [0.5, 0.65056, 0.77591, 0.9224, 0.99575, 0.99997]],
  ])("V8: a funnel's wide side holds, at T = %f, in 1, 2, 3, 5, 10 and 20 dimensions: %o", (temperature, wanted) => {
    const marginal = (dimension: number) => (x: number) =>
      -((x * x - 1) ** 2) / temperature - 0.5 * (dimension - 1) * log(4) * (1 - 1 / (1 + exp(-x / 0.25)));
    const shares = [1, 2, 3, 5, 10, 20].map((dimension) => {
      const [left, right] = [
        logIntegralOver(marginal(dimension), [-4, -2, -1, -0.5, 0], 40),
        logIntegralOver(marginal(dimension), [0, 0.5, 1, 2, 4], 40),
      ];
      return exp(right - logSumExp([left, right]));
    });
    near(shares, wanted, 1e-4);
  });

  it("V10: two Gaussian holes in the box [0, 18]⁵ at T = 0.10125: 0.00549 narrow, 0.17583 wide, 0.81867 between", () => {
    const temperature = 0.10125;
    const floor = exp(-1 / temperature);
    const { nodes, weights } = gaussLegendre(40);
    // the area of the sphere in five dimensions is 8 π² / 3; panels of one width
    const unit = Array.from({ length: 8 }, (_, panel) =>
      nodes.reduce((total, node, i) => {
        const r = panel + 0.5 * (node + 1);
        return total + 0.5 * weights[i]! * r ** 4 * (exp(-(1 - exp(-r * r * 0.5)) / temperature) - floor);
      }, 0),
    ).reduce((a, b) => a + b, 0);
    const narrow = unit * ((8 * Math.PI * Math.PI) / 3);
    const masses = [narrow, 32 * narrow, 18 ** 5 * floor];
    const all = masses.reduce((a, b) => a + b, 0);
    near(
      masses.map((mass) => mass / all),
      [0.00549, 0.17583, 0.81867],
      1e-4,
    );
  });

  it("V11: a width ratio of 1.001 needs 693.49 dimensions for odds of two, and gives e^299.850 in 300,000", () => {
    expect(log(2) / log(1.001)).toBeCloseTo(693.49, 2);
    expect(3e5 * log(1.001)).toBeCloseTo(299.85, 3);
  });

  it("V9: Euler and Maruyama's scheme at T = 0.10125, step 1 on x² / 2 has the variance 0.2025, within three errors", () => {
    const particles = 100_000;
    const potential = (x: Tensor) => scale(square(x), 0.5);
    const made = sampler({ particles, dimension: 1, potential, temperature: 0.10125, dt: 1, precision: "float64" });
    const state = made.start(keyFromSeed(8));
    made.walk(state, 3);
    const variance = Array.from(state.x).reduce((total, x) => total + x * x, 0) / particles;
    expect(Math.abs(variance - 0.2025)).toBeLessThan(3 * 0.2025 * Math.sqrt(2 / particles));
  });
});
