/** `langevin` against closed forms: laws of known landscapes, the scheme's own variance, chance's own distance. */
import { describe, expect, it } from "vitest";
import { tabulatedFunction } from "../../../src/engine/operations/tabulated.ts";
import { fillUniform, keyFromSeed } from "../../../src/engine/random.ts";
import { landscapeOf, STIFFNESS } from "../../../src/experiments/noise/langevin/landscape.ts";
import {
  chanceOf,
  histogram,
  lawOf,
  middles,
  totalVariation,
  WIDTH,
} from "../../../src/experiments/noise/langevin/law.ts";
import { schemeVariance } from "../../../src/experiments/noise/langevin/motion.ts";
import { crowdTitle, distanceTitle } from "../../../src/experiments/noise/langevin/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("langevin");
const ended = (changes: object, seeds = [1, 2, 3, 4]) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(
    experiment,
    values,
    seeds.map((seed) => runToEnd(experiment, values, seed)),
  );
};

describe("Boltzmann’s law", () => {
  it("of the bowl is a bell curve", () => {
    const variance = 0.5 / STIFFNESS;
    const { shares, mean } = lawOf(landscapeOf({ potential: "bowl", valley: "" }), 0.5);
    for (const [i, share] of shares.entries()) {
      // Simpson's rule over the bin
      const density = (x: number) => Math.exp((-x * x) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
      const [left, right] = [middles[i]! - WIDTH / 2, middles[i]! + WIDTH / 2];
      const wanted = (WIDTH / 6) * (density(left) + 4 * density(middles[i]!) + density(right));
      expect(share).toBeCloseTo(wanted, 4);
    }
    expect(mean).toBeCloseTo(0, 12);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
  it("takes a drawn landscape for what the walkers feel", () => {
    const heights = Array.from({ length: 25 }, (_, i) => ((i * 7) % 11) / 4);
    const { energy } = landscapeOf({ potential: "drawn", valley: heights.join(",") });
    for (const [i, height] of heights.entries()) expect(energy(-3 + i / 4)).toBeCloseTo(height, 12);
    // beyond the edge: straight on, and a wall of stiffness 4
    const inside = tabulatedFunction(heights, -3, 3);
    expect(energy(3.5)).toBeCloseTo(inside(3.5) + 0.5, 12);
  });
});

describe("distances", () => {
  it("are 0 for one law and 1 for two that share nothing", () => {
    expect(totalVariation([0.5, 0.5], [0.5, 0.5])).toBe(0);
    expect(totalVariation([1, 0], [0, 1])).toBe(1);
  });
  it("that chance leaves are what draws from the law show", () => {
    const { shares } = lawOf(landscapeOf({ potential: "bowl", valley: "" }), 0.5);
    let all = 0;
    const cumulative = shares.map((share) => {
      all += share;
      return all;
    });
    let sum = 0;
    const trials = 60;
    for (let trial = 0; trial < trials; trial++) {
      const uniform = new Float64Array(500);
      fillUniform(keyFromSeed(trial + 1), uniform);
      const drawn = uniform.map((u) => middles[cumulative.findIndex((end) => end > u)] ?? 0);
      sum += totalVariation(histogram(drawn), shares);
    }
    const chance = chanceOf(shares, 500);
    expect(Math.abs(sum / trials / chance - 1)).toBeLessThan(0.06);
  });
  it("count walkers beyond the last bin with it", () => {
    expect(histogram([-99, 99, 99])[0]).toBeCloseTo(1 / 3, 12);
    expect(histogram([-99, 99, 99]).at(-1)).toBeCloseTo(2 / 3, 12);
  });
});

describe("a run", () => {
  it("has the scheme’s own variance, which is none beyond twice the stiffest time", () => {
    expect(schemeVariance(0.5, 0.25)).toBeCloseTo(0.25, 12);
    expect(schemeVariance(0.5, 0.5)).toBe(Number.POSITIVE_INFINITY);
    expect(ended({ potential: "bowl", dt: 0.55 }).state).toBe("diverged");
  });
  it("has titles and sentences that its numbers bear out", () => {
    const settled = ended({});
    expect([crowdTitle(settled), distanceTitle(settled)]).toEqual([
      "The crowd lies on Boltzmann’s law",
      "From both sides, down to chance",
    ]);
    expect(experiment.describe(settled)).toMatch(/that is what 1,000 walkers differ by chance/);
    expect(distanceTitle(ended({ steps: 400 }))).toBe("Both sides are on their way");
    const cold = ended({ temperature: 0.05 });
    expect(distanceTitle(cold)).toBe("One side is still farther from the law");
    expect(experiment.describe(cold)).toMatch(/it has not settled/);
    const long = ended({ dt: 0.45 });
    expect(distanceTitle(long)).toMatch(/^Both sides agree, and miss the law by [\d.]+ %$/);
    expect(experiment.describe(long)).toMatch(/has settled; steps of this length have a law of their own/);
    expect(experiment.describe(ended({ potential: "bowl", dt: 0.55 }))).toMatch(/^By step \d+ every crowd had left/);
  });
});
