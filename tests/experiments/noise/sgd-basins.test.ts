/** `sgd-basins` against closed forms: descent in a quadratic, the variance of batches, the stationary variance of SGD. */
import { expect, it } from "vitest";
import { fillBits, keyFromSeed } from "../../../src/engine/random.ts";
import { flatByLaw, type Settings, temperatureOf, tiltsOf } from "../../../src/experiments/noise/sgd-basins/basins.ts";
import { meanTilts, wordsOf } from "../../../src/experiments/noise/sgd-basins/batches.ts";
import { advance, init, observe } from "../../../src/experiments/noise/sgd-basins/motion.ts";
import { followTitle, whoLeaves } from "../../../src/experiments/noise/sgd-basins/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("sgd-basins");
const usual = experiment.defaults as unknown as Settings;
const at = (changes: Partial<Settings>): Settings => ({ ...usual, ...changes });

function summaryAt(changes: Readonly<Record<string, number>>, steps = 1500) {
  const run = new Run(experiment, { ...experiment.defaults, ...changes }, 1);
  run.seek(steps);
  return summarise(experiment, run.values, [run.result()]);
}

it("tilts add up to nothing and have deviation sigma in every coordinate", () => {
  const tilts = tiltsOf(keyFromSeed(3), 4, 16);
  for (let c = 0; c < 4; c++) {
    const column = Array.from({ length: 256 }, (_, i) => tilts[i * 4 + c]!);
    expect(Math.abs(column.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9);
    expect(column.reduce((sum, value) => sum + value ** 2, 0) / 256).toBeCloseTo(256, 8);
  }
});

it("a batch is the mean of the examples that the bytes of its words name", () => {
  const [key, batch, dimension, runs] = [keyFromSeed(5), 6, 3, 7];
  const tilts = tiltsOf(keyFromSeed(1), dimension, 16);
  const out = new Float64Array(runs * dimension);
  meanTilts(out, key, tilts, batch, dimension, wordsOf(runs, batch));
  const words = new Uint32Array(runs * 2);
  fillBits(key, words);
  const bytes = new DataView(words.buffer);
  for (let run = 0; run < runs; run++)
    for (let c = 0; c < dimension; c++) {
      let sum = 0;
      for (let b = 0; b < batch; b++) sum += tilts[bytes.getUint8(8 * run + b) * dimension + c]!;
      expect(out[run * dimension + c]).toBeCloseTo(sum / batch, 12);
    }
});

it.each([1, 3, 16, 256])("noise of batches of %i has variance σ²/B: within 5 sampling errors", (batch) => {
  const tilts = tiltsOf(keyFromSeed(2), 2, 16);
  const out = new Float64Array(20_000);
  meanTilts(out, keyFromSeed(9), tilts, batch, 2, wordsOf(10_000, batch));
  const variance = out.reduce((sum, value) => sum + value * value, 0) / out.length;
  expect(Math.abs((variance * batch) / 256 - 1)).toBeLessThan(5 * Math.sqrt(2 / out.length));
});

it("descent in the sharp basin goes to its bottom by the factor 1 - rate a step, and so does the flat one by its own", () => {
  const settings = at({ rate: 0.1, runs: 100 });
  const state = init(settings, keyFromSeed(4));
  const begin = Float64Array.from(state.gd.x);
  advance(state, 10, settings);
  const wide = 3 * Math.sqrt(6);
  for (let c = 0; c < 5; c++) {
    expect(state.gd.x[c]).toBeCloseTo(begin[c]! * 0.9 ** 10, 4);
    const bottom = c === 0 ? wide : 0;
    expect(state.gd.x[5 + c]! - bottom).toBeCloseTo((begin[5 + c]! - bottom) * 0.975 ** 10, 4);
  }
});

it("all three begin alike", () => {
  const state = init(usual, keyFromSeed(4));
  expect(state.sgd.x).toEqual(state.gd.x);
  expect(state.langevin.x).toEqual(state.gd.x);
});

// Mandt, Hoffman, Blei 2017: stationary covariance of SGD in a quadratic; for a step of finite length T / (k (1 - k η / 2))
it.each([
  [0.1, 64],
  [0.4, 256],
])("at rate %d and batch %i SGD's spread in the sharp basin is the stationary one", (rate, batch) => {
  const settings = at({ rate, batch, runs: 400, sigma: batch === 64 ? 16 : 12 });
  const state = init(settings, keyFromSeed(8));
  advance(state, 300, settings);
  const wanted = temperatureOf(settings) / (1 - rate / 2);
  for (const crowd of [state.sgd, state.langevin]) {
    let sum = 0;
    for (let run = 0; run < 400; run += 2) for (let c = 0; c < 5; c++) sum += crowd.x[run * 5 + c]! ** 2;
    expect(Math.abs(sum / 1000 / wanted - 1)).toBeLessThan(5 * Math.sqrt(2 / 1000));
  }
});

it("Boltzmann's share is that of volumes, by quadrature and in its limit, without a jump between", () => {
  for (const dimension of [1, 2, 5, 10]) {
    const volumes = 2 ** dimension / (1 + 2 ** dimension);
    expect(flatByLaw(at({ dimension }), 0.001)).toBeCloseTo(volumes, 12);
    expect(flatByLaw(at({ dimension }), 0.1001)).toBeCloseTo(volumes, 4);
    expect(Math.abs(flatByLaw(at({ dimension }), 0.8) - volumes)).toBeLessThan(0.005);
  }
  expect(flatByLaw(at({ dimension: 3, ratio: 1 }), 0.8)).toBeCloseTo(0.5, 6);
});

it("a split run has the bits of a whole one", () => {
  const settings = at({ runs: 100, batch: 5 });
  const [whole, split] = [init(settings, keyFromSeed(1)), init(settings, keyFromSeed(1))];
  advance(whole, 90, settings);
  for (const steps of [1, 64, 25]) advance(split, steps, settings);
  expect(split).toEqual(whole);
  expect(observe(split, settings)).toEqual(observe(whole, settings));
});

it("says who left, and never that it has settled where it has not", () => {
  const end = summaryAt({});
  expect(whoLeaves(end)).toBe("noisy");
  expect(followTitle(end)).toBe("SGD goes with Langevin");
  expect(experiment.describe(end)).toMatch(
    /^After 1,500 steps 50\.0 % of the runs of descent are in the flat basin, 9\d\.\d % of SGD’s with batches of 16, 9\d\.\d % of Langevin’s at the matching temperature 0\.8; Boltzmann’s law says 97\.0 %\./,
  );
  const stuck = summaryAt({ batch: 64 });
  expect(whoLeaves(stuck)).toBe("all");
  expect(followTitle(stuck)).toBe("Hardly anyone has left");
  expect(experiment.describe(stuck)).toContain("still depends on where it began");
  const edge = summaryAt({ rate: 2.5, batch: 256, runs: 100 });
  expect(followTitle(edge)).toBe("All three leave");
  expect(experiment.describe(edge)).toContain("descent leaves it without any noise");
  expect(experiment.describe(summaryAt({ batch: 1, runs: 100 }, 200))).toContain("hotter than the ridge is high");
  expect(experiment.describe(summaryAt({}, 0))).toMatch(/^Half of the runs/);
});

it("names equal basins by their sides, and does not call it staying where runs cross", () => {
  const crossing = summaryAt({ ratio: 1, batch: 8 });
  expect(crossing.scalars["sgd.fromSharp"]!.median).toBeGreaterThan(0.3);
  expect(followTitle(crossing)).toBe("Runs cross, and shares stay even");
  const hot = experiment.describe(summaryAt({ ratio: 1, batch: 1, runs: 100 }, 200));
  expect(hot).toMatch(/hardly a run keeps to a basin\.$/);
  expect(hot).not.toMatch(/flat|sharp/);
  expect(followTitle(summaryAt({ ratio: 1, batch: 256, runs: 100 }))).toBe("Hardly anyone has left");
});
