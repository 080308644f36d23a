/** Labels and the nets that learn them: against coins, weights set by hand, and counts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countParameters } from "../../src/engine/count.ts";
import { keyFromSeed } from "../../src/engine/random.ts";
import type { TrainerState } from "../../src/engine/trainer.ts";
import { labelLearner, weightsOf } from "../../src/experiments/label-nets.ts";
import { labelTrainer, wrongShare } from "../../src/experiments/label-training.ts";
import { labelledExamples } from "../../src/experiments/labelled-examples.ts";

const shareOf = (values: ArrayLike<number>, is: (value: number, i: number) => boolean) =>
  Array.from(values).filter(is).length / values.length;

describe("labels", () => {
  it("are 1 and -1 equally often, under both rules", () => {
    for (const of of ["waves", "quadrants"] as const) {
      const { y } = labelledExamples({ of, inputs: 5, anew: 0 }, 20_000, keyFromSeed(1));
      // four deviations of 20,000 coins
      expect(Math.abs(shareOf(y, (label) => label === 1) - 0.5), of).toBeLessThan(0.0142);
      expect(shareOf(y, (label) => Math.abs(label) === 1)).toBe(1);
    }
  });

  it("are those of the functions as JavaScript has them", () => {
    const { x, y } = labelledExamples({ of: "waves", inputs: 3, anew: 0 }, 500, keyFromSeed(2));
    for (let i = 0; i < 500; i++) expect(y[i]).toBe(Math.sign(Math.sin(2 * x[3 * i]!) + x[3 * i + 1]! * x[3 * i + 2]!));
  });

  it("are wrong half as often as they are drawn anew, for the same examples, and more of them include fewer", () => {
    const made = (anew: number) => labelledExamples({ of: "waves", inputs: 5, anew }, 10_000, keyFromSeed(3));
    const [right, some, all] = [made(0), made(0.2), made(1)];
    const wrong = (of: typeof right) => Array.from(of.y, (label, i) => label !== right.y[i]);
    expect(some.x).toEqual(right.x);
    expect(Math.abs(shareOf(wrong(some).map(Number), (is) => is === 1) - 0.1)).toBeLessThan(0.012);
    expect(Math.abs(shareOf(wrong(all).map(Number), (is) => is === 1) - 0.5)).toBeLessThan(0.02);
    expect(wrong(some).every((is, i) => !is || wrong(all)[i])).toBe(true);
  });
});

describe("a net", () => {
  it("has as many weights as the engine counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 20 }), fc.integer({ min: 1, max: 99 }), (inputs, units) => {
        expect(weightsOf({ inputs, units })).toBe(countParameters(labelLearner({ inputs, units })));
      }),
      { seed: 1 },
    );
  });

  it("of four units meets the quadrants, with weights set by hand: |a + b| - |a - b|", () => {
    const net = { inputs: 5, units: 4 };
    const data = labelledExamples({ of: "quadrants", inputs: 5, anew: 0 }, 5000, keyFromSeed(4));
    const trained = labelTrainer(net, { batch: 50, steps: 10 }, 5000);
    const state: TrainerState = trained.start(keyFromSeed(1));
    expect(wrongShare(trained, state, data)).toBeGreaterThan(0.1);
    state.parameters.fill(0);
    // weights of the hidden layer [inputs, units], its biases, weights of the output, its bias
    [1, -1, 1, -1, 1, -1, -1, 1].forEach((weight, k) => {
      state.parameters[k] = weight;
    });
    [1, 1, -1, -1].forEach((weight, k) => {
      state.parameters[5 * 4 + 4 + k] = weight;
    });
    expect(wrongShare(trained, state, data)).toBe(0);
  });

  it("takes no output of 0 for right", () => {
    const data = labelledExamples({ of: "waves", inputs: 5, anew: 0 }, 100, keyFromSeed(5));
    const trained = labelTrainer({ inputs: 5, units: 3 }, { batch: 50, steps: 10 }, 100);
    const state = trained.start(keyFromSeed(1));
    state.parameters.fill(0);
    expect(wrongShare(trained, state, data)).toBe(1);
  });
});
