/** Least squares against closed forms: linear problems in one step, Rosenbrock's valley, the shortest solution. */
import { describe, expect, it } from "vitest";
import { factor, solveFactored } from "../../src/engine/cholesky.ts";
import { type Damped, dampedStep, step, sumOfSquares, times } from "../../src/engine/levenberg-marquardt.ts";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";

const normals = (seed: number, n: number) => {
  const out = new Float64Array(n);
  fillNormal(keyFromSeed(seed), out);
  return out;
};

describe("cholesky", () => {
  it("factors and solves a matrix known by hand", () => {
    const matrix = Float64Array.of(4, 2, 2, 2, 10, 4, 2, 4, 11);
    expect(factor(matrix, 3)).toBe(true);
    expect([matrix[0], matrix[3], matrix[4], matrix[6], matrix[7], matrix[8]]).toEqual([2, 1, 3, 1, 1, 3]);
    // A (1, 2, 3) = (14, 34, 43)
    const b = Float64Array.of(14, 34, 43);
    solveFactored(matrix, 3, b);
    expect([...b].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([1, 2, 3]);
  });

  it("says so when a matrix is not positive definite", () => {
    expect(factor(Float64Array.of(1, 2, 2, 1), 2)).toBe(false);
    expect(factor(Float64Array.of(1, 1, 1, 1), 2)).toBe(false);
    expect(() => factor(new Float64Array(3), 2)).toThrow("got 3 entries, wanted 2 x 2");
  });
});

describe("a damped step", () => {
  const jacobian = normals(1, 4 * 9);

  it("is the same by the small matrix and by the large one", () => {
    const r = normals(2, 4);
    const wide = dampedStep(jacobian, r, 0.3)!;
    // 6 rows of zeros make the problem a tall one and change nothing
    const tall = dampedStep(
      Float64Array.of(...jacobian, ...new Float64Array(54)),
      Float64Array.of(...r, ...new Float64Array(6)),
      0.3,
    )!;
    wide.forEach((value, i) => {
      expect(Math.abs(value - tall[i]!)).toBeLessThan(1e-12);
    });
  });

  it("without damping is the shortest one that cancels the residuals", () => {
    const r = normals(2, 4);
    const change = dampedStep(jacobian, r, 0)!;
    times(jacobian, change).forEach((value, i) => {
      expect(Math.abs(value + r[i]!)).toBeLessThan(1e-12);
    });
    // shortest: at right angles to every direction that J does not see
    const random = normals(3, 9);
    const seen = dampedStep(jacobian, times(jacobian, random), 0)!;
    const unseen = random.map((value, i) => value + seen[i]!);
    expect(sumOfSquares(unseen)).toBeGreaterThan(0.1);
    expect(Math.abs(change.reduce((sum, value, i) => sum + value * unseen[i]!, 0))).toBeLessThan(1e-12);
  });
});

describe("step", () => {
  const run = (residuals: (w: Float64Array) => { values: Float64Array; jacobian: Float64Array }, state: Damped) => {
    let steps = 0;
    while (steps < 500 && step({ residuals }, state)) steps++;
    return steps;
  };

  it("solves linear least squares at once", () => {
    // y = 1 + 2 t at t = 0, 1, 2, with residuals (1, -2, 1) / 10 that no line can follow
    const rows = [0, 1, 2];
    const labels = [1.1, 2.8, 5.1];
    const residuals = (w: Float64Array) => ({
      values: Float64Array.from(rows, (t, i) => w[0]! + w[1]! * t - labels[i]!),
      jacobian: Float64Array.from(rows.flatMap((t) => [1, t])),
    });
    const state: Damped = { parameters: Float64Array.of(0, 0), damping: 1e-14 };
    expect(step({ residuals }, state)).toBe(true);
    expect(Math.abs(state.parameters[0]! - 1)).toBeLessThan(1e-12);
    expect(Math.abs(state.parameters[1]! - 2)).toBeLessThan(1e-12);
  });

  it("walks down Rosenbrock's valley to (1, 1), lower with every step", () => {
    const seen: number[] = [];
    const residuals = ([a, b]: Float64Array) => ({
      values: Float64Array.of(1 - a!, 10 * (b! - a! * a!)),
      jacobian: Float64Array.of(-1, 0, -20 * a!, 10),
    });
    const state: Damped = { parameters: Float64Array.of(-1.2, 1), damping: 0.01 };
    seen.push(sumOfSquares(residuals(state.parameters).values));
    while (seen.length < 200 && step({ residuals }, state)) seen.push(sumOfSquares(residuals(state.parameters).values));
    for (let i = 1; i < seen.length; i++) expect(seen[i]!).toBeLessThan(seen[i - 1]!);
    expect(seen.length).toBeLessThan(60);
    for (const value of state.parameters) expect(Math.abs(value - 1)).toBeLessThan(1e-12);
  });

  it("rests, unchanged, where nothing lowers the sum", () => {
    const state: Damped = { parameters: Float64Array.of(0), damping: 0.01 };
    // r = (1, 1 + w²): least at w = 0
    const residuals = ([w]: Float64Array) => ({
      values: Float64Array.of(1, 1 + w! * w!),
      jacobian: Float64Array.of(0, 2 * w!),
    });
    expect(step({ residuals }, state)).toBe(false);
    expect(state).toEqual({ parameters: Float64Array.of(0), damping: 0.01 });
    expect(run(residuals, { parameters: Float64Array.of(0.5), damping: 0.01 })).toBeGreaterThan(0);
  });
});
