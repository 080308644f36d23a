/** Nets whose every value is known, and laws of training that hold exactly: the engine must agree with the theory. */
import { describe, expect, test } from "vitest";
import { typescript } from "../../src/engine/backend.ts";
import { factor, solveFactored } from "../../src/engine/cholesky.ts";
import { Batches, type Order } from "../../src/engine/data.ts";
import type { Activation, Learner } from "../../src/engine/learner.ts";
import { objectiveOf } from "../../src/engine/objective.ts";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";
import { trainer } from "../../src/engine/trainer.ts";

const normals = (seed: number, n: number, deviation = 1) => {
  const out = new Float64Array(n);
  fillNormal(keyFromSeed(seed), out, 0, deviation);
  return out;
};
const dense = (units: number, activation: Activation) => ({ kind: "dense" as const, units, activation });
const exactly = (learner: Learner) =>
  trainer(
    {
      learner,
      loss: "square",
      optimiser: { kind: "sgd", rate: 0.05 },
      schedule: { kind: "constant" },
      batch: 3,
      order: "given",
      precision: "float64",
    },
    typescript,
  );
/** What given parameters (flat, in logical order) make of given inputs. */
const values = (learner: Learner, parameters: readonly number[], x: readonly number[]) =>
  exactly(learner).predict(Float64Array.from(parameters), Float64Array.from(x), x.length / learner.inputs);

describe("nets that are known", () => {
  test.each([1, 2, 5, 16])("%d ReLUs tell the parity of that many bits", (n) => {
    // s+ + Σ 2 (-1)^j (s - j)+ of the number s of ones is s mod 2
    const learner = { inputs: n, layers: [dense(n, "relu"), dense(1, "linear")] };
    const units = Array.from({ length: n }, (_, j) => j);
    const parameters = [
      ...new Array<number>(n * n).fill(1),
      ...units.map((j) => -j),
      ...units.map((j) => (j === 0 ? 1 : j % 2 === 0 ? 2 : -2)),
      0,
    ];
    const ones = [...units, n];
    const x = ones.flatMap((s) => units.map((i) => Number(i < s)));
    expect([...values(learner, parameters, x)]).toEqual(ones.map((s) => s % 2));
  });

  test.each([1, 2, 3, 4, 5, 6])("%d folds of two ReLUs have 2 to that power straight pieces", (folds) => {
    // a tent, 2 t up to 1/2 and 2 - 2 t from there, is 2 t+ - 4 (t - 1/2)+
    const layers = [...new Array(folds)].flatMap(() => [dense(2, "relu"), dense(1, "linear")]);
    const parameters = [...new Array(folds)].flatMap(() => [1, 1, 0, -0.5, 2, -4, 0]);
    const grid = Array.from({ length: 4097 }, (_, i) => i / 4096);
    const f = values({ inputs: 1, layers }, parameters, grid);
    let pieces = 1;
    for (let i = 1; i < 4096; i++) if (f[i + 1]! - f[i]! !== f[i]! - f[i - 1]!) pieces++;
    let power = 1;
    for (let k = 0; k < folds; k++) power *= 2;
    expect(pieces).toBe(power);
  });

  test.each([
    [1, -0.26596, 5e-6],
    [0.1, -0.279848, 5e-7],
    [0.01, -0.2799985, 5e-8],
  ])("four softplus units multiply 0.7 by -0.4, at scale %f", (scale, wanted, tolerance) => {
    const learner = { inputs: 2, layers: [dense(4, "softplus"), dense(1, "linear")] };
    const height = 1 / (scale * scale);
    const parameters = [
      ...[scale, -scale, scale, -scale],
      ...[scale, -scale, -scale, scale],
      ...[0, 0, 0, 0],
      ...[height, height, -height, -height],
      0,
    ];
    const [product] = values(learner, parameters, [0.7, -0.4]);
    expect(Math.abs(product! - wanted)).toBeLessThan(tolerance);
  });
});

describe("laws of training", () => {
  test("descent on a system with too few equations ends at w0 + X⁺ (y - X w0)", () => {
    const learner = { inputs: 6, layers: [dense(1, "linear")] };
    const data = { x: normals(1, 18), y: normals(2, 3), examples: 3 };
    const one = exactly(learner);
    const state = one.start(keyFromSeed(1));
    const first = Float64Array.from(state.parameters);
    one.train(state, data, 6000);
    // rows of X with a 1 for the bias; X⁺ r = Xᵀ (X Xᵀ)⁻¹ r
    const row = (i: number) => [...data.x.subarray(6 * i, 6 * i + 6), 1];
    const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
      Array.from(a).reduce((sum, value, j) => sum + value * b[j]!, 0);
    const gram = Float64Array.from({ length: 9 }, (_, k) => dot(row(Math.floor(k / 3)), row(k % 3)));
    const missing = Float64Array.from({ length: 3 }, (_, i) => data.y[i]! - dot(row(i), first));
    expect(factor(gram, 3)).toBe(true);
    solveFactored(gram, 3, missing);
    first.forEach((w, j) => {
      const wanted = w + [0, 1, 2].reduce((sum, i) => sum + row(i)[j]! * missing[i]!, 0);
      expect(Math.abs(state.parameters[j]! - wanted)).toBeLessThan(1e-9);
    });
  });

  test.each([
    ["shuffled", (examples: number, batch: number) => (examples - batch) / (examples - 1) / batch],
    ["drawn", (_: number, batch: number) => 1 / batch],
  ] as const)("the mean of a batch that is %s has the variance that theory gives it", (order: Order, factorOf) => {
    const [examples, batch, draws] = [20, 6, 9000];
    const slopes = normals(3, examples);
    const mean = slopes.reduce((sum, value) => sum + value, 0) / examples;
    const sigma = slopes.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / examples;
    const batches = new Batches(order);
    const chosen = new Int32Array(batch);
    let variance = 0;
    for (let step = 0; step < draws; step++) {
      batches.fill(chosen, keyFromSeed(5), examples, step);
      const off = chosen.reduce((sum, i) => sum + slopes[i]!, 0) / batch - mean;
      variance += (off * off) / draws;
    }
    expect(Math.abs(variance / (sigma * factorOf(examples, batch)) - 1)).toBeLessThan(5 / Math.sqrt(draws));
  });

  describe("of a net of five ReLUs", () => {
    const learner = { inputs: 3, layers: [dense(5, "relu"), dense(1, "linear")] };
    const problem = objectiveOf(learner, "square", { x: normals(6, 60), y: normals(7, 20), examples: 20 });
    const w = normals(8, 26, 0.7);
    const hessian = problem.curvature(w);
    const { slope, value } = problem.at(w);
    /** Places of unit j's incoming weights and bias, and of its outgoing weight. */
    const incoming = (j: number) => [j, 5 + j, 10 + j, 15 + j];
    const outgoing = (j: number) => 20 + j;

    test.each([0.5, 2])("the Hessian answers a rescaling by %f, which the loss does not see", (alpha) => {
      const scaling = Float64Array.from({ length: 26 }, (_, k) => (k < 20 ? alpha : k < 25 ? 1 / alpha : 1));
      const moved = w.map((entry, k) => entry * scaling[k]!);
      expect(Math.abs(problem.at(moved).value - value)).toBeLessThan(1e-13);
      problem.curvature(moved).forEach((entry, k) => {
        const wanted = hessian[k]! / (scaling[Math.floor(k / 26)]! * scaling[k % 26]!);
        expect(Math.abs(entry - wanted)).toBeLessThan(1e-11);
      });
    });

    test("the Hessian takes each unit's (a, -v) to (-g_a, g_v)", () => {
      for (let j = 0; j < 5; j++) {
        const direction = new Float64Array(26);
        const wanted = new Float64Array(26);
        for (const k of incoming(j)) [direction[k], wanted[k]] = [w[k]!, -slope[k]!];
        [direction[outgoing(j)], wanted[outgoing(j)]] = [-w[outgoing(j)]!, slope[outgoing(j)]!];
        for (let k = 0; k < 26; k++) {
          let found = 0;
          for (let l = 0; l < 26; l++) found += hessian[26 * k + l]! * direction[l]!;
          expect(Math.abs(found - wanted[k]!)).toBeLessThan(1e-12);
        }
      }
    });
  });
});
