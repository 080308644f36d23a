/** `langevin` against closed forms: laws of known landscapes, the scheme's own variance, chance's own distance. */
import { describe, expect, it } from "vitest";
import { tabulatedFunction } from "../../../src/engine/operations/tabulated.ts";
import { fillUniform, keyFromSeed } from "../../../src/engine/random.ts";
import { input } from "../../../src/engine/tensor.ts";
import { traced } from "../../../src/engine/traced.ts";
import { landscapeOf, STIFFNESS } from "../../../src/experiments/noise/langevin/landscape.ts";
import {
  COLUMNS,
  chanceOf,
  histograms,
  lawOf,
  middles,
  ROWS,
  totalVariation,
  WIDTH,
} from "../../../src/experiments/noise/langevin/law.ts";
import { schemeVariance } from "../../../src/experiments/noise/langevin/motion.ts";
import { stationary, stepsLaw } from "../../../src/experiments/noise/langevin/steps-law.ts";
import { crowdTitle, distanceTitle } from "../../../src/experiments/noise/langevin/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run, runToEnd } from "../../../src/experiments/run.ts";
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
    const { shares, mean } = lawOf(landscapeOf({ potential: "bowl", valley: "", formula: "" }), 0.5);
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
    const { energy } = landscapeOf({ potential: "drawn", valley: heights.join(","), formula: "" });
    for (const [i, height] of heights.entries()) expect(energy(-3 + i / 4, 0)).toBeCloseTo(height, 12);
    // beyond the edge: straight on, and a wall of stiffness 4
    const inside = tabulatedFunction(heights, -3, 3);
    expect(energy(3.5, 0)).toBeCloseTo(inside(3.5) + 0.5, 12);
  });
});

describe("distances", () => {
  it("are 0 for one law and 1 for two that share nothing", () => {
    expect(totalVariation([0.5, 0.5], [0.5, 0.5])).toBe(0);
    expect(totalVariation([1, 0], [0, 1])).toBe(1);
  });
  it("that chance leaves are what draws from the law show", () => {
    const { shares } = lawOf(landscapeOf({ potential: "bowl", valley: "", formula: "" }), 0.5);
    let all = 0;
    const cumulative = shares.map((share) => {
      all += share;
      return all;
    });
    let sum = 0;
    const trials = 200;
    for (let trial = 0; trial < trials; trial++) {
      const uniform = new Float64Array(500);
      fillUniform(keyFromSeed(trial + 1), uniform);
      const drawn = uniform.map((u) => middles[cumulative.findIndex((end) => end > u)] ?? 0);
      sum += totalVariation(histograms(drawn, 1).shares, shares);
    }
    const chance = chanceOf(shares, 500);
    expect(Math.abs(sum / trials / chance - 1)).toBeLessThan(0.03);
  });
  it("count walkers beyond the last bin with it", () => {
    expect(histograms([-99, 99, 99], 1).shares[0]).toBeCloseTo(1 / 3, 12);
    expect(histograms([-99, 99, 99], 1).shares.at(-1)).toBeCloseTo(2 / 3, 12);
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
      "From both starts, down to chance",
    ]);
    expect(experiment.describe(settled)).toMatch(/that is what 1,000 walkers differ by chance/);
    expect(distanceTitle(ended({ steps: 400 }))).toBe("Both starts are on their way");
    const cold = ended({ temperature: 0.05 });
    expect(distanceTitle(cold)).toBe("One start is still farther from the law");
    // Kramers' wait in this landscape is about exp(0.85 / 0.05) over a few
    expect(experiment.describe(cold)).toMatch(
      /it has not settled\. By theory a start fades to a third of its trace in a time of about [\d,]+,000,000\./,
    );
    const long = ended({ dt: 0.45 });
    expect(distanceTitle(long)).toMatch(/^Both starts agree, and miss the law by [\d.]+ %$/);
    expect(crowdTitle(long)).toBe("The crowd lies on the law of its own steps");
    expect(experiment.describe(long)).toMatch(
      /has settled; steps of this length have a law of their own, which is [\d.]+ % away from Boltzmann’s/,
    );
    expect(experiment.describe(ended({ potential: "bowl", dt: 0.55 }))).toMatch(/^By step \d+ every crowd had left/);
  });
  it("has two crowds that begin apart, in the middle too", () => {
    const poured = experiment.defaults;
    for (const start of [-2.5, 0, 1]) {
      const run = new Run(experiment, { ...poured, start }, 1);
      const summary = summarise(experiment, run.values, [run.result()]);
      expect(summary.scalars.apart!.median).toBeCloseTo(1, 12);
      expect(experiment.describe(summary)).toBe(
        `1,000 walkers stand at ${start}, as many at ${start === 0 ? 3 : -start}.`,
      );
      run.seek(40);
      const early = summarise(experiment, run.values, [run.result()]);
      expect(crowdTitle(early)).toBe("The crowd is on its way");
      expect(experiment.describe(early)).toContain("it has not settled");
    }
  });
  it("says of a jump that walkers do not feel it, and blames no step", () => {
    const jump = ended({ potential: "typed", formula: "x^2/2+2*step(x)", start: 0.5 }, [1, 2]);
    expect(crowdTitle(jump)).toBe("The crowd has settled, beside the law");
    expect(experiment.describe(jump)).toMatch(/has settled; step, floor and sign may jump, .* do not\.$/);
    const none = ended({ potential: "typed", formula: "x^2/2+2*step(x)", start: 0.5, steps: 400, dt: 0.001 }, [1]);
    expect(experiment.describe(none)).not.toContain("By theory");
  });
});

describe("the law of steps of a stated length", () => {
  it("is a chain’s stationary law, however long its waits", () => {
    // two states that are hardly ever left: odds by the rates, 3 to 1
    const shares = stationary([Float64Array.of(1, 1e-14), Float64Array.of(3e-14, 1)]);
    expect(shares[0]! / shares[1]!).toBeCloseTo(3, 10);
  });
  it.each([0.05, 0.125, 0.25])("in the bowl is the bell curve of the scheme’s own variance, at dt = %f", (dt) => {
    const law = stepsLaw(landscapeOf({ potential: "bowl", valley: "", formula: "" }), 0.5, dt)!;
    const variance = law.reduce((sum, p, i) => sum + p * middles[i]! * middles[i]!, 0) - (WIDTH * WIDTH) / 12;
    expect(variance / (0.5 / (STIFFNESS * (1 - (STIFFNESS * dt) / 2)))).toBeCloseTo(1, 2);
  });
  it("tends to Boltzmann’s, at first in proportion to the step", () => {
    const landscape = landscapeOf({ potential: "double", valley: "", formula: "" });
    const { shares } = lawOf(landscape, 0.5);
    const [long, short] = [0.08, 0.02].map((dt) => totalVariation(stepsLaw(landscape, 0.5, dt)!, shares));
    expect(long! / short!).toBeGreaterThan(3.3);
    expect(long! / short!).toBeLessThan(4.9);
  });
  it("is none where steps overshoot", () => {
    expect(stepsLaw(landscapeOf({ potential: "bowl", valley: "", formula: "" }), 0.5, 0.52)).toBeNull();
    expect(stepsLaw(landscapeOf({ potential: "bowl", valley: "", formula: "" }), 0.5, 0.001)).toBeNull();
  });
});

describe("in the plane", () => {
  const plane = (formula: string) => landscapeOf({ potential: "typed", valley: "", formula });
  it("a formula that speaks of y is one, and no other", () => {
    expect([plane("x^2").dimension, plane("x^2+cos(y)").dimension, plane("exp(x)").dimension]).toEqual([1, 2, 1]);
  });
  it("the law of a bowl is the product of two bell curves", () => {
    const { shares, variance, within } = lawOf(plane("x^2+2*y^2"), 0.5);
    expect(variance).toBeCloseTo(1 / 4, 4);
    expect(shares).toHaveLength(COLUMNS * ROWS);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    // U / T is exponential with mean one in two dimensions: half below T ln 2, nine tenths below T ln 10
    expect(Math.abs(within[0] - 0.5 * Math.LN2)).toBeLessThan(0.01);
    expect(Math.abs(within[1] - 0.5 * Math.LN10)).toBeLessThan(0.01);
  });
  it("a flat landscape is a box with soft rims", () => {
    // (18 + 2 ((9 + s²) q + 6 s²)) / (6 + 2 q), s² = T / 4, q = s sqrt(pi / 2); see the known answer on a line
    const [s2, q] = [0.005, Math.sqrt((0.005 * Math.PI) / 2)];
    const wanted = (18 + 2 * ((9 + s2) * q + 6 * s2)) / (6 + 2 * q);
    expect(Math.abs(lawOf(plane("0*y"), 0.02).variance / wanted - 1)).toBeLessThan(0.002);
  });
  it("what moves the walkers is the energy, inside and beyond the edges", () => {
    const landscape = landscapeOf({ potential: "pits", valley: "", formula: "" });
    const places = [-3.6, -2, 0.3, 2.9, 3.3].flatMap((x) => [-2.4, -0.6, 1, 2.2].map((y) => [x, y] as const));
    const x = input([1, 2, places.length]);
    const [energies] = traced(
      [x],
      [landscape.potential(x, [])],
    )([[...places.map(([a]) => a), ...places.map(([, b]) => b)]]);
    for (const [i, [a, b]] of places.entries()) expect(energies![i]!).toBeCloseTo(landscape.energy(a, b), 10);
  });
  it("both crowds come down to chance, half of them within the line of half", () => {
    for (const potential of ["ring", "pits"]) {
      const settled = ended({ potential, walkers: 500 });
      expect(crowdTitle(settled), potential).toBe("The crowd lies on Boltzmann’s law");
      const half = settled.scalars.half!.median!;
      // three standard errors of a share of 2,000 walkers
      expect(Math.abs(half - 0.5)).toBeLessThan(0.04);
      expect(experiment.describe(settled)).toMatch(/stand within the line that should hold half\.$/);
    }
  });
  it("a formula with gaps is said to have them", () => {
    expect(experiment.describe(ended({ potential: "typed", formula: "log(x)" }))).toMatch(
      /^This formula has no height/,
    );
  });
});
