/** `curse`: counts and slopes against closed forms. */
import { describe, expect, it } from "vitest";
import { boundOf, cellsOf, sideFor } from "../../../src/experiments/approximation/curse/grid.ts";
import { errorsOf, slopeOf, targetAt } from "../../../src/experiments/approximation/curse/smoothness.ts";
import {
  matrixOf,
  pressedError,
  small,
  tableError,
  tableOf,
  treeError,
  treeOf,
} from "../../../src/experiments/approximation/curse/tables.ts";
import { count, gridTitle, smoothTitle, tablesTitle } from "../../../src/experiments/approximation/curse/words.ts";
import { powerLaw } from "../../../src/experiments/power-law.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { logSpaced } from "../../../src/experiments/spaced.ts";
import { summarise } from "../../../src/experiments/summary.ts";

describe("a grid", () => {
  it("is as fine as its bound asks, and no finer", () => {
    for (const n of [1, 2, 5, 12])
      for (const error of [0.01, 0.07, 0.5]) {
        const side = sideFor(error, n, 1.5);
        expect(boundOf(side, n, 1.5)).toBeLessThanOrEqual(error * (1 + 1e-8));
        if (side > 1) expect(boundOf(side - 1, n, 1.5)).toBeGreaterThan(error);
      }
    expect(cellsOf(10, 8)).toBe(1e8);
  });
  it("makes that error on the steepest function, in the corner of a cell", () => {
    // the distance to the middle of a cell, times the slope, is largest at its corners
    const [n, side, slope] = [3, 4, 2];
    const corner = Array.from({ length: n }, () => 1 / (2 * side));
    expect(slope * Math.hypot(...corner)).toBeCloseTo(boundOf(side, n, slope), 14);
  });
  it("is drawn at errors that are equally spaced on a log scale", () => {
    expect(logSpaced(0.01, 1, 3)).toEqual([0.01, 0.1, 1].map((error) => expect.closeTo(error, 12)));
  });
});

describe("smooth curves", () => {
  it.each([
    ["corner", "spline", 1],
    ["cubic", "spline", 1],
    ["wave", "spline", 1],
    ["corner", "chebyshev", 1],
    ["cubic", "chebyshev", 1],
    ["corner", "spline", 2],
    ["cubic", "spline", 2],
    ["wave", "spline", 2],
    ["corner", "chebyshev", 2],
    ["cubic", "chebyshev", 2],
  ] as const)("%s by %s in %i: the slope of theory", (target, method, variables) => {
    const { sizes, errors, from } = errorsOf(target, method, variables, "off");
    const { slope } = powerLaw(sizes.slice(from), errors.slice(from));
    const wanted = slopeOf(target, method, variables, "off");
    // a corner scatters; no straight piece gains on its two derivatives
    expect(Math.abs(slope / wanted - 1)).toBeLessThan(target === "corner" ? 0.18 : 0.06);
    if (method === "spline" && target !== "corner") expect(slope).toBeGreaterThan((-2 / variables) * 1.04);
  });
  it("follow what they can: a corner on a meeting place, and the analytic wave", () => {
    expect(Math.max(...errorsOf("corner", "spline", 1, "on").errors)).toBeLessThan(1e-15);
    expect(errorsOf("wave", "chebyshev", 1, "off").errors.at(-1)).toBeLessThan(1e-13);
    expect(slopeOf("wave", "chebyshev", 1, "off")).toBeNaN();
    expect(targetAt("wave", "off", 0.4)).toBeCloseTo(Math.exp(Math.sin(1.1)), 14);
  });
  it("a power law is read off exactly", () => {
    const law = powerLaw([1, 10, 100], [3, 0.3, 0.03]);
    expect(law.slope).toBeCloseTo(-1, 12);
    expect(law.at(1000, -1)).toBeCloseTo(0.003, 12);
  });
});

describe("tables", () => {
  it("join neighbors, and let an odd one wait", () => {
    const names = (u: number, v: number) => u * 10 + v;
    expect(treeOf([1, 2], names)).toBe(12);
    expect(treeOf([1, 2, 3], names)).toBe(123);
    expect(treeOf([1, 2, 3, 4], names)).toBe(154);
  });
  it("hold the small function in the middles of their cells", () => {
    const table = tableOf(4);
    expect(table(0.25, -0.75)).toBe(small(0.25, -0.75));
    expect(table(0.01, -0.99)).toBe(small(0.25, -0.75));
    expect(table(1, -1)).toBe(small(0.75, -0.75));
  });
  it("V1: of ten bins have 10⁸ entries as one table of eight knobs, and 700 as the tables of its tree", async () => {
    const experiment = await loadRunnable("curse");
    const { scalars } = runToEnd(experiment, { ...experiment.defaults, knobs: 8, bins: 10 }, 1);
    expect([scalars.table, scalars.tree]).toEqual([10 ** 8, (8 - 1) * 10 ** 2]);
  });
  it("are one of two knobs; of more, one table over all rounds its inputs once and loses less", () => {
    expect(tableError(2, 10)).toBe(treeError(2, 10));
    for (const knobs of [3, 8, 16]) expect(tableError(knobs, 10)).toBeLessThan(treeError(knobs, 10));
    // one bin holds the value in the middle: what is lost is the spread itself, and how far that value is from the mean
    expect(tableError(8, 1)).toBeGreaterThanOrEqual(1);
  });
  it("lose less with more bins, for a tree; nearly all, of random numbers", () => {
    expect(treeError(8, 50)).toBeLessThan(treeError(8, 10) / 3);
    expect(tableError(8, 50)).toBeLessThan(tableError(8, 10) / 3);
    expect(pressedError(8, "tree")).toBeLessThan(0.4);
    expect(pressedError(8, "random")).toBeGreaterThan(0.9);
    expect(matrixOf(3, "tree")[4]![4]).toBe(small(small(0, 0), small(0, 0)));
  });
});

describe("words", () => {
  it("count", () => {
    expect([729, 1e8, 2.5e20].map(count)).toEqual(["729", "10⁸", "2.5 · 10²⁰"]);
  });
  it("have titles that their numbers bear out", async () => {
    const experiment = await loadRunnable("curse");
    const titles = (changes: object) => {
      const values = { ...experiment.defaults, ...changes };
      const summary = summarise(experiment, values, [runToEnd(experiment, values, 1)]);
      return [gridTitle(summary), smoothTitle(summary), tablesTitle(summary)];
    };
    expect(titles({})).toEqual([
      "3 variables need 729 cells",
      expect.stringMatching(/^Error falls with slope −2\.\d+; theory says −2$/),
      "A tree keeps 700, one table 10⁸",
    ]);
    expect(titles({ dimension: 1, target: "corner", kink: "on", content: "random" })).toEqual([
      "One variable needs 5 cells",
      "Followed exactly where pieces meet",
      expect.stringMatching(/^Random numbers lose 9\d % in a tree$/),
    ]);
    expect(titles({ method: "chebyshev" })[1]).toMatch(/^Faster than any power: down to \d · 10⁻¹[⁰¹²³⁴⁵⁶⁷⁸⁹]$/u);
  });
});
