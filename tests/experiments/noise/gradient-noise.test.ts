/** `gradient-noise` against closed forms of normal inputs, enumeration of all batches, finite differences, long walks. */
import { describe, expect, it } from "vitest";
import { gradientCovariance } from "../../../src/engine/measure/gradient-noise.ts";
import { fillNormal, fold, keyFromSeed } from "../../../src/engine/random.ts";
import { noiseOf, pickBatches, sourceOf } from "../../../src/experiments/noise/gradient-noise/batches.ts";
import { planeData, planeGradients, planeHessian } from "../../../src/experiments/noise/gradient-noise/examples.ts";
import { endsOf, fitOf, longOverShort, shapeIn } from "../../../src/experiments/noise/gradient-noise/law.ts";
import {
  addGradient,
  INPUTS,
  output,
  startNet,
  train,
  WEIGHTS,
} from "../../../src/experiments/noise/gradient-noise/net.ts";
import { AT_TRUTH, TRUTH } from "../../../src/experiments/noise/gradient-noise/parameters.ts";
import { floorAt } from "../../../src/experiments/noise/gradient-noise/sizes.ts";
import { spreadOf, stepCrowd } from "../../../src/experiments/noise/gradient-noise/walk.ts";
import { bellTitle, kurtosisTitle } from "../../../src/experiments/noise/gradient-noise/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run, runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("gradient-noise");
const key = keyFromSeed(5);
const WITH = { replacement: true, langevin: false };
const WITHOUT = { replacement: false, langevin: false };
const ended = (changes: object, seeds = [1, 2]) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(
    experiment,
    values,
    seeds.map((seed) => runToEnd(experiment, values, seed)),
  );
};

/** A Aᵀ of the inputs: deviations 1.2 and 0.5, turned by 30°. */
const [LONG, SHORT, TURN] = [1.44, 0.25, Math.PI / 6];
const H = [
  LONG * Math.cos(TURN) ** 2 + SHORT * Math.sin(TURN) ** 2,
  (LONG - SHORT) * Math.cos(TURN) * Math.sin(TURN),
  LONG * Math.sin(TURN) ** 2 + SHORT * Math.cos(TURN) ** 2,
] as const;

describe("the plane", () => {
  const many = 200_000;
  const data = planeData(key, 0.3, many);

  it("has the Hessian of its inputs' covariance", () => {
    const h = planeHessian(data);
    [h[0]!, h[1]!, h[3]!].forEach((value, i) => {
      expect(Math.abs(value - H[i]!)).toBeLessThan(0.02);
    });
  });

  it("has the noise of normal inputs, Σ = (σ² + dᵀHd) H + Hd(Hd)ᵀ at a distance d from the truth (Isserlis)", () => {
    for (const d of [
      [0, 0],
      [-1.3, 1.3],
      [0.6, 0.2],
    ] as const) {
      const sigma = gradientCovariance(planeGradients(data, [TRUTH[0] + d[0], TRUTH[1] + d[1]]), many);
      const hd = [H[0] * d[0] + H[1] * d[1], H[1] * d[0] + H[2] * d[1]] as const;
      const level = 0.09 + d[0] * hd[0] + d[1] * hd[1];
      const wanted = [level * H[0] + hd[0] ** 2, level * H[1] + hd[0] * hd[1], level * H[2] + hd[1] ** 2];
      const size = wanted[0]! + wanted[2]!;
      [sigma[0]!, sigma[1]!, sigma[3]!].forEach((value, i) => {
        expect(Math.abs(value - wanted[i]!) / size).toBeLessThan(0.03);
      });
    }
  });

  it("has an exact fit, to the last bit, without label noise, and finds it", () => {
    const clean = planeData(key, 0);
    expect(planeGradients(clean, TRUTH).every((value) => value === 0)).toBe(true);
    const fit = fitOf(clean, planeHessian(clean));
    expect(Math.hypot(fit[0] - TRUTH[0], fit[1] - TRUTH[1])).toBeLessThan(1e-12);
  });
});

describe("batches", () => {
  const five = Float64Array.of(3, -1, 4, 1, -5.5);
  const source = sourceOf(five, 1);

  // oracle: the mean square of the noise over all ten pairs, or all 25
  it("have the variance that all of them together have", () => {
    let [without, withIt] = [0, 0];
    const each = Array.from(five, (value) => value - 0.3);
    for (let i = 0; i < 5; i++)
      for (let j = 0; j < 5; j++) {
        withIt += ((each[i]! + each[j]!) / 2) ** 2 / 25;
        if (i < j) without += ((each[i]! + each[j]!) / 2) ** 2 / 10;
      }
    const count = 40_000;
    const variance = (way: typeof WITH) =>
      noiseOf(fold(key, "pairs"), source, 2, count, way).reduce((sum, value) => sum + (value * value) / count, 0);
    expect(Math.abs(variance(WITH) / withIt - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance(WITHOUT) / without - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance({ replacement: true, langevin: true }) / withIt - 1)).toBeLessThan(0.03);
  });

  it("hold no example twice without replacement, and each as often as any other", () => {
    const picks = pickBatches(key, 10, 4, 5000, false);
    const counts = new Float64Array(10);
    for (let row = 0; row < 5000; row++) {
      const batch = picks.subarray(4 * row, 4 * row + 4);
      expect(new Set(batch).size).toBe(4);
      for (const i of batch) counts[i]!++;
    }
    // 2,000 each, deviation √(5000 · 0.4 · 0.6) = 35
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(175);
  });

  it("of all examples have no noise, drawn without replacement", () => {
    const noise = noiseOf(key, source, 5, 10, WITHOUT);
    for (const value of noise) expect(Math.abs(value)).toBeLessThan(1e-14);
  });

  it("measure the kurtosis of a coin and of a die", () => {
    // a fair coin's excess kurtosis is -2, a die's -1.2686 (-6/5 (n² + 1)/(n² - 1))
    expect(sourceOf(Float64Array.of(1, -1), 1).kurtosis).toBeCloseTo(-2, 12);
    expect(sourceOf(Float64Array.of(1, 2, 3, 4, 5, 6), 1).kurtosis).toBeCloseTo((-6 / 5) * (37 / 35), 12);
  });
});

describe("the net", () => {
  const w = startNet(key);
  const x = new Float64Array(INPUTS);
  fillNormal(fold(key, "x"), x);

  it("has the gradients that finite differences give", () => {
    const y = 0.7;
    const gradient = new Float64Array(WEIGHTS);
    addGradient(w, x, 0, y, 1, gradient);
    const loss = (at: Float64Array) => 0.5 * (output(at, x, 0) - y) ** 2;
    for (let j = 0; j < WEIGHTS; j++) {
      const [up, down] = [w.slice(), w.slice()];
      up[j]! += 1e-5;
      down[j]! -= 1e-5;
      expect(gradient[j]!).toBeCloseTo((loss(up) - loss(down)) / 2e-5, 7);
    }
  });

  it("is trained to a smaller loss", () => {
    const many = new Float64Array(200 * INPUTS);
    fillNormal(fold(key, "many"), many);
    const y = Float64Array.from({ length: 200 }, (_, i) => Math.sin(2 * many[i * INPUTS]!));
    const loss = (at: Float64Array) =>
      y.reduce((sum, value, i) => sum + (output(at, many, i * INPUTS) - value) ** 2, 0);
    const trained = w.slice();
    train(key, trained, many, y);
    expect(loss(trained)).toBeLessThan(0.2 * loss(w));
  });
});

describe("where descent ends", () => {
  const data = planeData(key, 0.3);

  it("is round for noise of the Hessian's shape, and Boltzmann's ellipse for noise that is the same everywhere", () => {
    const h = planeHessian(data);
    expect(
      shapeIn(
        h,
        h.map((value) => 3 * value),
      ),
    ).toBeCloseTo(1, 10);
    expect(shapeIn(h, Float64Array.of(1, 0, 0, 1))).toBeCloseTo(longOverShort(h), 10);
    const batches = endsOf(data, 0.1, 4, WITH);
    expect(longOverShort(batches.stationary)).toBeLessThan(1.2);
    const langevin = endsOf(data, 0.1, 4, { replacement: true, langevin: true });
    langevin.stationary.forEach((value, i) => {
      expect(value / langevin.boltzmann[i]!).toBeCloseTo(1, 10);
    });
    // √(1.44 / 0.25)
    expect(Math.abs(longOverShort(langevin.boltzmann) - 2.4)).toBeLessThan(0.3);
  });

  it("is around the weights that fit best, beside those that labels come from", () => {
    const summary = ended({ batch: 256 }, [1]);
    const [first, second] = summary.fields.fit!.values as [number, number];
    const crowd = Array.from(summary.fields.crowd!.values);
    const half = crowd.length / 2;
    const mean = [0, half].map((from) => crowd.slice(from, from + half).reduce((sum, value) => sum + value / half, 0));
    const off = Math.hypot(mean[0]! - first, mean[1]! - second);
    // five standard errors of the mean of the crowd
    expect(off).toBeLessThan((5 * summary.scalars["spread.law"]!.median!) / Math.sqrt(half));
    expect(off).toBeLessThan(0.5 * Math.hypot(mean[0]! - TRUTH[0], mean[1]! - TRUTH[1]));
  });

  it("takes steps down the gradient of all examples, H (w - fit), where a batch holds each of them once", () => {
    const ends = endsOf(data, 0.2, 1024, WITHOUT);
    const [h, fit] = [ends.hessian, ends.fit];
    const crowd = Float64Array.of(-1, 0.4, 0.9, -1.3);
    const wanted = Array.from(crowd, (value, i) => {
      const from = [crowd[i - (i % 2)]! - fit[0], crowd[i - (i % 2) + 1]! - fit[1]] as const;
      return value - 0.2 * (h[2 * (i % 2)]! * from[0] + h[2 * (i % 2) + 1]! * from[1]);
    });
    stepCrowd(key, crowd, { ...WITHOUT, ...ends, data, batch: 1024, rate: 0.2 });
    wanted.forEach((value, i) => {
      expect(crowd[i]!).toBeCloseTo(value, 12);
    });
  });

  it.each([true, false])("is where a long walk of many descents is (Langevin: %s)", (langevin) => {
    const way = { replacement: true, langevin };
    const [rate, batch] = [0.05, 4];
    const ends = endsOf(data, rate, batch, way);
    const crowd = new Float64Array(2 * 1000).map((_, i) => ends.fit[i % 2]!);
    for (let step = 0; step < 400; step++) stepCrowd(fold(key, step), crowd, { ...way, ...ends, data, batch, rate });
    const law = Math.sqrt(ends.stationary[0]! + ends.stationary[3]!);
    // 1/√2000 by chance, up to 2 % by the length of the steps
    expect(Math.abs(spreadOf(crowd, ends.fit) / law - 1)).toBeLessThan(0.07);
  });
});

describe("in words", () => {
  it("says variance, tails, and the shape of the end", () => {
    expect(experiment.describe(ended({}))).toMatch(
      /^The gradients of 1,280 batches of 4 have a variance of 0\.\d+; theory says 0\.\d+\. Their tails are heavier .* Where descent ends, theory’s cloud is 1(\.\d)? times as long as wide; Boltzmann’s is 2\.\d\.$/,
    );
    expect(experiment.describe(ended({ ...AT_TRUTH, noise: 0 }))).toContain("every example is fitted");
    expect(experiment.describe(ended({ batch: 1024, drawing: "without" }))).toContain("every batch holds all examples");
    expect(experiment.describe(ended({ noise: 0 }))).toContain("Descents end within");
    expect(experiment.describe(ended({ kind: "langevin" }))).toContain("cannot tell them from a normal law");
  });

  it("judges tails by the draws so far, and not before there are any", () => {
    // the excess kurtosis of n normal numbers has a variance of about 24 / n
    let squares = 0;
    for (let trial = 0; trial < 400; trial++) {
      const drawn = new Float64Array(640);
      fillNormal(fold(key, trial), drawn);
      squares += sourceOf(drawn, 1).kurtosis ** 2 / 400;
    }
    expect(Math.abs(Math.sqrt(squares) / floorAt(640) - 1)).toBeLessThan(0.2);
    const run = new Run(experiment, { ...experiment.defaults, model: "net", batch: 1 }, 1);
    expect(bellTitle(summarise(experiment, run.values, [run.result()]))).toBe("No batch drawn yet");
    run.seek(20);
    expect(bellTitle(summarise(experiment, run.values, [run.result()]))).toBe("More peak and tails than a bell curve");
    // 64 normal draws in each of two directions: excess kurtoses of 0.43 and 0.68 by chance
    for (const seed of [1, 5]) {
      const normal = new Run(experiment, { ...experiment.defaults, kind: "langevin" }, seed);
      normal.seek(1);
      const early = summarise(experiment, normal.values, [normal.result()]);
      expect(early.scalars.kurtosis!.median).toBeGreaterThan(2 * floorAt(1280));
      expect(experiment.describe(early)).toContain("cannot tell them from a normal law");
    }
  });
  it("says what falls as one over the batch only where batches are drawn with replacement", () => {
    expect(kurtosisTitle(ended({ model: "net" }, [1]))).toMatch(/^Tails fall as one over the batch, from /);
    const without = ended({ model: "net", drawing: "without" }, [1]);
    expect(kurtosisTitle(without)).toMatch(/^Larger batches have lighter tails; single examples /);
    expect(without.scalars["kurtosis.law"]!.median).toBeNull();
  });
});
