/** `three-weights`: its equations solved by hand, its Jacobian against differences, its ranks against minors. */
import { describe, expect, it } from "vitest";
import { apartAt, fitsOf, MEETING, missOf } from "../../../src/experiments/landscape/three-weights/fits.ts";
import { guess } from "../../../src/experiments/landscape/three-weights/guess.ts";
import { type Asked, answerAt, netAt, type Weights } from "../../../src/experiments/landscape/three-weights/net.ts";
import { BEYOND } from "../../../src/experiments/landscape/three-weights/outputs.ts";
import { rankOf, singularAt } from "../../../src/experiments/landscape/three-weights/rank.ts";
import { spaceTitle } from "../../../src/experiments/landscape/three-weights/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("three-weights");
const settings: readonly [Asked, number][] = [
  [{ examples: "one", third: "new" }, 2],
  [{ examples: "two", third: "new" }, 1],
  [{ examples: "three", third: "new" }, 0],
  [{ examples: "three", third: "old" }, 1],
];

describe("the exact fits", () => {
  it("are w1 w2 + w3 = 1 for the first example", () => {
    const fits = fitsOf({ examples: "one", third: "new" });
    expect(fits).toHaveLength(9);
    for (const [a, b, c] of fits) expect(a * b + c).toBeCloseTo(1, 14);
    // and nothing else is: the net misses by as much as the equation does
    expect(missOf([0.4, 2, 0.5], { examples: "one", third: "new" })).toBeCloseTo(0.3, 14);
  });
  it.each(["two", "three"] as const)("are w2 = 2, w3 = 1 - 2 w1 with a second, %s examples", (examples) => {
    const fits = fitsOf({ examples, third: "old" });
    expect(fits).toHaveLength(5);
    for (const [a, b, c] of fits) {
      expect(b).toBe(2);
      expect(c).toBeCloseTo(1 - 2 * a, 14);
    }
  });
  it("are (1/2, 2, 0) with a third that says something new", () => {
    expect(fitsOf({ examples: "three", third: "new" })).toEqual([[0.5, 2, 0]]);
    expect(MEETING).toEqual([0.5, 2, 0]);
  });
  it.each(settings)("pass through the examples: %o", (asked) => {
    for (const weights of fitsOf(asked)) expect(missOf(weights, asked)).toBeLessThan(1e-14);
  });
});

describe("the Jacobian", () => {
  it("is what differences give", () => {
    const h = 1e-6;
    for (const x of [0, 1, 1.5, 2])
      for (const weights of [
        [0.5, 2, 0],
        [0.2, -1, 3],
      ] as const)
        for (const [i, value] of answerAt(x, weights).entries()) {
          const moved = (by: number) => netAt(x, weights.map((w, k) => (k === i ? w + by : w)) as unknown as Weights);
          expect(value).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 8);
        }
  });
  it.each(settings)("leaves at every fit that is drawn what counting leaves: %o, %i", (asked, left) => {
    for (const weights of fitsOf(asked)) expect(3 - rankOf(singularAt(weights, asked))).toBe(left);
  });
  it("has singular values whose squares add up to those of its entries", () => {
    // rows (2, 1/2, 1), (2, 3/2, 1), (0, 0, 1)
    const values = singularAt(MEETING, { examples: "three", third: "new" });
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(5.25 + 7.25 + 1, 12);
  });
});

describe("other branches", () => {
  it("a brick that begins between two examples fits both, and no third, as the limits say", () => {
    for (const first of [-0.8, -0.5, -0.2]) {
      const weights: Weights = [first, 2 / (1 + first), 1];
      expect(missOf(weights, { examples: "two", third: "new" })).toBeLessThan(1e-14);
      for (const third of ["new", "old"] as const)
        expect(missOf(weights, { examples: "three", third })).toBeGreaterThan(0.1);
    }
    // and beyond both examples these nets differ, so that the claim names the ones that are meant
    expect(
      apartAt(
        BEYOND,
        [-0.8, -0.2].map((first): Weights => [first, 2 / (1 + first), 1]),
      ),
    ).toBeGreaterThan(1);
    expect(experiment.claims.find(({ id }) => id === "fewer-functions")?.sentence).toContain(
      "between the inputs 0 and 1",
    );
  });
});

describe("words", () => {
  const ended = (asked: Partial<Asked>) => {
    const run = new Run(experiment, { ...experiment.defaults, ...asked }, 1);
    run.seek(1);
    return summarise(experiment, run.values, [run.result()]);
  };
  it("say what is left", () => {
    expect(spaceTitle(ended({ examples: "one" }))).toBe("One equation leaves a surface");
    expect(spaceTitle(ended({}))).toBe("Two equations leave a curve");
    expect(spaceTitle(ended({ examples: "three" }))).toBe("Three equations leave a point");
    expect(spaceTitle(ended({ examples: "three", third: "old" }))).toBe("Nothing new: a curve stays");
    expect(experiment.describe(ended({ examples: "three", third: "old" }))).toContain("3 − 2 = 1 dimension is left");
  });
  it("the guess is answered by the rank", () => {
    const said = (asked: Partial<Asked>) =>
      guess.choices.find(({ value }) => value === guess.truth(ended(asked)))?.label;
    expect([said({ examples: "one" }), said({}), said({ examples: "three" })]).toEqual([
      "a surface",
      "a curve",
      "points",
    ]);
  });
});
