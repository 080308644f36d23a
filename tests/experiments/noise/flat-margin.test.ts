/** `flat-margin`: against search on a fine circle, an optimality condition, a perceptron, and balls that are shaken. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { angleOf, apart } from "../../../src/experiments/noise/flat-margin/angle.ts";
import {
  arcOf,
  fewestWrong,
  flatnessOf,
  marginOf,
  signed,
  unit,
  widestOf,
} from "../../../src/experiments/noise/flat-margin/classifier.ts";
import { circle, mixed } from "../../../src/experiments/noise/flat-margin/examples.ts";
import { read } from "../../../src/experiments/noise/flat-margin/outputs.ts";
import { arcTitle, describe as inWords, marginTitle } from "../../../src/experiments/noise/flat-margin/words.ts";
import { pointsOf } from "../../../src/experiments/points.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("flat-margin");
const at = (changes: object) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
};

type Vector = readonly [number, number];
const place = fc.integer({ min: -175, max: 175 }).map((n) => n / 100);
const vectors = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 8 });
/** Turned into the half plane above, where some weight is right about all of them. */
const separable = vectors
  .map((some) => some.map(([x, y]): Vector => [x, Math.abs(y) + 0.02]))
  .filter((some) => arcOf(some) !== null);

const FINE = 720;
const weights = Array.from({ length: FINE }, (_, i): Vector => {
  const angle = (2 * Math.PI * (i + 0.5)) / FINE;
  return [Math.cos(angle), Math.sin(angle)];
});
const wrongAt = ([a, b]: Vector, z: readonly Vector[]) => z.filter(([x, y]) => a * x + b * y <= 0).length;

describe("angles", () => {
  it("are those of Math.atan2", () => {
    fc.assert(
      fc.property(place, place, (x, y) => {
        expect(Math.abs(angleOf([x, y]) - Math.atan2(y, x))).toBeLessThan(1e-14);
      }),
    );
    expect(apart([1, 0], [-1, 0])).toBeCloseTo(180, 12);
  });
});

describe("the arc", () => {
  it("is where a fine circle of weights makes no mistake", () => {
    fc.assert(
      fc.property(vectors, (some) => {
        const right = weights.filter((weight) => wrongAt(weight, some) === 0).length;
        const arc = arcOf(some);
        const share = arc ? (arc.to - arc.from) / (2 * Math.PI) : 0;
        expect(Math.abs(share - right / FINE)).toBeLessThan(2 / FINE);
        // a fine circle can miss a short arc, and never finds fewer mistakes
        expect(fewestWrong(some)).toBeLessThanOrEqual(Math.min(...weights.map((weight) => wrongAt(weight, some))));
      }),
    );
  });
  it("does not move, whatever the lengths, and its middle is the flattest weight", () => {
    fc.assert(
      fc.property(separable, fc.double({ min: 0.1, max: 10, noNaN: true }), (some, factor) => {
        const [first, ...others] = some as [Vector, ...Vector[]];
        const longer = [[first[0] * factor, first[1] * factor] as const, ...others];
        expect(apart(arcOf(some)!.middle, arcOf(longer)!.middle)).toBeLessThan(1e-6);
        const flat = flatnessOf(arcOf(some)!.middle, some);
        for (const weight of weights) expect(flatnessOf(weight, some)).toBeLessThanOrEqual(flat + 1e-12);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the widest margin", () => {
  it("is a convex combination of the points that hold it: the optimality of a support vector machine", () => {
    fc.assert(
      fc.property(separable, (some) => {
        const weight = widestOf(some);
        const margin = marginOf(weight, some);
        const support = some.filter(([x, y]) => weight[0] * x + weight[1] * y < margin + 1e-9);
        // across the weight they lie on both sides of it, or on it
        const off = support.map(([x, y]) => weight[0] * y - weight[1] * x);
        expect(Math.min(...off)).toBeLessThan(1e-9);
        expect(Math.max(...off)).toBeGreaterThan(-1e-9);
        for (const other of weights) expect(marginOf(other, some)).toBeLessThanOrEqual(margin + 1e-12);
      }),
    );
  });
  it("is the middle of the arc where all have length 1", () => {
    fc.assert(
      fc.property(separable, (some) => {
        const ones = some.map(unit);
        expect(apart(widestOf(ones), arcOf(ones)!.middle)).toBeLessThan(1e-5);
      }),
    );
  });
});

describe("the ball of right weights", () => {
  it("is right within its radius, and wrong somewhere just beyond", () => {
    const z = signed(pointsOf(circle), { stretch: 10, lengths: "own" });
    for (const weight of [arcOf(z)!.middle, widestOf(z)]) {
      const radius = flatnessOf(weight, z);
      const shaken = (part: number) =>
        weights.map(([a, b]): Vector => [weight[0] + part * radius * a, weight[1] + part * radius * b]);
      for (const other of shaken(0.999)) expect(wrongAt(other, z)).toBe(0);
      expect(Math.max(...shaken(1.001).map((other) => wrongAt(other, z)))).toBeGreaterThan(0);
    }
  });
});

describe("the promise of few mistakes", () => {
  // Rosenblatt's rule, over and over until it makes no mistake (the theorem of Block and of Novikoff, 1962)
  it("is kept by a perceptron", () => {
    for (const changes of [{}, { stretch: 1 }, { stretch: 0.1 }, { lengths: "one" }]) {
      const summary = at(changes);
      const { stretch, lengths } = summary.values;
      const z = signed(pointsOf(circle), { stretch: Number(stretch), lengths: String(lengths) });
      let [a, b, mistakes] = [0, 0, 0];
      for (let again = true; again; ) {
        again = false;
        for (const [x, y] of z)
          if (a * x + b * y <= 0) {
            [a, b, again] = [a + x, b + y, true];
            mistakes++;
          }
      }
      expect(mistakes).toBeGreaterThan(0);
      expect(mistakes).toBeLessThanOrEqual(read.median(summary, "mistakes"));
    }
  });
});

describe("words", () => {
  it("say what the numbers are", () => {
    expect(inWords(at({ stretch: 1 }))).toBe(
      "6 points. The weights that are right about all of them form an arc of 74°, and around its middle a ball of radius 0.60 is right. The widest margin, 0.60, is that of the same weight.",
    );
    expect(inWords(at({}))).toMatch(
      /The widest margin, 0\.89, belongs to a weight 27° away, around which only a ball of 0\.18 is right\. The first point is stretched 10 times\. The arc has stayed; the weight of the widest margin has turned by 27°\.$/,
    );
    expect(inWords(at({ points: mixed }))).toMatch(/^No line .* The best line leaves 1 wrong\.$/);
    expect(arcTitle(at({ points: mixed }))).toBe("No weight is right");
    expect(marginTitle(at({}))).toBe("Widest margin 0.89, not flattest");
  });
  it("have the answer to the guess from the run", () => {
    const { guess } = experiment;
    if (guess?.kind !== "choice") throw new Error("a choice");
    expect(guess.truth(at(guess.at ?? {}))).toBe("margin");
    expect(guess.truth(at({ ...guess.at, lengths: "one" }))).toBe("neither");
  });
});
