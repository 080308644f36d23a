import { describe, expect, it } from "vitest";
import { type Crowd, type Gradient, walk } from "../../src/engine/langevin.ts";
import { normalsInTypescript, normalsInWebAssembly } from "../../src/engine/noise.ts";
import { fold, keyFromSeed } from "../../src/engine/random.ts";

/** U = λ x² / 2 in every coordinate. */
const parabola =
  (lambda: number): Gradient =>
  (out, x) => {
    for (let i = 0; i < x.length; i++) out[i] = lambda * x[i]!;
  };

function crowd(seed: number, walkers: number, dimension: number): Crowd {
  return {
    walkers,
    dimension,
    key: fold(keyFromSeed(seed), "walk"),
    step: 0,
    x: new Float64Array(walkers * dimension),
  };
}

function variance(x: Float64Array): number {
  return x.reduce((sum, value) => sum + value * value, 0) / x.length;
}

describe("the scheme on a parabola", () => {
  // oracle: the variance of the recursion x <- (1 - λ dt) x + sqrt(2 T dt) xi, in closed form
  it.each([
    { temperature: 0.10125, lambda: 1, dt: 1 },
    { temperature: 0.5, lambda: 2, dt: 0.1 },
    { temperature: 2, lambda: 1, dt: 0.01 },
    { temperature: 1, lambda: 4, dt: 0.45 },
  ])("has the variance T / (λ (1 - λ dt / 2)) for %o", ({ temperature, lambda, dt }) => {
    const walkers = 40_000;
    const c = crowd(4, walkers, 1);
    // twelve times what the squared distance takes to forget its start; past λ dt = 1 the steps overshoot
    walk(c, { gradient: parabola(lambda), temperature, dt }, Math.ceil(6 / Math.min(lambda * dt, 2 - lambda * dt)) + 2);
    const expected = temperature / (lambda * (1 - (lambda * dt) / 2));
    // standard error of a variance: sqrt(2 / n) of it
    expect(Math.abs(variance(c.x) / expected - 1)).toBeLessThan(3.5 * Math.sqrt(2 / walkers));
  });

  it("gives 0.2025 at the settings of the authors' simulation, twice Boltzmann's 0.10125", () => {
    const c = crowd(8, 100_000, 1);
    walk(c, { gradient: parabola(1), temperature: 0.10125, dt: 1 }, 3);
    expect(Math.abs(variance(c.x) - 0.2025)).toBeLessThan(3 * 0.2025 * Math.sqrt(2 / 100_000));
  });

  it("tends to the normal law: its fourth moment is three variances squared", () => {
    const c = crowd(5, 40_000, 1);
    walk(c, { gradient: parabola(1), temperature: 1, dt: 0.1 }, 70);
    const fourth = c.x.reduce((sum, value) => sum + value ** 4, 0) / c.x.length;
    expect(Math.abs(fourth / variance(c.x) ** 2 - 3)).toBeLessThan(0.12);
  });

  it("blows up past λ dt = 2", () => {
    const c = crowd(6, 100, 1);
    walk(c, { gradient: parabola(1), temperature: 1, dt: 2.2 }, 200);
    expect(variance(c.x)).toBeGreaterThan(1e20);
  });
});

describe("a walk", () => {
  const dynamics = { gradient: parabola(1), temperature: 1, dt: 0.1 };

  it("cut into pieces is the same bits", () => {
    const whole = crowd(1, 30, 3);
    walk(whole, dynamics, 25);
    const cut = crowd(1, 30, 3);
    for (const steps of [1, 7, 0, 17]) walk(cut, dynamics, steps);
    expect(cut).toEqual(whole);
  });

  it("is the same bits with and without WebAssembly", () => {
    const fast = normalsInWebAssembly();
    if (fast === undefined) throw new Error("no WebAssembly here");
    const typescript = crowd(3, 7001, 5);
    const webassembly = crowd(3, 7001, 5);
    walk(typescript, { ...dynamics, normals: normalsInTypescript }, 6);
    walk(webassembly, { ...dynamics, normals: fast }, 6);
    expect(webassembly).toEqual(typescript);
  });

  it("of a walker does not depend on how many others there are", () => {
    const many = crowd(1, 30, 3);
    const few = crowd(1, 4, 3);
    walk(many, dynamics, 10);
    walk(few, dynamics, 10);
    expect(few.x).toEqual(many.x.slice(0, 12));
  });

  it("stays on its circle", () => {
    const c = crowd(2, 500, 2);
    walk(c, { gradient: (out) => out.fill(0), temperature: 5, dt: 1, period: 3 }, 40);
    for (const value of c.x) expect(value >= 0 && value < 3).toBe(true);
    // and fills it evenly
    const mean = c.x.reduce((sum, value) => sum + value, 0) / c.x.length;
    expect(Math.abs(mean - 1.5)).toBeLessThan((5 * 3) / Math.sqrt(12 * 1000));
  });

  it("refuses a crowd of the wrong size", () => {
    expect(() => walk({ ...crowd(1, 3, 2), walkers: 4 }, dynamics, 1)).toThrow("wanted 4 x 2");
  });
});
