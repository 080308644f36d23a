/** `nearest-neighbour` against closed forms, a plain search through all examples, and measured errors. */
import { expect, it } from "vitest";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { examplesAt, stepsTo } from "../../../src/experiments/questions/nearest-neighbour/arrivals.ts";
import { crowd } from "../../../src/experiments/questions/nearest-neighbour/crowds.ts";
import {
  bestError,
  errorBound,
  fewer,
  limitError,
  meanOver,
} from "../../../src/experiments/questions/nearest-neighbour/law.ts";
import { meet, nobody, voteOf } from "../../../src/experiments/questions/nearest-neighbour/neighbors.ts";
import { errorsTitle, describe as inWords } from "../../../src/experiments/questions/nearest-neighbour/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";
import { cellsOf } from "../../../src/widgets/questions/nearest-neighbour/cells.ts";

const experiment = await loadRunnable("nearest-neighbour");

it("bounds the limit as Cover and Hart do: 0.18 for two classes, 17/90 for ten, at a best error of 0.1", () => {
  expect(errorBound(0.1, 2)).toBeCloseTo(0.18, 14);
  expect(errorBound(0.1, 10)).toBeCloseTo(17 / 90, 14);
});

it("knows the mean of 2q(1 - q), and that it lies below the bound", () => {
  // by quadrature in NumPy, four digits
  for (const [distance, limit, bound] of [
    [1, 0.398, 0.4267],
    [2, 0.2248, 0.267],
    [3, 0.0986, 0.1247],
  ] as const) {
    expect(limitError(distance, 1)).toBeCloseTo(limit, 4);
    expect(errorBound(bestError(distance), 2)).toBeCloseTo(bound, 4);
    expect(limitError(distance, 1)).toBeLessThan(errorBound(bestError(distance), 2));
  }
});

it("has the binomial tail: Cover and Hart’s limit for three neighbors, q(1 - q)(1 + 4q(1 - q))", () => {
  expect(limitError(1.5, 3)).toBeCloseTo(
    meanOver(1.5, (q) => q * (1 - q) * (1 + 4 * q * (1 - q))),
    12,
  );
  expect(fewer(4, 1, 0.5)).toBeCloseTo(5 / 16, 14);
});

it("falls with more neighbors towards the best, and is a half where nothing can be told", () => {
  const limits = [1, 3, 5, 9, 25].map((k) => limitError(1.5, k));
  expect(limits).toEqual(limits.toSorted((a, b) => b - a));
  expect(limits.at(-1)).toBeGreaterThan(bestError(1.5));
  expect(limitError(0, 5)).toBeCloseTo(0.5, 12);
  expect(bestError(0)).toBeCloseTo(0.5, 12);
});

it("finds the neighbors that a plain search finds, in whatever pieces the examples come", () => {
  const key = keyFromSeed(5);
  const points = crowd(keyFromSeed(6), 0, 40, 1, 3);
  const all = crowd(key, 0, 300, 1, 3);
  for (const k of [1, 7]) {
    const nearest = nobody(40, k);
    for (const [from, to] of [
      [0, 13],
      [13, 14],
      [14, 300],
    ] as const)
      meet(nearest, points.inputs, crowd(key, from, to, 1, 3), 3);
    for (let row = 0; row < 40; row++) {
      const squares = Array.from(all.kinds, (kind, i) => ({
        kind,
        square: [0, 1, 2].reduce((sum, j) => sum + (points.inputs[3 * row + j]! - all.inputs[3 * i + j]!) ** 2, 0),
      })).sort((a, b) => a.square - b.square);
      const vote = squares.slice(0, k).reduce((sum, { kind }) => sum + kind, 0) / k;
      expect(voteOf(nearest, row)).toBeCloseTo(vote, 14);
    }
  }
});

it("lets an odd number vote while there are fewer examples than neighbors", () => {
  const nearest = nobody(1, 5);
  meet(nearest, Float64Array.of(0), { inputs: Float64Array.of(3, 1, 2, 4), kinds: Int8Array.of(1, -1, -1, 1) }, 1);
  expect(voteOf(nearest, 0)).toBeCloseTo(-1 / 3, 14);
});

it("counts examples by eighths of a factor of ten, and ends where it should", () => {
  expect([0, 8, 16, 24].map((step) => examplesAt(step, 10000))).toEqual([10, 100, 1000, 10000]);
  expect([10, 100, 1000, 10000].map(stepsTo)).toEqual([0, 8, 16, 24]);
  expect(examplesAt(stepsTo(500), 500)).toBe(500);
});

it("errs as measured elsewhere: NumPy, 4,000 examples, 8 seeds, 3,000 points", () => {
  for (const [distance, error, spread] of [
    [1, 0.397, 0.007],
    [2, 0.2245, 0.007],
    [3, 0.097, 0.005],
  ] as const) {
    const run = new Run(experiment, { ...experiment.defaults, distance, examples: 4000 }, 1);
    run.seek(experiment.steps(run.values));
    // one run against a mean of eight: four deviations, ours a little larger by its 2,000 points
    expect(Math.abs((run.result().scalars.test ?? Number.NaN) - error)).toBeLessThan(5 * spread);
  }
});

it("lies between the smallest possible error and the bound with a thousand examples, in the median of 8 seeds", () => {
  for (const distance of [1, 2, 3]) {
    const errors = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const run = new Run(experiment, { ...experiment.defaults, distance, examples: 1000 }, seed);
      run.seek(experiment.steps(run.values));
      return run.result().scalars.test ?? Number.NaN;
    });
    const middle = errors.toSorted((x, y) => x - y)[4]!;
    const best = bestError(distance);
    expect(middle).toBeGreaterThan(best);
    expect(middle).toBeLessThan(errorBound(best, 2) + 0.02);
    expect(Math.abs(middle - limitError(distance, 1))).toBeLessThan(0.03);
  }
});

it("cuts the plane into cells that fill it, each around its point", () => {
  const square = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
  ] as const;
  const area = (cell: readonly (readonly [number, number])[]) =>
    Math.abs(
      cell.reduce((sum, [x, y], i) => {
        const [u, v] = cell[(i + 1) % cell.length]!;
        return sum + x * v - u * y;
      }, 0),
    ) / 2;
  expect(
    cellsOf(
      [
        [1, 2],
        [3, 2],
      ],
      square,
    ).map(area),
  ).toEqual([8, 8]);
  const { inputs } = crowd(keyFromSeed(1), 0, 30, 0, 2);
  const points = Array.from({ length: 30 }, (_, i) => [2 + inputs[2 * i]! / 4, 2 + inputs[2 * i + 1]! / 4] as const);
  expect(cellsOf(points, square).reduce((sum, cell) => sum + area(cell), 0)).toBeCloseTo(16, 9);
});

/** Eight finished runs, all with that error on new points. */
function summaryAt(changes: Values, test: number, train = 0) {
  const values = { ...experiment.defaults, ...changes };
  const best = bestError(Number(values.distance));
  const limit = limitError(Number(values.distance), Number(values.neighbors));
  const scalars = { examples: 10_000, test, train, best, limit, bound: errorBound(best, 2) };
  const runs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => ({
    seed,
    state: "done" as const,
    step: 24,
    scalars,
    series: {},
    fields: {},
  }));
  return summarise(experiment, values, runs);
}

it("titles errors by shares of themselves: classes far apart have small errors, which are not alike for that", () => {
  const [best, limit] = [bestError(4), limitError(4, 1)];
  expect(limit - best).toBeLessThan(0.015);
  for (const [changes, test, title] of [
    [{ distance: 4 }, limit, "At its limit, and the gap stays"],
    [{ distance: 4, neighbors: 25 }, best, "Nearly the best possible"],
    [{ distance: 6 }, limitError(6, 1), "The gap has closed"],
    [{}, limitError(2, 1), "At its limit, and the gap stays"],
    // what ten thousand examples of twenty inputs gave at three seeds, and a thousand
    [{ dimension: 20 }, 0.27725, "On its way to the limit"],
    [{ dimension: 20 }, 0.27425, "On its way to the limit"],
    [{ dimension: 20 }, 0.2935, "Above the bound: it holds only in the limit"],
    // no bound is drawn where 25 vote
    [{ dimension: 20, neighbors: 25 }, 0.2935, "On its way to the limit"],
  ] as const)
    expect(errorsTitle(summaryAt(changes, test)), JSON.stringify(changes)).toBe(title);
});

it("says on how many examples their own error is counted; of one neighbor it is known of all", () => {
  expect(inWords(summaryAt({}, 0.22))).toContain("errs on none of its 10,000 examples");
  expect(inWords(summaryAt({ neighbors: 25 }, 0.16, 0.15))).toContain("15.0 % of the first 300 of its 10,000 examples");
  expect(inWords(summaryAt({ neighbors: 25 }, 0.001, 0))).toContain("none of the first 300 of its 10,000 examples");
});
