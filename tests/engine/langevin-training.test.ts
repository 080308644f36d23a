/** Langevin noise in training (SGLD) against the closed form of its variance, and against plain descent at temperature 0. */
import { expect, test } from "vitest";
import { typescript } from "../../src/engine/backend.ts";
import type { Learner } from "../../src/engine/learner.ts";
import { keyFromSeed } from "../../src/engine/random.ts";
import { type TrainerSpec, trainer } from "../../src/engine/trainer.ts";

/** Every weight w of these learners has the loss w²: the input of each unit is 1 for one example, its label 0. */
const units = 400;
const learner: Learner = {
  inputs: 1,
  layers: [{ kind: "dense", units, activation: "linear", start: { gain: 1, bias: "zero" } }],
};
const data = { x: Float64Array.of(1), y: new Float64Array(units), examples: 1 };
const spec = (optimiser: TrainerSpec["optimiser"]): TrainerSpec => ({
  learner,
  loss: "square",
  optimiser,
  schedule: { kind: "constant" },
  batch: 1,
  precision: "float64",
});

test("has the variance T / (λ (1 - λ rate / 2)) of the scheme on a parabola", () => {
  // the loss is the mean over units of (w + b)²: f = w + b moves by 2 rate of (2 / units) f, with two noises
  const lambda = 2 / units;
  const [rate, temperature] = [0.2 / (2 * lambda), 1];
  const one = trainer(spec({ kind: "langevin", rate, temperature }), typescript);
  const state = one.start(keyFromSeed(11));
  let squares = 0;
  let count = 0;
  one.train(state, data, 100);
  for (let turn = 0; turn < 60; turn++) {
    // far enough apart to have forgotten each other: 0.8^20 = 0.01
    one.train(state, data, 20);
    for (const value of one.predict(state, data.x, 1)) {
      squares += value * value;
      count++;
    }
  }
  // f <- (1 - 2 λ rate) f + 2 sqrt(rate T) xi: in steps of 2 rate, temperature T on the parabola λ f² / 2
  const wanted = temperature / (lambda * (1 - (lambda * 2 * rate) / 2));
  const error = Math.sqrt(2 / count);
  expect(Math.abs(squares / count / wanted - 1)).toBeLessThan(4 * error);
  // and the bias of the scheme can be told from none
  expect(Math.abs((squares / count) * (lambda / temperature) - 1)).toBeGreaterThan(4 * error);
});

test("is plain descent at temperature 0, with decay too", () => {
  const cold = trainer(spec({ kind: "langevin", rate: 0.5, temperature: 0, decay: 0.1 }), typescript);
  const plain = trainer(spec({ kind: "sgd", rate: 0.5, decay: 0.1 }), typescript);
  const [a, b] = [cold.start(keyFromSeed(3)), plain.start(keyFromSeed(3))];
  cold.train(a, data, 5);
  plain.train(b, data, 5);
  expect(a).toEqual(b);
});

test("noise is another in every step and for every weight, and moves float32 and float64 alike", () => {
  const hot: TrainerSpec = spec({ kind: "langevin", rate: 1e-4, temperature: 1 });
  const double = trainer(hot, typescript);
  const single = trainer({ ...hot, precision: "float32" });
  const [a, b] = [double.start(keyFromSeed(5)), single.start(keyFromSeed(5))];
  const before = a.parameters.slice();
  double.train(a, data, 1);
  const first = a.parameters.map((value, i) => value - before[i]!);
  double.train(a, data, 1);
  const second = a.parameters.map((value, i) => value - before[i]! - first[i]!);
  single.train(b, { x: Float32Array.of(1), y: new Float32Array(units), examples: 1 }, 2);
  expect(new Set([...first, ...second]).size).toBe(4 * units);
  a.parameters.forEach((value, i) => {
    expect(Math.abs(value - b.parameters[i]!)).toBeLessThan(1e-5);
  });
});
