/** `fading-noise`: slopes against differences, and where they agree. */
import { describe, expect, it } from "vitest";
import { meanOf } from "../../../src/experiments/mean.ts";
import { examplesOf, lossOf, slopeOf, spreadAt } from "../../../src/experiments/noise/fading-noise/examples.ts";

describe("the examples", () => {
  it("have the slopes that differences of their losses give", () => {
    const h = 1e-5;
    for (const example of examplesOf(0.7))
      for (const weight of [0.2, 1, 1.9]) {
        const difference = (lossOf(example, weight + h) - lossOf(example, weight - h)) / (2 * h);
        expect(slopeOf(example, weight)).toBeCloseTo(difference, 8);
      }
  });
  it("are fitted best by the weight 1, with errors and without", () => {
    for (const noise of [0, 0.3, 1])
      expect(meanOf(examplesOf(noise).map((example) => slopeOf(example, 1)))).toBeCloseTo(0, 12);
  });
  it("disagree by |w - 1| times the spread of x² without errors, and at 1 by the spread of x e with them", () => {
    const squares = examplesOf(0).map(({ x }) => x * x);
    const deviation = (values: readonly number[]) =>
      Math.sqrt(meanOf(values.map((value) => (value - meanOf(values)) ** 2)));
    for (const weight of [0, 0.6, 1.8])
      expect(spreadAt(examplesOf(0), weight)).toBeCloseTo(Math.abs(weight - 1) * deviation(squares), 12);
    const products = examplesOf(1).map(({ x, y }) => x * (x - y));
    expect(spreadAt(examplesOf(1), 1)).toBeCloseTo(deviation(products), 12);
    expect(deviation(products)).toBeGreaterThan(0.3);
  });
});
