/** More weights: against formulas, against numbers measured in NumPy beforehand, and words against the curves that they tell of. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countParameters } from "../../../src/engine/count.ts";
import { fillNormal, fold, keyFromSeed } from "../../../src/engine/random.ts";
import { curveOf, type Point } from "../../../src/experiments/generalization/more-weights/curve.ts";
import experiment from "../../../src/experiments/generalization/more-weights/face.ts";
import { expectedError } from "../../../src/experiments/generalization/more-weights/law.ts";
import { INPUTS, trainedWeights, weightsNear } from "../../../src/experiments/generalization/more-weights/learners.ts";
import { inputFit, reluFit, type Setting } from "../../../src/experiments/generalization/more-weights/models.ts";
import { netFit } from "../../../src/experiments/generalization/more-weights/net.ts";
import { weightsFor } from "../../../src/experiments/generalization/more-weights/parameters.ts";
import { type Fit, targets } from "../../../src/experiments/generalization/more-weights/truth.ts";
import {
  errorTitle,
  lengthTitle,
  describe as tell,
} from "../../../src/experiments/generalization/more-weights/words.ts";
import { labelLearner } from "../../../src/experiments/label-nets.ts";
import { gathered, quantile } from "../../../src/experiments/summary.ts";
import { pointsOf, sweepNamed, sweepSeeds } from "../../../src/experiments/sweeps.ts";
import type { SweepPoint } from "../../../src/experiments/types.ts";
import { acts } from "../../../src/experiments/values.ts";

const usual: Setting = { examples: 100, weights: 100, noise: 0.2, ridge: 0, target: "mixed" };

const draws = (model: typeof reluFit, setting: Partial<Setting>, count: number): Fit[] =>
  Array.from({ length: count }, (_, i) => model(fold(keyFromSeed(i + 1), "fit"), { ...usual, ...setting }));

const median = (fits: readonly Fit[], of: keyof Fit): number =>
  quantile(
    fits.map((fit) => fit[of]).sort((a, b) => a - b),
    0.5,
  );

const medianError = (setting: Partial<Setting>, count = 20) => median(draws(reluFit, setting, count), "test");

/** Within a factor either way. */
function expectNear(measured: number, expected: number, factor: number, what: string): void {
  expect(measured, what).toBeLessThan(expected * factor);
  expect(measured, what).toBeGreaterThan(expected / factor);
}

describe("least squares on inputs of their own", () => {
  it("has the mean error of the formula, on both sides of N", () => {
    for (const [examples, weights, noise] of [
      [30, 10, 1],
      [30, 20, 0.5],
      [30, 45, 1],
      [30, 120, 0.5],
      [60, 30, 1],
    ] as const) {
      const fits = draws(inputFit, { examples, weights, noise }, 300);
      const mean = fits.reduce((sum, { test }) => sum + test, 0) / fits.length;
      const variance = fits.reduce((sum, { test }) => sum + (test - mean) ** 2, 0) / fits.length;
      const expected = expectedError(examples, weights, noise);
      expect(Math.abs(mean - expected), `${weights} of ${examples}`).toBeLessThan(4 * Math.sqrt(variance / 300));
    }
  });

  // Hastie, Montanari, Rosset and Tibshirani, arXiv 1903.08560: limits at a fixed ratio, r² = 1
  it("whose formula tends to the published limit of many examples", () => {
    const [noise, many] = [0.7, 1_000_000];
    for (const ratio of [0.2, 0.5, 0.9])
      expect(expectedError(many, ratio * many, noise)).toBeCloseTo((noise * noise * ratio) / (1 - ratio), 3);
    for (const ratio of [1.25, 2, 10])
      expect(expectedError(many, ratio * many, noise)).toBeCloseTo(1 - 1 / ratio + (noise * noise) / (ratio - 1), 3);
    expect(expectedError(100, 100, 1)).toBeNaN();
  });

  it("finds the truth where there are fewer of them than examples and no noise, and fits all labels where there are more", () => {
    for (const { test } of draws(inputFit, { examples: 20, weights: 12, noise: 0 }, 10))
      expect(test).toBeLessThan(1e-25);
    for (const { train } of draws(inputFit, { examples: 20, weights: 40, noise: 1 }, 10))
      expect(train).toBeLessThan(1e-25);
  });
});

describe("random ReLU units", () => {
  // 12 draws of a NumPy pseudo-inverse: medians [quartiles]; waves, N = 100, noise 0.2
  it("have the errors measured beforehand for the waves", () => {
    for (const [weights, expected, factor] of [
      [20, 0.7, 1.3],
      [40, 0.6, 1.3],
      [200, 0.44, 1.35],
      [800, 0.25, 1.3],
      [100, 117, 4],
    ] as const)
      expectNear(medianError({ target: "waves", weights }), expected, factor, `${weights} weights`);
  });

  it("V21: peak at as many weights as examples, in error and in length, and fit exactly beyond", () => {
    const at = (weights: number) => draws(reluFit, { target: "waves", weights }, 9);
    const [small, near, peak, beyond, wide] = [40, 90, 100, 110, 1600].map(at);
    expect(median(peak!, "test")).toBeGreaterThan(10 * median(small!, "test"));
    expect(median(wide!, "test")).toBeLessThan(0.6 * median(small!, "test"));
    for (const fit of [...beyond!, ...wide!]) expect(fit.train).toBeLessThan(1e-16);
    for (const other of [small!, near!, beyond!, wide!])
      expect(median(peak!, "norm")).toBeGreaterThan(2 * median(other, "norm"));
  });

  // 20 draws of the same, N = 40, along one bend
  it("have the errors measured beforehand for the bend, with noise, without, and with ridge", () => {
    const rows = [
      [0, 0, [10, 0.25], [20, 0.2], [80, 0.18], [200, 0.12]],
      [0.5, 0, [10, 0.4], [30, 1.7], [80, 1.2], [200, 0.69], [800, 0.56]],
      [0.5, 0.1, [10, 0.27], [20, 0.19], [40, 0.18], [200, 0.18], [800, 0.18]],
    ] as const;
    for (const [noise, ridge, ...row] of rows)
      for (const [weights, expected] of row)
        expectNear(
          medianError({ examples: 40, target: "bend", noise, ridge, weights }, 40),
          expected,
          1.45,
          `noise ${noise}, ridge ${ridge}, ${weights} weights`,
        );
  });

  it("learn functions of the mean squares that are said of them", () => {
    const x = new Float64Array(5 * 40_000);
    fillNormal(keyFromSeed(1), x);
    for (const [name, expected] of [
      ["mixed", 0.67],
      ["bend", 0.63],
      ["waves", (0.5 * (1 - Math.exp(-8)) + 1) / 1.44],
      ["nearly", 1.04],
    ] as const) {
      let sum = 0;
      for (let at = 0; at < x.length; at += 5) sum += targets[name](x, at) ** 2 / (x.length / 5);
      expect(Math.abs(sum / expected - 1), name).toBeLessThan(0.02);
    }
  });
});

describe("trained nets", () => {
  const errors = (weights: number, flips: number, target: "waves" | "nearly", of: "test" | "train") =>
    median(
      Array.from({ length: 8 }, (_, i) =>
        netFit(fold(keyFromSeed(i + 1), "fit"), { examples: 200, weights, flips, target }),
      ),
      of,
    );
  // PyTorch, N = 200, true labels, Adam at 0.01, batches of 50, 2,000 steps
  it("have the errors measured beforehand for the waves", () => {
    for (const [units, test] of [
      [1, 0.349],
      [3, 0.265],
      [8, 0.192],
      [20, 0.13],
      [80, 0.112],
    ] as const)
      expectNear(errors(7 * units + 1, 0, "waves", "test"), test, 1.3, `${units} units`);
    expect(errors(561, 0, "waves", "train")).toBe(0);
  });
  it("with true labels gain by width; with flipped ones lose by it where the function is nearly a line", () => {
    expect(errors(561, 0, "waves", "test")).toBeLessThan(errors(8, 0, "waves", "test") / 2);
    expect(errors(561, 0.1, "nearly", "test")).toBeGreaterThan(1.5 * errors(8, 0.1, "nearly", "test"));
    // flipped labels are among the examples alone
    expect(errors(8, 0.1, "nearly", "train")).toBeGreaterThan(1.5 * errors(8, 0.1, "nearly", "test"));
  });
  it("have the weights that the survey counts", () => {
    for (const weights of trainedWeights) expect(weightsNear(weights)).toBe(weights);
    expect(trainedWeights.at(-1)).toBe(countParameters(labelLearner({ inputs: INPUTS, units: 160 })));
  });
});

it("shows the function to learn wherever it is learned", () => {
  const { defaults, parameters } = experiment;
  for (const learner of ["random", "trained"])
    expect(acts(parameters.target!, { ...defaults, learner, features: learner === "random" ? "relu" : "input" })).toBe(
      true,
    );
});

describe("the survey", () => {
  it("visits N - 2, N and N + 2, ascending, and far beyond", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), (examples) => {
        const grid = weightsFor(examples);
        expect(grid).toEqual([...new Set(grid)].sort((a, b) => a - b));
        for (const near of [examples - 2, examples, examples + 2]) if (near > 0) expect(grid).toContain(near);
        expect(grid[0]).toBeLessThan(examples);
        expect(grid.at(-1)).toBeGreaterThanOrEqual(16 * examples);
      }),
      { seed: 1 },
    );
  });

  it("draws as often as it is told, and no two seeds share a draw", () => {
    const { defaults, parameters } = experiment;
    const sweep = sweepNamed(experiment, "weights");
    const seeds = [1, 2, 3].flatMap((seed) => sweepSeeds(sweep, { ...defaults, draws: 7 }, [seed]));
    expect(seeds).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(pointsOf(parameters, sweep, { ...defaults, examples: 10 }).map(({ value }) => value)).toEqual(
      weightsFor(10),
    );
  });
});

describe("words", () => {
  const number = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  const band = (value: number) => ({ median: value, low: value, high: value });

  /** A survey of any shape: a curve through these errors and lengths. */
  const curves = fc
    .record({ examples: fc.integer({ min: 3, max: 200 }), count: fc.integer({ min: 0, max: 20 }) })
    .chain(({ examples, count }) => {
      const weights = weightsFor(examples).slice(0, count);
      const values = fc.array(number, { minLength: weights.length, maxLength: weights.length });
      return fc.record({ examples: fc.constant(examples), weights: fc.constant(weights), test: values, norm: values });
    });

  const survey = (examples: number, points: readonly Point[]) => {
    const values = { ...experiment.defaults, examples };
    const face = {
      ...experiment,
      survey: { sweep: "weights", gather: (_: readonly SweepPoint[]) => curveOf(points, examples) },
    };
    return gathered(face, values, 1, [], { state: "running", step: 0, steps: 1 });
  };

  it("never say what the curve does not", () => {
    fc.assert(
      fc.property(curves, ({ examples, weights, test, norm }) => {
        const points = weights.map((count, i) => ({
          weights: count,
          draws: 1,
          test: band(test[i]!),
          mean: test[i]!,
          train: band(1e-30),
          norm: band(norm[i]!),
        }));
        const summary = survey(examples, points);
        const title = errorTitle(summary);
        const highest = test.indexOf(Math.max(...test));
        const small = Math.min(...test.filter((_, i) => weights[i]! < examples));
        const last = test.at(-1) ?? Number.NaN;
        if (title.startsWith("A peak")) {
          expect(highest).toBeGreaterThan(0);
          expect(highest).toBeLessThan(test.length - 1);
          expect(test[highest]).toBeGreaterThan(1.5 * Math.max(test[0]!, last));
        }
        if (title.includes("as many weights as examples"))
          expect(Math.abs(weights[highest]! - examples)).toBeLessThanOrEqual(2);
        if (title.includes("lower than any small")) expect(last).toBeLessThan(small);
        if (title.includes("not as low") || title.includes("do worse")) expect(last).toBeGreaterThan(small);
        if (title.includes("do better")) expect(last).toBeLessThan(small);
        const lengths = / ([\d.,]+) times/.exec(lengthTitle(summary));
        if (lengths) expectNear(norm[highest]! / norm.at(-1)!, Number(lengths[1]!.replaceAll(",", "")), 1.06, title);
        const sentence = tell(summary);
        expect(sentence).toMatch(/^[\p{Lu}\d].{10,}[.]$/u);
        expect(sentence).not.toMatch(/NaN|undefined|Infinity|unknown/);
        if (sentence.includes("less than")) expect(last).toBeLessThan(small);
        if (sentence.includes("more than")) expect(last).toBeGreaterThan(small);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });
});
