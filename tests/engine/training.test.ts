/** The public engine: plain arrays in and out, examples in given order. Oracle: steps written out by hand. */
import { describe, expect, test } from "vitest";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";
import { training } from "../../src/engine/training.ts";

const linear = { inputs: 2, layers: [{ kind: "dense", units: 1, activation: "linear" }] } as const;
const sgd = { kind: "sgd", rate: 0.125 } as const;
// small powers of two: every sum below is exact in float32
const data = { x: Float32Array.of(1, 2, 4, -1, 2, 2, 1, 1), y: Float32Array.of(1, 0, 2, -1), examples: 4 };
const first = [{ weights: Float32Array.of(0.5, 0.25), biases: Float32Array.of(0.5) }];

/** Mean square of a batch and one step down its gradient, as anybody would write it. */
function byHand([w0, w1, b]: readonly number[], examples: readonly number[]): { loss: number; next: number[] } {
  let loss = 0;
  const slope = [0, 0, 0];
  for (const i of examples) {
    const inputs = [data.x[2 * i]!, data.x[2 * i + 1]!, 1];
    const error = w0! * inputs[0]! + w1! * inputs[1]! + b! - data.y[i]!;
    loss += (error * error) / examples.length;
    inputs.forEach((x, j) => {
      slope[j]! += (2 * error * x) / examples.length;
    });
  }
  return { loss, next: [w0!, w1!, b!].map((w, j) => w - 0.125 * slope[j]!) };
}

test("steps take batches as the data stand, and tell the loss before the last update", () => {
  const run = training({ learner: linear, optimiser: sgd, data, batch: 2, weights: first });
  let parameters = [0.5, 0.25, 0.5];
  for (const examples of [
    [0, 1],
    [2, 3],
    [0, 1],
  ]) {
    const { loss, next } = byHand(parameters, examples);
    expect(run.step()).toBeCloseTo(loss, 5);
    parameters = next;
    const [layer] = run.weights();
    const found = [...layer!.weights, ...layer!.biases];
    parameters.forEach((w, i) => {
      expect(found[i]).toBeCloseTo(w, 5);
    });
  }
});

test("several steps at once are single ones in a row", () => {
  const spec = { learner: linear, optimiser: sgd, data, batch: 2, weights: first };
  const [one, many] = [training(spec), training(spec)];
  let last = 0;
  for (let k = 0; k < 5; k++) last = one.step();
  expect(many.step(5)).toBe(last);
  expect(many.weights()).toEqual(one.weights());
});

test("runs of the same learner take turns, look at each other, and are what they are alone", () => {
  const specs = [0.5, -1].map((w) => ({
    learner: linear,
    optimiser: { kind: "adam", rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const,
    data,
    batch: 2,
    weights: [{ weights: Float32Array.of(w, 0.25), biases: Float32Array.of(0.5) }],
  }));
  const alone = specs.map((spec) => {
    const run = training(spec);
    run.step(12);
    return run.weights();
  });
  const runs = specs.map((spec) => training(spec));
  for (let turn = 0; turn < 4; turn++)
    for (const run of runs) {
      run.step();
      run.loss();
      run.step();
      run.predict(data.x);
      run.weights();
      run.step();
    }
  expect(runs.map((run) => run.weights())).toEqual(alone);
});

test("weights are [in, out]: two inputs, three units", () => {
  const learner = { inputs: 2, layers: [{ kind: "dense", units: 3, activation: "linear" }] } as const;
  const weights = [{ weights: Float32Array.of(1, 2, 3, 10, 20, 30), biases: Float32Array.of(0, 0, 100) }];
  const x = Float32Array.of(1, 0, 0, 1);
  const run = training({ learner, optimiser: sgd, data: { x, y: new Float32Array(6), examples: 2 }, weights });
  expect([...run.predict(x)]).toEqual([1, 2, 103, 10, 20, 130]);
  expect(run.weights()).toEqual(weights);
});

test("what is given out is a copy", () => {
  const run = training({ learner: linear, optimiser: sgd, data, weights: first });
  run.weights()[0]!.weights.fill(7);
  expect(run.weights()).toEqual(first);
});

test("shuffled batches are others than given ones, and the seed draws the weights", () => {
  const x = new Float32Array(64);
  fillNormal(keyFromSeed(1), x);
  const more = { x, y: x.slice(0, 32), examples: 32 };
  const spec = { learner: linear, optimiser: sgd, data: more, batch: 4 };
  const losses = (order: "given" | "shuffled", seed: number) => {
    const run = training({ ...spec, order, seed });
    return [run.step(), run.step()];
  };
  expect(losses("given", 1)).toEqual(losses("given", 1));
  expect(losses("given", 1)).not.toEqual(losses("shuffled", 1));
  expect(losses("given", 1)).not.toEqual(losses("given", 2));
});

describe("refused", () => {
  const spec = { learner: linear, optimiser: sgd, data };
  test("weights of another number of layers", () => {
    expect(() => training({ ...spec, weights: [] })).toThrow("training: got weights of 0 layers, wanted 1");
  });
  test("weights of another length", () => {
    const weights = [{ weights: Float32Array.of(1), biases: Float32Array.of(1) }];
    expect(() => training({ ...spec, weights })).toThrow("weights of layer 0: got 1 numbers, wanted 2");
  });
  test("weights that are not finite", () => {
    const weights = [{ weights: Float32Array.of(1, Number.NaN), biases: Float32Array.of(1) }];
    expect(() => training({ ...spec, weights })).toThrow("weights of layer 0: number 1 is NaN, wanted finite numbers");
  });
  test("part of an example", () => {
    expect(() => training(spec).predict(new Float32Array(7))).toThrow(
      "predict: x has 7 values, wanted whole examples of 2 inputs",
    );
  });
});
