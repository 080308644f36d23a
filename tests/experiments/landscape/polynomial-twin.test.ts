/** A polynomial twin: the fit against algebra and another program, the sums against a net worked out by hand, the words against the runs. */
import { describe, expect, it } from "vitest";
import { gaussLegendre } from "../../../src/engine/quadrature.ts";
import { keyFromSeed } from "../../../src/engine/random.ts";
import experiment from "../../../src/experiments/landscape/polynomial-twin/face.ts";
import { kinkAsPolynomial, largestError, valueAt } from "../../../src/experiments/landscape/polynomial-twin/kink.ts";
import { moons } from "../../../src/experiments/landscape/polynomial-twin/moons.ts";
import { advance, init } from "../../../src/experiments/landscape/polynomial-twin/motion.ts";
import { learnerOf, type Settings } from "../../../src/experiments/landscape/polynomial-twin/nets.ts";
import { bars, sumsOf } from "../../../src/experiments/landscape/polynomial-twin/sums.ts";
import {
  mapTitle,
  shownSeed,
  describe as tell,
  verdictOf,
} from "../../../src/experiments/landscape/polynomial-twin/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";
import { percent } from "../../../src/terms/numbers.ts";

const settings = (changes: Values = {}) => ({ ...experiment.defaults, ...changes }) as Settings;

describe("the polynomial", () => {
  it("is 3/32 + t/2 + 15/32 t² on [-1, 1], and degree 3 is degree 2", () => {
    for (const degree of [2, 3])
      kinkAsPolynomial(degree, 1).forEach((coefficient, i) => {
        expect(coefficient).toBeCloseTo([3 / 32, 1 / 2, 15 / 32, 0][i]!, 13);
      });
  });

  // least squares on 4,001 points in the basis of Chebyshev, NumPy: printed with three digits
  it("is off by what another program found", () => {
    for (const [interval, row] of [
      [5, { 1: 1.25, 2: 0.469, 4: 0.293, 6: 0.214, 8: 0.168, 10: 0.139 }],
      [3, { 2: 0.281, 4: 0.176, 6: 0.128, 8: 0.101, 10: 0.083 }],
    ] as const)
      for (const [degree, expected] of Object.entries(row))
        expect(largestError(kinkAsPolynomial(Number(degree), interval), interval)).toBeCloseTo(expected, 2.99);
  });

  it("is the best of its degree: what is left is orthogonal to all lower powers", () => {
    const { nodes, weights } = gaussLegendre(20);
    for (const degree of [1, 4, 7, 10]) {
      const coefficients = kinkAsPolynomial(degree, 5);
      for (let power = 0; power <= degree; power++) {
        let left = 0;
        // each side of the kink by itself, in parts of the interval
        for (const side of [-1, 1])
          nodes.forEach((node, i) => {
            const t = (side * (node + 1)) / 2;
            left += (weights[i]! / 2) * (valueAt(coefficients, 5 * t) - Math.max(5 * t, 0)) * t ** power;
          });
        expect(Math.abs(left), `degree ${degree}, power ${power}`).toBeLessThan(1e-11);
      }
    }
  });
});

describe("the moons", () => {
  it("are half circles of radius 1 around (0, 0) and (1, 1/2), half of the points on each", () => {
    const { x, y, examples } = moons(keyFromSeed(3), 100, 0);
    expect(Array.from(y).reduce((sum, label) => sum + label, 0)).toBe(0);
    for (let i = 0; i < examples; i++) {
      const [across, up] = y[i] === 1 ? [x[2 * i]!, x[2 * i + 1]!] : [1 - x[2 * i]!, 0.5 - x[2 * i + 1]!];
      expect(Math.hypot(across, up)).toBeCloseTo(1, 5);
      expect(up).toBeGreaterThan(-1e-6);
    }
  });
});

describe("the sums", () => {
  it("are those of a net worked out by hand", () => {
    const learner = {
      inputs: 2,
      layers: [
        { kind: "dense", units: 1, activation: { polynomial: [1, 0, 2] } },
        { kind: "dense", units: 1, activation: { polynomial: [0, 1] } },
        { kind: "dense", units: 1, activation: "linear" },
      ],
    } as const;
    // 2 x1 - x2 + 0.25, then 1 + 2 s², then half of it and 3
    const parameters = Float64Array.from([2, -1, 0.25, 0.5, 3, 1, 0]);
    const { histogram, reach, outside } = sumsOf(learner, parameters, Float64Array.from([1, 0.5, 0, 0]), 3);
    const first = [1.75, 0.25];
    const second = first.map((sum) => 0.5 * (1 + 2 * sum * sum) + 3);
    expect(reach).toBeCloseTo(second[0]!, 12);
    expect(outside).toBe(0.5);
    for (const sum of [...first, ...second]) {
      const bar = bars.findIndex((middle) => Math.abs(middle - sum) <= 0.25);
      expect(histogram[bar], `bar of ${sum}`).toBeGreaterThanOrEqual(0.25);
    }
    expect(histogram.reduce((sum, bar) => sum + bar, 0)).toBeCloseTo(1, 12);
  });
});

describe("the twins", () => {
  it("have the same layers and first weights", () => {
    const state = init(settings(), keyFromSeed(5));
    expect(state.twin.parameters).toEqual(state.relu.parameters);
    expect(state.twin.batchKey).toEqual(state.relu.batchKey);
    // 2 inputs, two layers of 32 units, one output
    for (const name of ["relu", "twin"] as const)
      expect(learnerOf(name, settings()).layers.map((layer) => ("units" in layer ? layer.units : 0))).toEqual([
        32, 32, 1,
      ]);
    advance(state, 20, settings());
    expect(state.twin.parameters).not.toEqual(state.relu.parameters);
  });

  it("draw a conic at degree two in one layer: no better than another program’s .136", () => {
    const errors = [1, 2, 3].map((seed) => {
      const state = init(settings({ degree: 2, depth: "1" }), keyFromSeed(seed));
      advance(state, 600, settings({ degree: 2, depth: "1" }));
      return state.looks.twin.error;
    });
    for (const error of errors) expect(Math.abs(error - 0.136)).toBeLessThan(0.04);
  });
});

describe("what is said", () => {
  it("names the cause when the twin diverges, and not before", async () => {
    const runnable = await loadRunnable("polynomial-twin");
    const told = (changes: Values) => {
      const values = settings(changes);
      const runs = [1, 2].map((seed) => runToEnd(runnable, values, seed));
      return summarise(runnable, values, runs);
    };
    const lost = told({ degree: 10, interval: 3, depth: "3" });
    expect(lost.state).toBe("diverged");
    expect(verdictOf(lost)).toBe("lost");
    expect(tell(lost)).toMatch(/^All 2 runs diverged: when last seen.*±3/);
    const well = told({});
    expect(verdictOf(well)).toBe("level");
    expect(tell(well)).not.toContain("diverged");
    expect(verdictOf(told({ degree: 1 }))).toBe("worse");
  });

  it("gives each map the error of the net that it shows", async () => {
    const runnable = await loadRunnable("polynomial-twin");
    const values = settings({ degree: 6, interval: 3, rule: "sgd", rate: 0.1, steps: 60 });
    const of = (...seeds: number[]) => {
      const runs = seeds.map((seed) => runToEnd(runnable, values, seed));
      return summarise(runnable, values, runs);
    };
    // of these two the first keeps its numbers and the second loses them
    const shown = of(1002, 1001);
    const error = shown.members[0]?.["twin.error"] ?? Number.NaN;
    expect(shown.members[1]?.["twin.error"]).toBeNull();
    expect(mapTitle(shown, "twin")).toBe(`Twin of degree 6: ${percent(error)} wrong`);
    expect(mapTitle(of(1001, 1002), "twin")).toBe("Twin of degree 6: diverged");
    const relu = shown.members.map((member) => member["relu.error"] ?? Number.NaN);
    expect(relu[0]).not.toBe(relu[1]);
    expect(mapTitle(shown, "relu")).toBe(`ReLU net: ${percent(relu[0])} wrong`);
    expect([shownSeed(shown), shownSeed(of(1002))]).toEqual(["seed 1002", ""]);
  });
});
