/** Losses far out, where naive ones overflow; and both writings of a loss, for training and for measuring, against each other. */
import { describe, expect, test } from "vitest";
import { gradient } from "../../src/engine/gradient.ts";
import type { Loss } from "../../src/engine/learner.ts";
import { lossOf, lossValue, requireLabels } from "../../src/engine/losses.ts";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";
import { input } from "../../src/engine/tensor.ts";
import { traced } from "../../src/engine/traced.ts";

/** Loss and its derivatives by the outputs of one example. */
function at(loss: Loss, outputs: readonly number[], labels: readonly number[]) {
  const [f, y] = [input([1, outputs.length, 1]), input([1, outputs.length, 1])];
  const value = lossOf(loss, f, y);
  const [found, slope] = traced([f, y], [value, ...gradient(value, [f])])([outputs, labels]);
  return { value: found![0]!, slope: Array.from(slope!, (entry) => entry + 0) };
}

describe("far out", () => {
  test("cross-entropy of outputs in the thousands", () => {
    const wrong = at("crossEntropy", [5000, -5000, 4000], [0, 1, 0]);
    expect(wrong).toEqual({ value: 10000, slope: [1, -1, 0] });
    expect(at("crossEntropy", [5000, -5000, 4000], [1, 0, 0])).toEqual({ value: 0, slope: [0, 0, 0] });
    // all alike: log 3, and a third less the label
    const even = at("crossEntropy", [-9000, -9000, -9000], [0, 0, 1]);
    expect(even.value).toBeCloseTo(Math.log(3), 14);
    [1 / 3, 1 / 3, -2 / 3].forEach((wanted, i) => {
      expect(even.slope[i]).toBeCloseTo(wanted, 14);
    });
  });
  test("logistic loss keeps falling as e^-z, and its slope with it", () => {
    expect(at("logistic", [-3000], [1])).toEqual({ value: 3000, slope: [-1] });
    const { value, slope } = at("logistic", [-300], [-1]);
    expect(value / Math.exp(-300)).toBeCloseTo(1, 13);
    expect(slope[0]! / Math.exp(-300)).toBeCloseTo(1, 13);
  });
  test("hinge: flat beyond margin 1, a parabola down to 0, then straight", () => {
    expect(at("hinge", [1.5], [1])).toEqual({ value: 0, slope: [0] });
    expect(at("hinge", [-0.5], [-1])).toEqual({ value: 0.125, slope: [0.5] });
    expect(at("hinge", [-8000], [1])).toEqual({ value: 8000.5, slope: [-1] });
  });
});

test.each(["square", "logistic", "hinge", "crossEntropy"] as const)("%s: arrays and graph say the same", (loss) => {
  const [outputs, examples] = [3, 7];
  const f = new Float64Array(outputs * examples);
  fillNormal(keyFromSeed(3), f, 0, 2);
  const classOf = (i: number) => Math.floor(i / outputs) % outputs;
  const y = f.map((value, i) => (loss === "crossEntropy" ? Number(i % outputs === classOf(i)) : value > 0.3 ? 1 : -1));
  expect(() => requireLabels("here", loss, { x: f, y, examples })).not.toThrow();
  const across = (rows: Float64Array) => rows.map((_, i) => rows[(i % examples) * outputs + Math.floor(i / examples)]!);
  const [graph, labels] = [input([1, outputs, examples]), input([1, outputs, examples])];
  const [value] = traced([graph, labels], [lossOf(loss, graph, labels)])([across(f), across(y)]);
  expect(lossValue(loss, f, y, outputs)).toBeCloseTo(value![0]!, 13);
});
