/** `kernel-machine`: against ml-matrix, closed forms, and the objective that it minimises. */
import fc from "fast-check";
import { EigenvalueDecomposition, inverse, Matrix, solve } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { close, contradiction, two, wave } from "../../../src/experiments/approximation/kernel-machine/examples.ts";
import { machineOf } from "../../../src/experiments/approximation/kernel-machine/kernel.ts";
import { read } from "../../../src/experiments/approximation/kernel-machine/outputs.ts";
import { unitAt } from "../../../src/experiments/approximation/kernel-machine/unit.ts";
import {
  describe as inWords,
  machineTitle,
  size,
} from "../../../src/experiments/approximation/kernel-machine/words.ts";
import { type Point, pointsOf } from "../../../src/experiments/points.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("kernel-machine");
const at = (changes: object) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
};

const gram = (points: readonly Point[], width: number) =>
  new Matrix(points.map((a) => points.map((b) => Math.exp(-((a.x - b.x) ** 2) / (2 * width ** 2)))));
const heights = (points: readonly Point[]) => points.map(({ y }) => y);

/** Mean square error plus ridge times c K c. */
function objective(points: readonly Point[], width: number, ridge: number, weights: readonly number[]): number {
  const fitted = gram(points, width)
    .mmul(Matrix.columnVector([...weights]))
    .to1DArray();
  const miss = points.reduce((sum, { y }, i) => sum + (fitted[i]! - y) ** 2, 0) / points.length;
  return miss + ridge * fitted.reduce((sum, value, i) => sum + value * weights[i]!, 0);
}

const example = fc.record({
  x: fc.integer({ min: -200, max: 200 }).map((n) => n / 200),
  y: fc.integer({ min: -200, max: 200 }).map((n) => n / 200),
  kind: fc.constant(""),
});

describe("the weights", () => {
  it("solve the equations, as ml-matrix solves them", () => {
    const points = pointsOf(wave);
    const [width, ridge] = [0.2, 0.01];
    const shifted = gram(points, width).add(Matrix.eye(points.length).mul(points.length * ridge));
    const weights = solve(shifted, Matrix.columnVector(heights(points))).to1DArray();
    const machine = machineOf(points, width, ridge);
    for (const [i, weight] of weights.entries()) expect(machine.weights[i]).toBeCloseTo(weight, 11);
    const hat = gram(points, width).mmul(inverse(shifted));
    expect(machine.freedom).toBeCloseTo(hat.trace(), 11);
    const spectrum = new EigenvalueDecomposition(shifted, { assumeSymmetric: true }).realEigenvalues;
    expect(machine.condition).toBeCloseTo(Math.max(...spectrum) / Math.min(...spectrum), 6);
  });
  it("are what is left over at each example, over N ridge", () => {
    const points = pointsOf(wave);
    const { weights, fitted } = machineOf(points, 0.4, 0.02);
    for (const [i, { y }] of points.entries())
      expect(weights[i]).toBeCloseTo((y - fitted[i]!) / (points.length * 0.02), 10);
  });
  it("make the objective least: any others make it larger, and it has no slope", () => {
    fc.assert(
      fc.property(
        fc.array(example, { minLength: 1, maxLength: 12 }),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(1e-3, 0.1, 1),
        (points, away, ridge) => {
          const { weights, slope } = machineOf(points, 0.3, ridge);
          expect(slope).toBeLessThan(1e-8);
          const own = objective(points, 0.3, ridge, [...weights]);
          const other = objective(
            points,
            0.3,
            ridge,
            [...weights].map((weight, i) => weight + away[i]!),
          );
          expect(other).toBeGreaterThanOrEqual(own - 1e-12);
        },
      ),
    );
  });
  it("keep a slope below 1e-8 where two examples contradict each other and ridge is least", () => {
    expect(machineOf(pointsOf(contradiction), 0.3, 1e-8).slope).toBeLessThan(1e-8);
    expect(machineOf(pointsOf(close), 2, 1e-8).slope).toBeLessThan(1e-8);
  });
});

describe("closed forms", () => {
  it("two examples of opposite heights: y over 1 - k + 2 ridge, at any distance", () => {
    const [a, b] = machineOf(pointsOf(two), 0.7, 0.03).weights;
    const k = Math.exp(-(0.5 ** 2) / (2 * 0.7 ** 2));
    expect(b).toBeCloseTo(0.5 / (1 - k + 0.06), 12);
    expect(a).toBeCloseTo(-(b ?? 0), 12);
  });
  it("two that contradict each other at one place: no curve, whatever the weights", () => {
    const { fitted, norm, freedom } = machineOf(pointsOf(contradiction), 0.3, 0.1);
    expect([...fitted]).toEqual([0, 0]);
    expect(norm).toBe(0);
    // K has the eigenvalues 2 and 0
    expect(freedom).toBeCloseTo(2 / 2.2, 12);
  });
  it("a unit is a Gaussian bump", () => {
    for (const distance of [-2, -0.3, 0, 0.1, 1])
      expect(unitAt(0.3, distance)).toBeCloseTo(Math.exp(-0.5 * (distance / 0.3) ** 2), 14);
  });
});

describe("the curve", () => {
  it("is the sum of the bumps", () => {
    const summary = at({ width: 0.4, ridge: 0.01 });
    const weights = Array.from(read.field(summary, "weights"));
    const places = Array.from(read.field(summary, "places"));
    const x = read.field(summary, "x");
    const curve = read.field(summary, "curve");
    for (const i of [0, 57, 100, 200]) {
      const sum = weights.reduce((all, weight, k) => all + weight * Math.exp(-((x[i]! - places[k]!) ** 2) / 0.32), 0);
      expect(curve[i]).toBeCloseTo(sum, 12);
    }
  });
  it("runs through its examples with hardly any ridge, while their equations can be solved", () => {
    expect(read.median(at({ ridge: 1e-8, width: 0.3 }), "miss")).toBeLessThan(1e-5);
    // wide units are nearly alike: even this ridge is felt
    expect(read.median(at({ ridge: 1e-8, width: 2 }), "miss")).toBeGreaterThan(0.01);
  });
});

describe("words", () => {
  it("say what the picture shows", () => {
    const own = at({});
    expect(machineTitle(own)).toBe("10 examples, 10 units; largest weight 0.6");
    expect(inWords(own)).toBe(
      "10 units stand at 10 examples, and their sum runs through all of them. The largest weight is 0.6. The ridge leaves 9.9 of 10 degrees of freedom.",
    );
    const one = at({ examples: "0,0.8", ridge: 1 });
    expect(machineTitle(one)).toBe("One example, one unit; largest weight 0.4");
    expect(inWords(one)).toBe(
      "One unit stands at the one example, and misses it by 0.400. The weight is 0.4. The ridge leaves 0.5 of one degree of freedom.",
    );
    expect(inWords(at({ ridge: 1 }))).toContain("misses them by 0.395 on average");
  });
  it("print sizes short", () => {
    expect([0.614, 4.6, 55.1, 243.2, 52_900.4].map(size)).toEqual(["0.61", "4.6", "55", "243", "52,900"]);
  });
});
