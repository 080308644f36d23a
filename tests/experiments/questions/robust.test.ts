/** `robust` against adversaries, a search and closed forms that it does not use. */
import { describe, expect, it } from "vitest";
import { fillNormal, keyFromSeed } from "../../../src/engine/random.ts";
import { EXAMPLES, table } from "../../../src/experiments/questions/robust/examples.ts";
import { lawAt, moments, reachOf } from "../../../src/experiments/questions/robust/laws.ts";
import { lengthOf, momentsOf, type Pair, ridge } from "../../../src/experiments/questions/robust/moments.ts";
import { describe as inWords, planeTitle } from "../../../src/experiments/questions/robust/words.ts";
import {
  bestAgainstColumns,
  bestAgainstWhole,
  worstOfColumns,
  worstOfWhole,
} from "../../../src/experiments/questions/robust/worst.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";

const experiment = await loadRunnable("robust");

const W: Pair = [0.3, 0.9];

/** |y - (X + D) w|, from the rows. */
function missedWith(d: ArrayLike<number>, [p, q]: Pair): number {
  let sum = 0;
  for (let i = 0; i < EXAMPLES; i++) {
    const off = table.y[i]! - (table.x[2 * i]! + d[2 * i]!) * p - (table.x[2 * i + 1]! + d[2 * i + 1]!) * q;
    sum += off * off;
  }
  return Math.sqrt(sum);
}

/** The residual's direction, an entry an example. */
function unitResidual([p, q]: Pair): number[] {
  const off = Array.from(table.y, (y, i) => y - table.x[2 * i]! * p - table.x[2 * i + 1]! * q);
  const length = Math.sqrt(off.reduce((sum, one) => sum + one * one, 0));
  return off.map((one) => one / length);
}

describe("the worst noise", () => {
  const reach = 1.3;
  it("of the whole table is reached by -reach u wᵀ / |w|, u along the residual, and by no drawn one", () => {
    const u = unitResidual(W);
    const worst = u.flatMap((part) => W.map((w) => (-reach * part * w) / lengthOf(W)));
    expect(Math.sqrt(worst.reduce((sum, one) => sum + one * one, 0))).toBeCloseTo(reach, 12);
    expect(missedWith(worst, W)).toBeCloseTo(worstOfWhole(moments, W, reach), 10);
    for (let seed = 1; seed <= 200; seed++) {
      const drawn = new Float64Array(2 * EXAMPLES);
      fillNormal(keyFromSeed(seed), drawn);
      const size = Math.sqrt(drawn.reduce((sum, one) => sum + one * one, 0));
      const noise = drawn.map((one) => (one * reach) / size);
      expect(missedWith(noise, W)).toBeLessThan(worstOfWhole(moments, W, reach));
    }
  });
  it("of each column is reached by -reach u sign(w)", () => {
    for (const w of [W, [0.7, -0.2] as const]) {
      const worst = unitResidual(w).flatMap((part) => w.map((one) => -reach * part * Math.sign(one)));
      expect(missedWith(worst, w)).toBeCloseTo(worstOfColumns(moments, w, reach), 10);
    }
  });
});

/** Least of a convex function of two weights, by halving a grid around the best place. */
function searched(f: (w: Pair) => number): Pair {
  let best: Pair = [0, 0];
  for (let step = 1; step > 1e-9; step *= 0.7)
    for (let turn = 0; turn < 4; turn++)
      for (const a of [-1, 0, 1])
        for (const b of [-1, 0, 1]) {
          const tried: Pair = [best[0] + a * step, best[1] + b * step];
          if (f(tried) < f(best)) best = tried;
        }
  return best;
}

describe("the safest weights", () => {
  it.each([0.2, 0.5, 0.6, 0.7, 1])("are no worse than a search finds, at noise %d", (sigma) => {
    const [whole, columns] = [reachOf("whole", sigma), reachOf("columns", sigma)];
    const worst = (w: Pair) => worstOfWhole(moments, w, whole);
    const each = (w: Pair) => worstOfColumns(moments, w, columns);
    expect(worst(bestAgainstWhole(moments, whole))).toBeLessThanOrEqual(worst(searched(worst)) + 1e-9);
    expect(each(bestAgainstColumns(moments, columns))).toBeLessThanOrEqual(each(searched(each)) + 1e-9);
  });
  it("against the whole table lie on the ridge path, at the penalty reach |r| / |w|", () => {
    const reach = reachOf("whole", 0.4);
    const w = bestAgainstWhole(moments, reach);
    const penalty = (reach * missedWith(new Float64Array(2 * EXAMPLES), w)) / lengthOf(w);
    const [a, b] = ridge(moments, penalty);
    expect(w[0]).toBeCloseTo(a, 9);
    expect(w[1]).toBeCloseTo(b, 9);
  });
  it("against the whole table end where reach |y| = |Xᵀy|", () => {
    const end = lengthOf([moments.ay, moments.by]) / Math.sqrt(moments.yy);
    expect(lengthOf(bestAgainstWhole(moments, end * 1.001))).toBe(0);
    expect(lengthOf(bestAgainstWhole(moments, end * 0.98))).toBeGreaterThan(0.05);
  });
});

it("ridge regression is least squares with √penalty as two further rows (Marquardt 1970)", () => {
  const root = Math.sqrt(EXAMPLES * 0.25);
  const longer = momentsOf({
    x: Float64Array.of(...table.x, root, 0, 0, root),
    y: Float64Array.of(...table.y, 0, 0),
  });
  const [a, b] = ridge(longer, 0);
  const law = lawAt("random", 0.5);
  expect(law[0]).toBeCloseTo(a, 12);
  expect(law[1]).toBeCloseTo(b, 12);
});

it("the worst noise is as long as drawn noise of that deviation: of a table, and of a column", () => {
  const [sigma, tables] = [0.7, 4000];
  const drawn = new Float64Array(2 * EXAMPLES * tables);
  fillNormal(keyFromSeed(9), drawn, 0, sigma);
  const mean = (of: (i: number) => boolean) =>
    drawn.reduce((sum, one, i) => (of(i) ? sum + one * one : sum), 0) / tables;
  // squares of a normal number scatter by their mean times √2: a share of 0.0064 over 48,000 of them
  expect(Math.abs(mean(() => true) / reachOf("whole", sigma) ** 2 - 1)).toBeLessThan(0.03);
  expect(Math.abs(mean((i) => i % 2 === 0) / reachOf("columns", sigma) ** 2 - 1)).toBeLessThan(0.03);
});

it("a gain leads to least squares over 1 + σ²: the mean of squares of random gains, by three gains of that law", () => {
  // 1 - σ√3, 1, 1 + σ√3 with shares 1/6, 2/3, 1/6 have the mean and the variance of the gain
  const far = 0.5 * Math.sqrt(3);
  const copies = [1 - far, 1, 1, 1, 1, 1 + far];
  const all = momentsOf({
    x: Float64Array.from(copies.flatMap((gain) => Array.from(table.x, (x) => gain * x))),
    y: Float64Array.from(copies.flatMap(() => [...table.y])),
  });
  const law = lawAt("gain", 0.5);
  ridge(all, 0).forEach((weight, i) => {
    expect(weight).toBeCloseTo(law[i]!, 12);
  });
});

describe("words", () => {
  const seeds = Array.from({ length: 24 }, (_, i) => i + 1);
  const ended = (changes: Values) => {
    const values = { ...experiment.defaults, ...changes };
    return summarise(
      experiment,
      values,
      seeds.map((seed) => runToEnd(experiment, values, seed)),
    );
  };
  it.each([
    [{ draws: 1 }, "One noisy copy: still scattered"],
    [{ draws: 1, noise: "gain" }, "One noisy copy: still scattered"],
    [{ draws: 3 }, "3 noisy copies: still scattered"],
    [{ draws: 100 }, "Noisy inputs lead to ridge regression"],
    [{ draws: 100, noise: "gain" }, "A random gain leaves the ridge path"],
    [{ draws: 1, sigma: 0 }, "No noise: least squares"],
    [{ noise: "whole", sigma: 1 }, "The safest weights are zero"],
    [{ noise: "whole", sigma: 0.3 }, "The worst noise: the same path, another place"],
    [{ noise: "columns", sigma: 0.65 }, "Input by input: one weight is exactly zero"],
  ] as const)("title %j by what came out", (changes, title) => {
    expect(planeTitle(ended(changes))).toBe(title);
  });
  it("say how many copies there are", () => {
    expect(inWords(ended({ draws: 1 }))).toMatch(/^Least squares over one noisy copy,/);
  });
});
