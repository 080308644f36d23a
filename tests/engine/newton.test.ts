/** Second-order methods against closed forms: linear regression, Rosenbrock's valley, and gradients that end at 0. */
import { describe, expect, it } from "vitest";
import type { Learner } from "../../src/engine/learner.ts";
import { lbfgsStep, newtonStep, type Remembered } from "../../src/engine/newton.ts";
import { type Differentiable, objectiveOf } from "../../src/engine/objective.ts";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";

const normals = (seed: number, n: number, deviation = 1) => {
  const out = new Float64Array(n);
  fillNormal(keyFromSeed(seed), out, 0, deviation);
  return out;
};
const remembered = (parameters: Float64Array): Remembered => ({ parameters, steps: [], changes: [] });
const length = (v: Float64Array) => Math.sqrt(v.reduce((sum, value) => sum + value * value, 0));

/** (1 - a)² + 100 (b - a²)², its derivatives by hand; the minimum is at (1, 1). */
const rosenbrock: Differentiable = {
  at: (w) => {
    const [a, b] = [w[0]!, w[1]!];
    const off = b - a * a;
    return {
      value: (1 - a) * (1 - a) + 100 * off * off,
      slope: Float64Array.of(2 * (a - 1) - 400 * a * off, 200 * off),
    };
  },
  curvature: (w) => Float64Array.of(2 + 1200 * w[0]! * w[0]! - 400 * w[1]!, -400 * w[0]!, -400 * w[0]!, 200),
};

describe("Rosenbrock's valley", () => {
  it("ends at (1, 1) by Newton's method, from where the Hessian is not positive too", () => {
    for (const start of [
      [-1.2, 1],
      [0, 3],
    ]) {
      const state = { parameters: Float64Array.from(start), damping: 1e-3 };
      let made = 0;
      while (made < 100 && newtonStep(rosenbrock, state)) made++;
      expect(made).toBeGreaterThan(3);
      expect(made).toBeLessThan(100);
      for (const value of state.parameters) expect(Math.abs(value - 1)).toBeLessThan(1e-9);
    }
  });
  it("ends at (1, 1) by L-BFGS, and every step goes down", () => {
    const state = remembered(Float64Array.of(-1.2, 1));
    let value = rosenbrock.at(state.parameters).value;
    let made = 0;
    for (; made < 100 && lbfgsStep(rosenbrock, state); made++) {
      const next = rosenbrock.at(state.parameters).value;
      expect(next).toBeLessThan(value);
      value = next;
    }
    expect(made).toBeLessThan(60);
    expect(state.steps.length).toBeLessThanOrEqual(10);
    for (const entry of state.parameters) expect(Math.abs(entry - 1)).toBeLessThan(1e-6);
  });
});

it("L-BFGS takes its scale from the last pair, also across it", () => {
  let looks = 0;
  const bowl: Differentiable = {
    at: (w) => {
      looks++;
      return { value: 25 * (w[0]! * w[0]! + w[1]! * w[1]!), slope: w.map((value) => 50 * value) };
    },
    curvature: () => Float64Array.of(50, 0, 0, 50),
  };
  const pair = { steps: [Float64Array.of(1, 0)], changes: [Float64Array.of(50, 0)] };
  const state = { parameters: Float64Array.of(0, 3), ...pair };
  expect(lbfgsStep(bowl, state)).toBe(true);
  expect([...state.parameters]).toEqual([0, 0]);
  // where it stood, and one try
  expect(looks).toBe(2);
});

describe("linear regression", () => {
  const learner: Learner = { inputs: 3, layers: [{ kind: "dense", units: 1, activation: "linear" }] };
  const data = { x: normals(1, 36), y: normals(2, 12), examples: 12 };
  /** Normal equations with a column of ones, solved by elimination: another way than by derivatives. */
  const solved = (decay: number): number[] => {
    const row = (i: number) => [data.x[3 * i]!, data.x[3 * i + 1]!, data.x[3 * i + 2]!, 1];
    const system = Array.from({ length: 4 }, (_, j) =>
      Array.from({ length: 5 }, (_, k) => {
        let sum = j === k ? (decay * 12) / 2 : 0;
        for (let i = 0; i < 12; i++) sum += row(i)[j]! * (k < 4 ? row(i)[k]! : data.y[i]!);
        return sum;
      }),
    );
    for (let p = 0; p < 4; p++)
      for (let j = 0; j < 4; j++) {
        if (j === p) continue;
        const factor = system[j]![p]! / system[p]![p]!;
        system[j] = system[j]!.map((value, k) => value - factor * system[p]![k]!);
      }
    return system.map((equation, j) => equation[4]! / equation[j]!);
  };

  it.each([0, 0.3])("is solved by one plain step of Newton's, with decay %f", (decay) => {
    const state = { parameters: normals(3, 4), damping: 0 };
    expect(newtonStep(objectiveOf(learner, "square", data, decay), state)).toBe(true);
    solved(decay).forEach((value, j) => {
      expect(Math.abs(state.parameters[j]! - value)).toBeLessThan(1e-12);
    });
  });
  it("is solved by L-BFGS", () => {
    const state = remembered(normals(3, 4));
    const problem = objectiveOf(learner, "square", data);
    for (let k = 0; k < 40 && lbfgsStep(problem, state); k++);
    solved(0).forEach((value, j) => {
      expect(Math.abs(state.parameters[j]! - value)).toBeLessThan(1e-7);
    });
  });
});

describe("a small net", () => {
  const learner: Learner = {
    inputs: 8,
    grid: [4, 2],
    layers: [
      { kind: "convolution", size: 2, units: 2, activation: "tanh" },
      { kind: "dense", units: 1, activation: "linear" },
    ],
  };
  const data = { x: normals(4, 160), y: normals(5, 20), examples: 20 };
  const problem = objectiveOf(learner, "square", data, 0.01);
  const start = normals(6, 17, 0.5);

  it.each(["newton", "lbfgs"] as const)("comes to a point without slope by %s", (kind) => {
    const state = { ...remembered(start.slice()), damping: 1e-3 };
    const before = problem.at(state.parameters);
    const step = kind === "newton" ? newtonStep : lbfgsStep;
    for (let k = 0; k < 200 && step(problem, state); k++);
    const after = problem.at(state.parameters);
    expect(after.value).toBeLessThan(0.8 * before.value);
    // L-BFGS sees values only to 1e-16 of themselves, so it cannot tell slopes below the root of that from none
    expect(length(after.slope)).toBeLessThan(kind === "newton" ? 1e-9 : 1e-6);
  });
  it("has a gradient and a Hessian that agree with differences", () => {
    const h = 1e-5;
    const { slope } = problem.at(start);
    const hessian = problem.curvature(start);
    for (let k = 0; k < 17; k++) {
      const shifted = (by: number) => problem.at(start.map((value, i) => value + (i === k ? by : 0)));
      const [up, down] = [shifted(h), shifted(-h)];
      expect(Math.abs((up.value - down.value) / (2 * h) - slope[k]!)).toBeLessThan(1e-8);
      for (let j = 0; j < 17; j++)
        expect(Math.abs((up.slope[j]! - down.slope[j]!) / (2 * h) - hessian[k * 17 + j]!)).toBeLessThan(1e-7);
    }
  });
  it("refuses labels of another loss", () => {
    expect(() => objectiveOf(learner, "logistic", data)).toThrow("objective: y of example 0 is [");
  });
});
