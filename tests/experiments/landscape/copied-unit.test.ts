/** `copied-unit`: gradient and Hessian against differences, and the lines that theory names. */
import { describe, expect, it } from "vitest";
import { eigenvectors } from "../../../src/engine/eigenvalues.ts";
import { bendsOf, gradientOf, hessianOf, stopped } from "../../../src/experiments/landscape/copied-unit/critical.ts";
import { doubled, lossOf, type Net, netAt, POINTS } from "../../../src/experiments/landscape/copied-unit/net.ts";
import { curveTitle } from "../../../src/experiments/landscape/copied-unit/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";

const experiment = await loadRunnable("copied-unit");
const small = stopped();
const numbers = ({ units, offset }: Net) => [...units.flatMap(({ slope, bias, out }) => [slope, bias, out]), offset];
const asNet = (p: readonly number[]): Net => ({
  units: Array.from({ length: (p.length - 1) / 3 }, (_, i) => ({
    slope: p[3 * i]!,
    bias: p[3 * i + 1]!,
    out: p[3 * i + 2]!,
  })),
  offset: p.at(-1)!,
});
const moved = (p: readonly number[], k: number, by: number) => p.map((value, i) => (i === k ? value + by : value));
const largest = (values: ArrayLike<number>) => Array.from(values).reduce((most, v) => Math.max(most, Math.abs(v)), 0);

describe("derivatives", () => {
  const wide = doubled(small, 0.4, 0.9);
  it("of the loss are those of differences, first and second", () => {
    const p = numbers(wide);
    const h = 1e-5;
    const hessian = hessianOf(wide);
    p.forEach((_, k) => {
      const [up, down] = [asNet(moved(p, k, h)), asNet(moved(p, k, -h))];
      expect(gradientOf(wide)[k]).toBeCloseTo((lossOf(up) - lossOf(down)) / (2 * h), 8);
      gradientOf(up).forEach((value, j) => {
        expect(hessian[k * p.length + j]).toBeCloseTo((value - gradientOf(down)[j]!) / (2 * h), 7);
      });
    });
  });
});

describe("the small net", () => {
  it("has stopped at a minimum, with error left", () => {
    expect(largest(gradientOf(small))).toBeLessThan(1e-9);
    expect(bendsOf(small)[0]).toBeGreaterThan(1e-3);
    expect(lossOf(small)).toBeGreaterThan(0.01);
  });
});

describe("the wider net", () => {
  it("is the same function at any split of two copies, and stands still there", () => {
    for (const split of [-0.5, 0, 0.3, 1, 1.5]) {
      const wide = doubled(small, split, 0);
      for (const x of POINTS.x) expect(netAt(wide, x)).toBeCloseTo(netAt(small, x), 12);
      expect(largest(gradientOf(wide))).toBeLessThan(1e-9);
    }
  });
  it("is a saddle while both copies have a share, and no more than flat where one has none", () => {
    expect(bendsOf(doubled(small, 0.3, 0))[0]).toBeLessThan(-1e-3);
    expect(bendsOf(doubled(small, 0, 0))[0]).toBeGreaterThan(-1e-9);
  });
  it("keeps its loss where the copy that moves has no share", () => {
    for (const apart of [-2, 0.7, 2]) {
      expect(lossOf(doubled(small, 0, apart))).toBeCloseTo(lossOf(small), 12);
      expect(lossOf(doubled(small, 1, apart))).toBeCloseTo(lossOf(small), 12);
      expect(lossOf(doubled(small, 0.5, apart))).toBeGreaterThan(lossOf(small) + 0.01);
      // but does not stand still there
      expect(largest(gradientOf(doubled(small, 0, apart)))).toBeGreaterThan(1e-3);
    }
  });
  it("curves down in a direction that moves biases, and in none of the plane while both have a share", () => {
    for (const split of [0.1, 0.3, 0.5, 0.9]) {
      const { vectors } = eigenvectors(hessianOf(doubled(small, split, 0)), 7);
      expect(Math.max(Math.abs(vectors[1]!), Math.abs(vectors[4]!))).toBeGreaterThan(0.1);
      for (const apart of [-0.1, 0.1])
        for (const aside of [-0.05, 0, 0.05])
          expect(lossOf(doubled(small, split + aside, apart))).toBeGreaterThanOrEqual(lossOf(small));
    }
  });
});

describe("words", () => {
  const at = (changes: Values) => {
    const values = { ...experiment.defaults, ...changes };
    return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
  };
  it("say of a way down that the plane does not hold it, and promise no more than curvature", () => {
    expect(experiment.describe(at({}))).toMatch(/one way leads down, which this plane does not show/);
    // here it does hold one
    expect(lossOf(doubled(small, -0.5, 0.02))).toBeLessThan(lossOf(small));
    expect(experiment.describe(at({ split: -0.4 }))).toMatch(/leads? down\.$/);
    expect(experiment.describe(at({ split: 0 }))).toMatch(
      /directions it does not curve, and in none does it curve down\.$/,
    );
  });
  it("call the function the same only where it is", () => {
    const same = "The same function as before";
    for (const values of [
      { split: 0.3, apart: 0 },
      { split: 0, apart: 1.5 },
      { split: 1, apart: -1 },
    ])
      expect(curveTitle(at(values)), JSON.stringify(values)).toBe(same);
    expect(curveTitle(at({ apart: 0.02 }))).not.toBe(same);
  });
});
