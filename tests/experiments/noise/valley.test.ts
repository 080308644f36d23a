/** `valley` against sums over grids, the tensor code against the plain one, and crowds against the law. */
import { describe, expect, it } from "vitest";
import { input } from "../../../src/engine/tensor.ts";
import { traced } from "../../../src/engine/traced.ts";
import {
  APART,
  energy,
  evenTemperature,
  type Landscape,
  logOdds,
  shareOf,
  valleyPart,
} from "../../../src/experiments/noise/valley/law.ts";
import { potential } from "../../../src/experiments/noise/valley/potential.ts";
import { temperatureTitle } from "../../../src/experiments/noise/valley/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("valley");
const base: Landscape = { dimension: 2, temperature: 1, deeper: 0, length: 2 };
const ended = (changes: object, seeds = [1, 2, 3, 4]) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(
    experiment,
    values,
    seeds.map((seed) => runToEnd(experiment, values, seed)),
  );
};

describe("the law", () => {
  const landscapes: readonly Landscape[] = [
    base,
    { ...base, temperature: 0.4 },
    { ...base, temperature: 2, deeper: 0.7 },
    { ...base, length: 0 },
    { ...base, length: 0.5, deeper: 1.5 },
  ];
  // oracle: exp(-U / T) summed over a grid, by the height of the landscape alone
  it.each(landscapes)("is what a sum over the plane gives: %o", (landscape) => {
    let [whole, valley] = [0, 0];
    for (let x = -12; x <= 18; x += 0.1)
      for (let y = -14; y <= 14; y += 0.1) {
        const weight = Math.exp(-energy([x, y], 0, landscape) / landscape.temperature);
        whole += weight;
        valley += weight * valleyPart([x, y], 0, landscape);
      }
    expect(valley / whole).toBeCloseTo(shareOf(landscape), 5);
  });

  it("is (1 + 2 length / √(2π))^(D-1) to 1 at temperature 1, at any D", () => {
    for (const dimension of [1, 2, 3, 5, 10, 1000])
      expect(logOdds({ ...base, dimension })).toBeCloseTo(
        (dimension - 1) * Math.log(1 + 4 / Math.sqrt(2 * Math.PI)),
        9,
      );
  });

  it("favors the valley more, the colder it is, unless the pit is deeper", () => {
    const odds = (deeper: number) =>
      [2, 1, 0.5, 0.25, 0.1].map((temperature) => logOdds({ ...base, temperature, deeper }));
    const equal = odds(0);
    for (let i = 1; i < equal.length; i++) expect(equal[i]!).toBeGreaterThan(equal[i - 1]! + 0.1);
    expect(odds(1)[0]).toBeGreaterThan(0);
    expect(odds(1).at(-1)).toBeLessThan(-7);
  });

  it("is even at the temperature below which the pit wins", () => {
    const landscape = { ...base, dimension: 4, deeper: 1.3 };
    const temperature = evenTemperature(landscape);
    expect(shareOf({ ...landscape, temperature })).toBeCloseTo(0.5, 10);
    expect(shareOf({ ...landscape, temperature: temperature * 0.9 })).toBeLessThan(0.5);
    expect(evenTemperature(base)).toBeNaN();
    expect(evenTemperature({ ...landscape, dimension: 1 })).toBeNaN();
  });
});

describe("the landscape", () => {
  it("is as deep in the pit as all along the valley's floor, and higher between", () => {
    const at = (x: number, y: number) => energy([x, y], 0, { ...base, temperature: 0.2 });
    for (const y of [-2, -1, 0, 1, 2]) expect(at(APART, y)).toBeCloseTo(at(0, 0), 6);
    expect(at(APART / 2, 0)).toBeGreaterThan(1.8);
    expect(at(APART, 3)).toBeCloseTo(0.5, 3);
  });

  it.each([1, 2, 4])("that moves walkers is the one of the law, in %i dimensions", (dimension) => {
    const landscape = { dimension, temperature: 0.7, deeper: 0.4, length: 1.3 };
    const places = [-2, -0.4, 0.3, 1.9, 2.6, 5.5, 7];
    const rows = Array.from({ length: dimension }, (_, j) =>
      places.map((place, i) => (j === 0 ? place : ((i * 7 + j * 3) % 9) - 4)),
    );
    const x = input([1, dimension, places.length]);
    const [energies] = traced([x], [potential(x, landscape)])([rows.flat()]);
    places.forEach((_, i) => {
      const point = rows.map((row) => row[i]!);
      expect(energies![i]!).toBeCloseTo(energy(point, 0, landscape), 10);
    });
  });
});

describe("a crowd", () => {
  it.each([
    [1, 0.05],
    [3, 0.04],
    [5, 0.025],
  ])("in %i dimensions is on the law, over two ranges of seeds", (dimension, tolerance) => {
    for (const seeds of [
      [1, 2, 3, 4],
      [1000, 1001, 1002, 1003],
    ]) {
      const { scalars } = ended({ dimension }, seeds);
      expect(Math.abs(scalars.share!.median! - shareOf({ ...base, dimension }))).toBeLessThan(tolerance);
    }
  });

  it("begins half and half, each half where it is said to", () => {
    const { fields, scalars } = experiment.observe(experiment.init(experiment.defaults, [1, 2]), experiment.defaults);
    expect(Math.abs(scalars.share! - 0.5)).toBeLessThan(0.02);
    expect(scalars.pit).toBeLessThan(0.03);
    expect(scalars.valley).toBeGreaterThan(0.97);
    expect(scalars.settled).toBe(0);
    expect(fields.walkers).toHaveLength(600);
  });
});

describe("in words", () => {
  it("says which temperature is even, or that none here is", () => {
    const title = (changes: object) => temperatureTitle(ended({ steps: 500, walkers: 100, ...changes }, [1]));
    // ln(1 + 4/√(2πT)) = 1/T at T = 1.07
    expect(title({ dimension: 2, deeper: 1 })).toBe("Below 1.1 the pit wins");
    expect(title({ dimension: 2, deeper: 2, length: 0.1 })).toBe("The deeper pit wins at every temperature here");
    expect(title({ dimension: 1, deeper: 1 })).toBe("The deeper pit wins at every temperature here");
    expect(title({ dimension: 1 })).toBe("Even at every temperature");
    expect(title({})).toBe("The colder, the more the valley");
  });

  it("says shares, the law, and whether the starts agree", () => {
    expect(experiment.describe(ended({}))).toMatch(
      /^In three dimensions, 8\d % of 500 walkers are in the valley after 2,000 steps; Boltzmann’s law says 87 %. Both starts agree, and on the law.$/,
    );
    expect(experiment.describe(ended({ temperature: 0.25 }))).toContain("has not settled");
  });
});
