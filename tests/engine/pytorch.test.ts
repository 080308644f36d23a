/** Layers, gradients, optimisers and a Hessian against PyTorch (tests/golden/pytorch.py says how its values were made). */
import { describe, expect, test } from "vitest";
import { typescript, webassembly } from "../../src/engine/backend.ts";
import { hessianOf } from "../../src/engine/hessian.ts";
import type { Learner, Loss } from "../../src/engine/learner.ts";
import { resolve } from "../../src/engine/network.ts";
import { objectiveOf } from "../../src/engine/objective.ts";
import { broadcast, sum, transpose } from "../../src/engine/operations/axes.ts";
import { add, hyperbolicTangent, scale, square, subtract } from "../../src/engine/operations/elementwise.ts";
import { product } from "../../src/engine/operations/product.ts";
import type { Optimiser } from "../../src/engine/optimiser.ts";
import { COLUMNS } from "../../src/engine/shape.ts";
import type { Tensor } from "../../src/engine/tensor.ts";
import { type TrainerState, trainer } from "../../src/engine/trainer.ts";
import golden from "../golden/pytorch.json" with { type: "json" };

const learners = Object.fromEntries(
  Object.entries(golden.nets).map(([name, { learner }]) => [name, learner as unknown as Learner]),
) as Record<keyof typeof golden.nets, Learner>;

const optimisers: Record<"sgd" | "momentum" | "adam", Optimiser> = {
  sgd: { kind: "sgd", rate: 0.05 },
  momentum: { kind: "momentum", rate: 0.02, momentum: 0.9 },
  adam: { kind: "adam", rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
};

/** The same numbers as in pytorch.py. */
const numbers = (array: number, count: number, factor = 1) =>
  Float64Array.from({ length: count }, (_, i) => (factor * Math.sin(1 + i + 10 * array)) / 2);

function dataOf(learner: Learner) {
  const { inputs, outputs } = resolve(learner);
  const { examples } = golden;
  return { x: numbers(1, examples * inputs, 2), y: numbers(2, examples * outputs), examples };
}

function near(found: ArrayLike<number>, wanted: readonly number[], tolerance: number): void {
  expect(found.length).toBe(wanted.length);
  const size = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  wanted.forEach((value, i) => {
    expect(Math.abs(found[i]! - value), `number ${i}: ${found[i]}, PyTorch ${value}`).toBeLessThanOrEqual(
      tolerance * size,
    );
  });
}

describe.each(Object.entries(learners))("%s", (name, learner) => {
  const wanted = golden.nets[name as keyof typeof golden.nets];
  const data = dataOf(learner);
  const specOf = (optimiser: Optimiser, precision: "float32" | "float64") =>
    ({
      learner,
      loss: "square",
      optimiser,
      schedule: { kind: "cosine", steps: 2 * golden.steps },
      batch: golden.examples,
      precision,
    }) as const;
  const started = (state: TrainerState): TrainerState => {
    state.parameters.set(numbers(0, state.parameters.length));
    return state;
  };

  test("predictions and loss", () => {
    const one = trainer(specOf(optimisers.sgd, "float64"), typescript);
    expect(one.weights).toBe(wanted.weights);
    const state = started(one.start([1, 2]));
    near(one.predict(state, data.x, data.examples), wanted.predictions, 1e-13);
    near([one.loss(state, data)], [wanted.loss], 1e-13);
  });

  test("gradient, read off one step of descent", () => {
    const one = trainer({ ...specOf(optimisers.sgd, "float64"), optimiser: { kind: "sgd", rate: 1 } }, typescript);
    const state = started(one.start([1, 2]));
    const before = state.parameters.slice();
    one.train(state, data, 1);
    near(
      before.map((value, i) => value - state.parameters[i]!),
      wanted.gradient,
      1e-12,
    );
  });

  test.each(Object.keys(optimisers) as (keyof typeof optimisers)[])("ten steps of %s", (kind) => {
    const { parameters, lastLoss } = wanted.trained[kind];
    const one = trainer(specOf(optimisers[kind], "float64"), typescript);
    const state = started(one.start([1, 2]));
    one.train(state, data, golden.steps);
    near(state.parameters, parameters, 1e-11);
    near([state.lastLoss], [lastLoss], 1e-12);
    // and in float32 by WebAssembly, to its precision
    const single = trainer(specOf(optimisers[kind], "float32"), webassembly);
    const other = started(single.start([1, 2]));
    single.train(
      other,
      { x: Float32Array.from(data.x), y: Float32Array.from(data.y), examples: data.examples },
      golden.steps,
    );
    near(other.parameters, parameters, 1e-4);
  });
});

/** One step of plain descent with rate 1: parameters before less those after are the gradient. */
test.each(Object.keys(golden.losses) as (keyof typeof golden.losses)[])(
  "the %s loss and its gradient",
  (loss: Loss) => {
    const wanted = golden.losses[loss as keyof typeof golden.losses];
    const learner = learners.deep;
    const { x, y, examples } = dataOf(learner);
    const classes = loss === "crossEntropy";
    const labels = y.map((value, i) =>
      classes ? Number(value > y[i % 2 === 0 ? i + 1 : i - 1]!) : value > 0 ? 1 : -1,
    );
    const data = { x, y: labels, examples };
    const spec = {
      learner,
      loss,
      optimiser: { kind: "sgd", rate: 1 },
      schedule: { kind: "constant" },
      batch: examples,
      precision: "float64",
    } as const;
    const one = trainer(spec, typescript);
    const state = one.start([1, 2]);
    state.parameters.set(numbers(0, one.weights, 3));
    near([one.loss(state, data)], [wanted.loss], 1e-13);
    const objective = objectiveOf(learner, loss, data).at(Float64Array.from(state.parameters));
    near([objective.value], [wanted.loss], 1e-13);
    near(objective.slope, wanted.gradient, 1e-12);
    const before = state.parameters.slice();
    one.train(state, data, 1);
    near([state.lastLoss], [wanted.loss], 1e-13);
    near(
      before.map((value, i) => value - state.parameters[i]!),
      wanted.gradient,
      1e-12,
    );
  },
);

test.each(["sgd", "momentum", "adam"] as const)("ten steps of %s with decay, warm-up and stairs", (kind) => {
  const learner = learners.shallow;
  const data = dataOf(learner);
  const one = trainer(
    {
      learner,
      loss: "square",
      optimiser: { ...optimisers[kind], decay: 0.1 },
      schedule: { kind: "step", every: 4, factor: 0.5, warmup: 3 },
      batch: data.examples,
      precision: "float64",
    },
    typescript,
  );
  const state = one.start([1, 2]);
  state.parameters.set(numbers(0, one.weights));
  one.train(state, data, golden.steps);
  near(state.parameters, golden.decayed[kind].parameters, 1e-11);
  near([state.lastLoss], [golden.decayed[kind].lastLoss], 1e-12);
});

test("the Hessian of a 2-6-1 tanh net", () => {
  const { examples } = golden;
  // every group is a net of its own: hessianOf asks for one for each direction
  const layer = (w: Tensor, b: Tensor, values: Tensor) =>
    add(product(w, values, true), broadcast(transpose(b), COLUMNS, examples));
  const hessian = hessianOf(
    [
      [2, 6],
      [1, 6],
      [6, 1],
      [1, 1],
    ],
    ([w1, b1, w2, b2], [x, y]) => {
      const predicted = layer(w2!, b2!, hyperbolicTangent(layer(w1!, b1!, x!)));
      return scale(sum(square(subtract(predicted, y!)), COLUMNS), 1 / examples);
    },
    [
      [2, examples],
      [1, examples],
    ],
  );
  const rows = numbers(1, examples * 2, 2);
  const x = Float64Array.from({ length: 2 * examples }, (_, i) => rows[2 * (i % examples) + Math.floor(i / examples)]!);
  near(hessian(numbers(0, golden.hessian.weights), [x, numbers(2, examples)]), golden.hessian.values, 1e-11);
  const learner: Learner = {
    inputs: 2,
    layers: [
      { kind: "dense", units: 6, activation: "tanh" },
      { kind: "dense", units: 1, activation: "linear" },
    ],
  };
  const data = { x: rows, y: numbers(2, examples), examples };
  const problem = objectiveOf(learner, "square", data);
  const { weights, values } = golden.hessian;
  near(problem.curvature(numbers(0, weights)), values, 1e-11);
  const vector = numbers(3, weights);
  near(
    problem.times(numbers(0, weights), vector),
    Array.from(vector, (_, i) => vector.reduce((sum, value, j) => sum + values[i * weights + j]! * value, 0)),
    1e-11,
  );
});
