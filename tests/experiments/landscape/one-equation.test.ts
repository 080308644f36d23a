/** `one-equation`: its curvatures against finite differences and closed forms. */
import { describe, expect, it } from "vitest";
import {
  brickAt,
  examplesOf,
  hessianAt,
  lossAt,
  MEETING,
} from "../../../src/experiments/landscape/one-equation/brick.ts";
import { curvatureAt } from "../../../src/experiments/landscape/one-equation/curvature.ts";
import { parameters } from "../../../src/experiments/landscape/one-equation/parameters.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";

const experiment = await loadRunnable("one-equation");
const places = [
  [1, 1],
  [2, 0.5],
  [0.7, 2.2],
] as const;

describe("the brick", () => {
  it("passes through its example on the whole curve w1 w2 = 1, and nowhere else", () => {
    for (const first of [0.35, 1, 2.9]) {
      expect(lossAt(first, 1 / first, examplesOf("one"))).toBeLessThan(1e-30);
      expect(lossAt(first, 1.1 / first, examplesOf("one"))).toBeCloseTo(0.01, 12);
    }
  });
  it("meets both examples at one place", () => {
    expect(lossAt(...MEETING, examplesOf("two"))).toBe(0);
    expect(brickAt(2, 0.5, 2)).toBe(3);
  });
  it("has the second derivatives that differences give", () => {
    const h = 1e-4;
    for (const equations of ["one", "two"] as const)
      for (const [first, second] of places) {
        const at = (i: number, k: number) => lossAt(first + i * h, second + k * h, examplesOf(equations));
        const [a, b, d] = hessianAt(first, second, examplesOf(equations));
        expect(a).toBeCloseTo((at(1, 0) - 2 * at(0, 0) + at(-1, 0)) / h ** 2, 5);
        expect(d).toBeCloseTo((at(0, 1) - 2 * at(0, 0) + at(0, -1)) / h ** 2, 5);
        expect(b).toBeCloseTo((at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * h ** 2), 5);
      }
  });
  it("curves by 0 along the fits, in their direction, and by 2 (w1² + w2²) across", () => {
    for (const first of [0.4, 1, 2.5]) {
      const { along, across, direction } = curvatureAt(first, 1 / first, examplesOf("one"));
      expect(along).toBeCloseTo(0, 12);
      expect(across).toBeCloseTo(2 * (first ** 2 + first ** -2), 10);
      // the tangent of w2 = 1 / w1
      expect(direction[1] / direction[0]).toBeCloseTo(-1 / first ** 2, 10);
    }
  });
});

describe("the figure", () => {
  const at = (changes: Values) => {
    const values = { ...experiment.defaults, ...changes };
    return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
  };
  it("calls no place flat where the loss curves down", () => {
    const flat = experiment.claims.find(({ id }) => id === "flat-along-the-valley");
    expect(flat?.measure(at({ hold: "free", first: 0.5, second: 0.5 }))).toBeCloseTo(0.5, 12);
  });
  it("has its fits within the plane of both weights, also at the ends", () => {
    const { first, second } = parameters;
    for (const end of [first.min, first.max]) {
      const weight = at({ first: end }).scalars.second?.median ?? Number.NaN;
      expect(weight).toBeGreaterThanOrEqual(second.min);
      expect(weight).toBeLessThanOrEqual(second.max);
    }
  });
});
