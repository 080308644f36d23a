/** Jacobians and Hessians of traced code, against closed forms and differences. */
import { describe, expect, it } from "vitest";
import { hessianOf } from "../../src/engine/hessian.ts";
import { jacobianOf, type Objective, valuesOf } from "../../src/engine/jacobian.ts";
import { add, scale, square, subtract } from "../../src/engine/operations/elementwise.ts";
import { product } from "../../src/engine/operations/product.ts";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";
import { constant } from "../../src/engine/tensor.ts";
import {
  type ActivationName,
  drawNet,
  netOf,
  randomExamples,
} from "../../src/experiments/landscape/degenerate-minima/net.ts";

const normals = (seed: number, n: number) => {
  const out = new Float64Array(n);
  fillNormal(keyFromSeed(seed), out);
  return out;
};

/** (1 - a)² + 100 (b - a²)² */
const rosenbrock: Objective = ([a, b]) =>
  add(square(subtract(constant(1, a!.shape), a!)), scale(square(subtract(b!, square(a!))), 100));

describe("hessianOf", () => {
  it.each([
    [1, 1],
    [-1.2, 1],
    [0.3, -2],
  ])("gives Rosenbrock's second derivatives at (%f, %f)", (a, b) => {
    const hessian = hessianOf(
      [
        [1, 1],
        [1, 1],
      ],
      rosenbrock,
    )(Float64Array.of(a, b));
    // oracle: by hand
    const wanted = [2 + 1200 * a * a - 400 * b, -400 * a, -400 * a, 200];
    wanted.forEach((value, i) => {
      expect(Math.abs(hessian[i]! - value)).toBeLessThan(1e-12 * 1200);
    });
  });

  it("gives 2/N times X Xᵀ for a linear model, whatever the weights", () => {
    const [inputs, examples] = [3, 5];
    const x = normals(1, inputs * examples);
    const hessian = hessianOf(
      [[inputs, 1]],
      ([w], [data]) => {
        const values = product(w!, data!, true);
        return scale(product(values, values, false, true), 1 / examples);
      },
      [[inputs, examples]],
    )(normals(2, inputs), [x]);
    for (let i = 0; i < inputs; i++)
      for (let j = 0; j < inputs; j++) {
        let sum = 0;
        for (let k = 0; k < examples; k++) sum += (2 * x[i * examples + k]! * x[j * examples + k]!) / examples;
        expect(Math.abs(hessian[i * inputs + j]! - sum)).toBeLessThan(1e-14);
      }
  });

  it("refuses a wrong number of parameters", () => {
    expect(() => hessianOf([[2, 2]], ([w]) => product(w!, w!))(new Float64Array(3))).toThrow("got 3 numbers, wanted 4");
  });
});

describe.each(["tanh", "softplus", "square", "relu"] as const)("a net of %s units", (activation: ActivationName) => {
  const net = netOf(activation, 6);
  const parameters = drawNet(keyFromSeed(3), 6);
  const examples = randomExamples(keyFromSeed(4), 7);
  const moved = (k: number, by: number) => parameters.map((value, i) => value + (i === k ? by : 0));
  const slope = (at: Float64Array) => {
    const { values, jacobian } = net.residuals(at, examples);
    const out = new Float64Array(net.weights);
    for (let i = 0; i < values.length; i++)
      for (let k = 0; k < net.weights; k++)
        out[k]! += (2 * values[i]! * jacobian[i * net.weights + k]!) / values.length;
    return out;
  };

  it("has 25 weights, and a Jacobian that agrees with differences of its values", () => {
    expect(net.weights).toBe(25);
    const { jacobian } = net.residuals(parameters, examples);
    const h = 1e-5;
    for (let k = 0; k < net.weights; k++) {
      const up = net.values(moved(k, h), examples.x);
      const down = net.values(moved(k, -h), examples.x);
      for (let i = 0; i < 7; i++)
        expect(Math.abs(jacobian[i * net.weights + k]! - (up[i]! - down[i]!) / (2 * h))).toBeLessThan(2e-8);
    }
  });

  it("has a symmetric Hessian that agrees with differences of its gradient", () => {
    const hessian = net.hessian(parameters, examples);
    const h = 1e-5;
    for (let k = 0; k < net.weights; k++) {
      const up = slope(moved(k, h));
      const down = slope(moved(k, -h));
      for (let j = 0; j < net.weights; j++) {
        const entry = hessian[k * net.weights + j]!;
        expect(Math.abs(entry - (up[j]! - down[j]!) / (2 * h))).toBeLessThan(1e-6);
        expect(Math.abs(entry - hessian[j * net.weights + k]!)).toBeLessThan(1e-12);
      }
    }
  });
});

describe("jacobianOf", () => {
  it("has the inputs themselves as rows of a linear model", () => {
    const x = normals(5, 12);
    const { values, jacobian } = jacobianOf(
      [[3, 1]],
      ([w], data) => product(w!, data, true),
      3,
      4,
    )(Float64Array.of(1, 2, 3), x);
    expect(jacobian).toEqual(x);
    expect(values).toEqual(
      valuesOf([[3, 1]], ([w], data) => product(w!, data, true), 3, 4)(Float64Array.of(1, 2, 3), x),
    );
  });
});
