/** Easy fitting: against shares measured in PyTorch beforehand, Wilson’s interval against its equation, and words against the draws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyFromSeed } from "../../../src/engine/random.ts";
import experiment from "../../../src/experiments/landscape/easy-fitting/face.ts";
import { fits } from "../../../src/experiments/landscape/easy-fitting/fitting.ts";
import {
  type DescentName,
  type Settings,
  unitsFor,
  weightsOf,
} from "../../../src/experiments/landscape/easy-fitting/nets.ts";
import { curveOf, type Fits } from "../../../src/experiments/landscape/easy-fitting/outputs.ts";
import { wilson } from "../../../src/experiments/landscape/easy-fitting/shares.ts";
import {
  runsTitle,
  sharesTitle,
  sweepTitle,
  describe as tell,
  verdictOf,
} from "../../../src/experiments/landscape/easy-fitting/words.ts";
import { gathered } from "../../../src/experiments/summary.ts";
import type { SweepPoint, Values } from "../../../src/experiments/types.ts";

const settings = (changes: Values = {}) => ({ ...experiment.defaults, ...changes }) as Settings;
const DRAWS = 40;
const fitted = (name: DescentName, changes: Values) =>
  Array.from({ length: DRAWS }, (_, i) => fits(name, settings(changes), keyFromSeed(i + 1))).filter(Boolean).length;

describe("a descent", () => {
  // PyTorch's default start, 10 seeds: full-batch descent at rate 0.1, 6,000 steps; Adam
  it("fits as often as was measured in another program, to within what its ten draws tell", () => {
    for (const [name, units, expected] of [
      ["gd", 2, 0],
      ["gd", 8, 0.3],
      ["gd", 16, 0.8],
      ["gd", 32, 1],
      ["adam", 2, 0],
      ["adam", 8, 0.9],
      ["adam", 16, 1],
    ] as const)
      expect(Math.abs(fitted(name, { units, steps: 6000 }) / DRAWS - expected), `${name}, ${units} units`).toBeLessThan(
        0.25,
      );
  });

  it("makes no difference between all examples and no noise", () => {
    const outcomes = (changes: Values) =>
      (["gd", "sgd"] as const).map((name) =>
        [1, 2, 3, 4].map((seed) => fits(name, settings({ units: 26, steps: 1500, ...changes }), keyFromSeed(seed))),
      );
    const [without, all] = outcomes({ batch: 50 });
    expect(all).toEqual(without);
    // at these settings draws differ, and so do the descents in smaller batches
    expect(new Set(without).size).toBe(2);
    expect(outcomes({})[1]).not.toEqual(without);
  });

  it("gives up, without a throw, where the rate is far too large", () => {
    expect(fits("gd", settings({ rate: 1, spread: 3, units: 60, steps: 300 }), keyFromSeed(1))).toBe(false);
  });
});

describe("the grid", () => {
  it("goes from half a weight for each example to eight, ascending, as nearly as whole units allow", () => {
    for (let examples = 10; examples <= 50; examples += 5) {
      const units = unitsFor(examples);
      expect(units).toEqual([...new Set(units)].sort((a, b) => a - b));
      expect(Math.abs(weightsOf(units.at(-1)!) / examples - 8)).toBeLessThanOrEqual(3.5 / examples + 1e-12);
    }
    // 5 weights and a bias into each unit, one out of it, and a bias of the output
    expect(weightsOf(17)).toBe(17 * 5 + 17 + 17 + 1);
  });
});

describe("Wilson’s interval", () => {
  it("has as ends the shares p at which the measured share lies one standard error from p", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (n, k) => {
        const ones = Math.min(k, n);
        const { share, low, high } = wilson(ones / n, n);
        expect(share).toBeCloseTo(ones / n, 12);
        for (const p of [low, high]) expect((share - p) ** 2).toBeCloseTo((p * (1 - p)) / n, 12);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      }),
      { seed: 1 },
    );
  });
});

describe("words", () => {
  const summaryOf = (fits: readonly Fits[], changes: Values = {}) => {
    const points = fits.length > 0 ? [{ units: 17, fits }] : [];
    const face = {
      ...experiment,
      survey: { sweep: "units", gather: (_: readonly SweepPoint[]) => curveOf(points, 30) },
    };
    return gathered(face, { ...experiment.defaults, ...changes }, 1, [], { state: "running", step: 0, steps: 1 });
  };
  const times = (count: number, gd: number, sgd: number): Fits[] =>
    Array.from({ length: count }, () => ({ gd, sgd, adam: 1 }));

  it("ask for more than chance before they name a winner", () => {
    expect(verdictOf(summaryOf([]))).toBe("unknown");
    expect(verdictOf(summaryOf(times(20, 1, 1)))).toBe("level");
    expect(verdictOf(summaryOf([...times(5, 1, 0), ...times(2, 0, 1)]))).toBe("level");
    expect(verdictOf(summaryOf([...times(12, 1, 0), ...times(1, 0, 1)]))).toBe("without");
    expect(verdictOf(summaryOf([...times(1, 1, 0), ...times(12, 0, 1)]))).toBe("with");
    expect(sharesTitle(summaryOf(times(12, 1, 0)))).toContain("Without noise more");
    expect(sharesTitle(summaryOf(times(12, 0, 1)))).toContain("With noise more");
  });

  it("count what was drawn", () => {
    const sentence = tell(summaryOf([...times(3, 1, 0), ...times(4, 1, 1), ...times(2, 0, 0)]));
    expect(sentence).toContain(
      "Of 9 draws, descent without noise fits 7, descent in batches of 5 fits 4, Adam without noise 9.",
    );
  });

  it("speak of no noise where a batch holds all examples", () => {
    for (const batch of [30, 50]) {
      const all = summaryOf([...times(3, 1, 1), ...times(4, 0, 0)], { batch });
      expect(sharesTitle(all)).toBe("All examples in a batch: no noise in either");
      expect(runsTitle(all)).toBe("The same draws, without noise twice");
      expect(tell(summaryOf([], { batch }))).toContain("in batches of all,");
    }
    expect(sharesTitle(summaryOf(times(3, 1, 1), { batch: 29 }))).toContain("With noise or without");
    expect(runsTitle(summaryOf(times(3, 1, 0), { batch: 29 }))).toBe("Only without noise: 3; only with it: 0");
  });

  it("title a sweep by the descent that loses most in it, towards the end where it does", () => {
    const swept = (points: readonly (readonly [at: number, gd: number, sgd: number])[]) => {
      const all = points.map(([value, gd, sgd]) => ({
        value,
        summary: summaryOf([
          ...times(Math.min(gd, sgd), 1, 1),
          ...times(Math.max(0, gd - sgd), 1, 0),
          ...times(Math.max(0, sgd - gd), 0, 1),
          ...times(10 - Math.max(gd, sgd), 0, 0),
        ]),
      }));
      return sweepTitle(all, 3, "x");
    };
    // what noise does is no news of the descent without it
    expect(
      swept([
        [1, 7, 0],
        [5, 7, 6],
        [30, 7, 7],
      ]),
    ).toBe("In batches: 70 % fit at 30, 0 % at 1");
    expect(
      swept([
        [0.1, 7, 7],
        [1, 10, 9],
        [3, 0, 0],
      ]),
    ).toBe("Without noise: 100 % fit at 1, 0 % at 3");
    expect(
      swept([
        [0.1, 7, 7],
        [1, 8, 8],
        [3, 7, 4],
      ]),
    ).toBe("Share that fits against x");
    expect(
      swept([
        [0.1, 0, 0],
        [1, 0, 1],
        [3, 0, 0],
      ]),
    ).toBe("In batches: 10 % fit at 1, 0 % at 3");
    expect(
      swept([
        [0.1, 0, 0],
        [1, 0, 0],
        [3, 0, 0],
      ]),
    ).toBe("Descent never fits, in batches or without noise");
    expect(
      swept([
        [0.1, 9, 9],
        [1, 0, 0],
      ]),
    ).toBe("Share that fits against x");
  });
});
