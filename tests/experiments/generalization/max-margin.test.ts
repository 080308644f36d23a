/** `max-margin`: against data drawn at random, another order of the points, and the conditions of a minimum. */
import { describe, expect, it } from "vitest";
import { fillNormal, fold, keyFromSeed } from "../../../src/engine/random.ts";
import { descended, rateFor } from "../../../src/experiments/generalization/max-margin/descent.ts";
import { crowded, flipped } from "../../../src/experiments/generalization/max-margin/examples.ts";
import { valueAfter } from "../../../src/experiments/generalization/max-margin/outputs.ts";
import { timesFor } from "../../../src/experiments/generalization/max-margin/times.ts";
import {
  describe as inWords,
  lengthTitle,
  ratioTitle,
} from "../../../src/experiments/generalization/max-margin/words.ts";
import type { Vector } from "../../../src/experiments/noise/flat-margin/angle.ts";
import { marginOf, signed, unit, widestOf } from "../../../src/experiments/noise/flat-margin/classifier.ts";
import { pointsOf } from "../../../src/experiments/points.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run, runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("max-margin");
const at = (changes: object) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
};
const vectors = (points: string) => signed(pointsOf(points), { stretch: 1, lengths: "own" });
const middle = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
};

/** Thirty normal points, those on one side of a random line turned to the other; none within 0.3 of it. */
function drawn(seed: number): Vector[] {
  const numbers = new Float64Array(400);
  fillNormal(fold(keyFromSeed(seed), "points"), numbers);
  const normal = unit([numbers[0]!, numbers[1]!]);
  const z: Vector[] = [];
  for (let i = 2; z.length < 30; i += 2) {
    const side = normal[0] * numbers[i]! + normal[1] * numbers[i + 1]!;
    if (Math.abs(side) > 0.3) z.push([Math.sign(side) * numbers[i]!, Math.sign(side) * numbers[i + 1]!]);
  }
  return z;
}

describe("stops", () => {
  it("begin with single steps and end at the powers of ten", () => {
    const times = timesFor(3);
    expect(times.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const power of [10, 100, 1000]) expect(times).toContain(power);
    expect(times.at(-1)).toBe(1000);
    expect(timesFor(6).length).toBeLessThanOrEqual(120);
  });
});

describe("descent", () => {
  it("goes as Soudry and others say, on eight draws of thirty points", () => {
    const ends = Array.from({ length: 8 }, (_, seed) => {
      const z = drawn(seed + 1);
      const widest = marginOf(widestOf(z), z);
      let w: Vector = [0, 0];
      let done = 0;
      return [100, 1000, 10_000, 100_000].map((steps) => {
        w = descended(w, z, "logistic", steps - done);
        done = steps;
        return { ratio: marginOf(unit(w), z) / widest, length: Math.hypot(...w) };
      });
    });
    const ratio = (place: number) => middle(ends.map((end) => end[place]!.ratio));
    expect(ratio(2)).toBeGreaterThanOrEqual(0.9);
    expect(ratio(2)).toBeGreaterThanOrEqual(ratio(0) - 0.005);
    const growth = middle(ends.map((end) => end[3]!.length / end[1]!.length));
    expect(growth).toBeGreaterThan(1.8);
    expect(growth).toBeLessThan(3);
    // never more than the widest margin, which is found another way
    for (const { ratio: one } of ends.flat()) expect(one).toBeLessThanOrEqual(1 + 1e-12);
  }, 30_000);

  it("is at the minimum where one point is flipped: the pulls of the points cancel", () => {
    const z = vectors(flipped);
    const [a, b] = descended([0, 0], z, "logistic", 20_000);
    const gradient = z.reduce(
      ([x, y], [p, q]) => {
        const pull = 1 / (1 + Math.exp(a * p + b * q));
        return [x + pull * p, y + pull * q];
      },
      [0, 0] as Vector,
    );
    expect(Math.hypot(...gradient)).toBeLessThan(1e-9);
  });

  it("on the squared loss solves the normal equations", () => {
    const z = vectors(crowded);
    const [a, b] = descended([0, 0], z, "squared", 20_000);
    for (const part of [0, 1] as const)
      expect(Math.abs(z.reduce((sum, one) => sum + (1 - a * one[0] - b * one[1]) * one[part], 0))).toBeLessThan(1e-9);
  });

  it("with growing steps gains one over the length of a single point at each, once its loss is small", () => {
    const z: Vector[] = [[0.6, 0.8]];
    const w = descended([0, 0], z, "growing", 1000);
    const more = descended(w, z, "growing", 1);
    expect(Math.hypot(more[0] - w[0], more[1] - w[1])).toBeCloseTo(1, 6);
    expect(rateFor(z, "growing")).toBeCloseTo(1, 12);
  });

  it("does not depend on the order of the points, but for rounding", () => {
    const z = vectors(crowded);
    const [a, b] = [descended([0, 0], z, "logistic", 1000), descended([0, 0], [...z].reverse(), "logistic", 1000)];
    expect(a[0]).toBeCloseTo(b[0], 9);
    expect(a[1]).toBeCloseTo(b[1], 9);
  });
});

describe("the slope of the length", () => {
  it("is one over the widest margin for each factor e of steps, nearly so after a hundred thousand", () => {
    const summary = at({});
    const widest = summary.scalars.widest?.median ?? Number.NaN;
    const gained = (valueAfter(summary, "length", 1e5) - valueAfter(summary, "length", 1e4)) / Math.LN10;
    expect(gained * widest).toBeGreaterThan(0.9);
    expect(gained * widest).toBeLessThan(1.05);
  });
});

describe("words", () => {
  it("say what the numbers are", () => {
    expect(inWords(at({}))).toMatch(
      /^After 100,000 steps descent’s line has 95 % of the widest margin, 0\.41, and the weights are 23 long\. After 1,000 steps it had 89 %\.$/,
    );
    expect(inWords(at({ points: flipped }))).toMatch(/^No line .* leaves 1 wrong, .* and stay there\.$/);
    expect(ratioTitle(at({ descent: "squared" }))).toBe("It has stopped short of the widest margin");
    expect(ratioTitle(at({ descent: "growing" }))).toBe("The widest margin, all but reached");
    expect(ratioTitle(at({ decades: 3 }))).toBe("Share of the widest margin");
    expect(lengthTitle(at({}))).toBe("The weights grow like the logarithm");
    expect(lengthTitle(at({ descent: "growing" }))).toBe("The weights grow");
  });
  it("judge by a tenth of the steps, and not by the loss that is set", () => {
    for (const decades of [3, 4, 5])
      expect(lengthTitle(at({ points: flipped, decades }))).toBe("The weights have stopped growing");
    expect(lengthTitle(at({ points: flipped, decades: 2 }))).toBe("How long the weights are");
    const run = new Run(experiment, experiment.defaults, 1);
    run.seek(timesFor(5).findIndex((time) => time > 1000));
    const early = summarise(experiment, experiment.defaults, [run.result()]);
    expect(early.scalars.steps?.median).toBe(1136);
    expect(ratioTitle(early)).toBe("Nearer and nearer, ever more slowly");
  });
  it("have the answer to the guess from the run", () => {
    const { guess } = experiment;
    if (guess?.kind !== "choice") throw new Error("a choice");
    expect(guess.truth(at({}))).toBe("widens");
    expect(guess.truth(at({ descent: "squared" }))).toBe("stays");
  });
});
