/** `universality`: built nets against closed forms, least squares against its normal equations, trained nets over seeds. */
import { describe, expect, it } from "vitest";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { build, offOf } from "../../../src/experiments/approximation/universality/built.ts";
import { init, observe } from "../../../src/experiments/approximation/universality/motion.ts";
import { read } from "../../../src/experiments/approximation/universality/outputs.ts";
import { BREAK } from "../../../src/experiments/approximation/universality/parameters.ts";
import type { Settings } from "../../../src/experiments/approximation/universality/settings.ts";
import { lawOf, targetOf } from "../../../src/experiments/approximation/universality/targets.ts";
import { kinksOf, netAt, startOf } from "../../../src/experiments/approximation/universality/trained.ts";
import {
  curveTitle,
  describe as describeRun,
  errorsTitle,
  short,
} from "../../../src/experiments/approximation/universality/words.ts";
import { powerLaw } from "../../../src/experiments/power-law.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import { truthOf } from "../../../src/frame/guess-words.ts";

const experiment = await loadRunnable("universality");
const key = keyFromSeed(3);
const settings = (changes: Partial<Settings>): Settings => ({ ...experiment.defaults, ...changes }) as Settings;
const at = (changes: Partial<Settings>, seeds: readonly number[] = [1]) => {
  const values = settings(changes);
  return summarise(
    experiment,
    values,
    seeds.map((seed) => runToEnd(experiment, values, seed)),
  );
};
const off = (changes: Partial<Settings>) => {
  const values = settings(changes);
  return offOf(values, build(values, values.units, key));
};

describe("a built net", () => {
  it("runs through the curve at its corners, and along the chord between them", () => {
    const values = settings({ units: 5 });
    const { knots, heights, at: along } = build(values, 5, key);
    expect(Array.from(knots)).toEqual([0, 0.2, 0.4, 0.6, 0.8].map((x) => expect.closeTo(x, 14)));
    expect(Array.from(heights)).toEqual(Array.from(knots, (x) => expect.closeTo(Math.sin(2 * Math.PI * x), 14)));
    const [left, right] = [Math.sin(0.4 * Math.PI), Math.sin(0.8 * Math.PI)];
    expect(along([0.25])[0]).toBeCloseTo(0.75 * left + 0.25 * right, 14);
  });
  it("is a sum of ReLUs whose weights are its changes of slope", () => {
    const values = settings({ target: "waves", units: 17 });
    const { knots, heights, at: along } = build(values, 17, key);
    const slopes = Array.from(knots, (knot, i) => {
      const next = knots[i + 1] ?? 1;
      return ((heights[i + 1] ?? along([1])[0]!) - heights[i]!) / (next - knot);
    });
    const net = (x: number) =>
      slopes.reduce((sum, slope, i) => sum + (slope - (slopes[i - 1] ?? 0)) * Math.max(0, x - knots[i]!), heights[0]!);
    for (const x of [0, 0.031, 0.5, 0.77, 1]) expect(along([x])[0]).toBeCloseTo(net(x), 11);
  });
  it("is off a kink by 2 t (1 - t) h, t being where in its piece the kink lies", () => {
    for (const units of [3, 8, 20, 77]) {
      const t = BREAK * units - Math.floor(BREAK * units);
      // a kink lies between the places where the error is looked for
      expect(off({ target: "kink", units }).sup).toBeCloseTo((2 * t * (1 - t)) / units, 3);
    }
  });
  it("is off the root by √h / 4, a quarter of the way into the first piece", () => {
    const { sup, at: place } = off({ target: "root", units: 64 });
    expect(sup).toBeCloseTo(1 / 32, 12);
    expect(place).toBeCloseTo(1 / 256, 12);
  });
  it("keeps the larger part of the step at the jump itself", () => {
    for (const units of [1, 2, 7, 64, 200]) {
      const place = (BREAK * units) % 1;
      // up along one piece, unless the jump lies in a piece that has no corner before it
      expect(off({ target: "step", units }).sup).toBeCloseTo(Math.max(place, 1 - place), 9);
    }
  });
  it("takes least squares from nowhere but the span: what is left is at right angles to all hats", () => {
    const values = settings({ target: "waves", places: "random" });
    const { at: along, knots } = build(values, 12, key);
    const target = targetOf(values);
    const nodes = [...knots, 1];
    const fine = Array.from({ length: 40000 }, (_, i) => (i + 0.5) / 40000);
    const left = along(fine).map((height, i) => target.at(fine[i]!) - height);
    for (const [k, node] of nodes.entries()) {
      const hat = (x: number) => {
        const near = x < node ? nodes[k - 1] : nodes[k + 1];
        return near === undefined ? 0 : Math.max(0, 1 - (x - node) / (near - node));
      };
      expect(Math.abs(left.reduce((sum, rest, i) => sum + rest * hat(fine[i]!), 0) / fine.length)).toBeLessThan(2e-5);
    }
  });
});

describe("units that square", () => {
  /** Least squares by Legendre polynomials: what is left of |x - c| on [0, 1] without its first three terms. */
  function leftOfKink(c: number): number {
    const d = 1 - c;
    // ∫ |x - c| x^k dx, in closed form
    const moment = (k: number) => (2 * c ** (k + 2)) / ((k + 1) * (k + 2)) + 1 / (k + 2) - c / (k + 1);
    const [m0, m1, m2] = [moment(0), moment(1), moment(2)];
    const terms = [m0, 2 * m1 - m0, 6 * m2 - 6 * m1 + m0];
    const square = (c ** 3 + d ** 3) / 3;
    return Math.sqrt(square - terms.reduce((sum, term, k) => sum + (2 * k + 1) * term * term, 0));
  }
  it("come as close to a kink as the best parabola, and no closer, however many", () => {
    for (const units of [2, 20, 200])
      expect(off({ target: "kink", unit: "square", units }).rms).toBeCloseTo(leftOfKink(BREAK), 4);
    expect(off({ target: "kink", unit: "square", units: 1 }).rms).toBeGreaterThan(leftOfKink(BREAK) + 1e-4);
  });
  it("answer the guess with that parabola", () => {
    const { guess } = experiment;
    if (!guess) throw new Error("no guess");
    const summary = at({ ...(guess.at as Partial<Settings>), steps: 100 });
    const heights = truthOf(guess, summary) as number[];
    expect(heights).toHaveLength(21);
    // third differences of a parabola vanish
    for (let i = 0; i + 3 < heights.length; i++)
      expect(heights[i + 3]! - 3 * heights[i + 2]! + 3 * heights[i + 1]! - heights[i]!).toBeCloseTo(0, 9);
  });
});

describe("round units", () => {
  it("follow the wave too", () => {
    expect(off({ unit: "tanh", units: 64 }).sup).toBeLessThan(0.001);
    expect(off({ unit: "tanh", units: 64, places: "random" }).rms).toBeLessThan(0.01);
  });
});

describe("slopes", () => {
  it.each([
    ["wave", 0.05],
    ["waves", 0.05],
    ["root", 0.02],
  ] as const)("of %s are those of theory", (target, within) => {
    const values = settings({ target });
    const { scalars } = observe(init(values, key), values);
    const law = lawOf(values);
    expect(Math.abs(scalars["slope.sup"]! - law.sup)).toBeLessThan(within);
    expect(Math.abs(scalars["slope.rms"]! - law.rms)).toBeLessThan(within);
  });
  it.each(["kink", "step"] as const)("of a %s scatter about those of theory, over all numbers of bricks", (target) => {
    const sizes = Array.from({ length: 241 }, (_, i) => 16 + i);
    const offs = sizes.map((units) => off({ target, units }));
    const law = lawOf(settings({ target }));
    for (const which of ["sup", "rms"] as const)
      expect(
        Math.abs(
          powerLaw(
            sizes,
            offs.map((found) => found[which]),
          ).slope - law[which],
        ),
        which,
      ).toBeLessThan(0.12);
  });
  it("are promised to evenly placed ReLUs and to squares alone", () => {
    expect(lawOf(settings({ unit: "tanh" })).sup).toBeNaN();
    expect(lawOf(settings({ places: "random" })).sup).toBeNaN();
    expect(lawOf(settings({ target: "drawn" })).sup).toBeNaN();
    expect(lawOf(settings({ unit: "square", target: "drawn" })).rms).toBe(0);
  });
});

describe("a trained net", () => {
  it("starts spread out with all its bricks in the interval", () => {
    const values = settings({ start: "spread", units: 40 });
    const state = startOf(values, key);
    const kinks = kinksOf(state, values);
    expect(kinks.length).toBe(40);
    // a kink is where a brick bends: slopes on both sides of it differ, and nowhere else
    const bend = (x: number) =>
      netAt(state, values, x - 1e-3) - 2 * netAt(state, values, x) + netAt(state, values, x + 1e-3);
    const lonely = kinks.find((kink, i) => kink - (kinks[i - 1] ?? 0) > 0.02 && (kinks[i + 1] ?? 1) - kink > 0.02);
    expect(lonely).toBeDefined();
    expect(Math.abs(bend(lonely!))).toBeGreaterThan(1e-5);
    expect(Math.abs(bend(lonely! + 0.01))).toBeLessThan(1e-6);
  });
  it("comes closer with 64 bricks than with 8: less than three tenths of the error, mean of four seeds", () => {
    const mean = (units: number) =>
      read.members(at({ units }, [1, 2, 3, 4]), "trained.rms").reduce((sum, error) => sum + error / 4, 0);
    expect(mean(64)).toBeLessThan(0.3 * mean(8));
  });
});

describe("words", () => {
  it("say who is the limit", () => {
    const stuck = at({ target: "waves", units: 128 });
    expect(describeRun(stuck)).toMatch(/128 bricks, set by a builder, stay within 0\.007\d? of the five waves/);
    expect(describeRun(stuck)).toMatch(/training has not found their places/);
    const few = at({ target: "kink", units: 8 });
    expect(describeRun(few)).toMatch(/moves its bricks/);
  });
  it("say what squares and steps cannot", () => {
    const squares = at({ target: "kink", unit: "square", units: 200 });
    expect(curveTitle(squares)).toBe("200 squares are one parabola");
    expect(errorsTitle(squares)).toBe("More squares change nothing");
    const step = at({ target: "step", steps: 100 });
    expect(describeRun(step)).toMatch(/half the step remains/);
    expect(errorsTitle(step)).toMatch(/half the step/);
  });
  it("count one brick, and print small errors", () => {
    expect(describeRun(at({ units: 1, steps: 100 }))).toMatch(/^One brick, set by a builder, stays within/);
    expect([0, 0.01234, 0.00031, 1].map(short)).toEqual(["0", "0.012", "3.1 · 10⁻⁴", "1"]);
  });
  it("have a quarter in the title of a smooth curve", () => {
    expect(errorsTitle(at({ steps: 100 }))).toBe("Twice the bricks: the largest error is divided by 4.0");
  });
});
