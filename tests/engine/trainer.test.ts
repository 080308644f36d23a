/** Training: the same bits with and without WebAssembly, however it is cut, whoever else trains; and what is refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typescript, webassembly } from "../../src/engine/backend.ts";
import type { Order } from "../../src/engine/data.ts";
import type { Activation, Layer, Learner, Loss } from "../../src/engine/learner.ts";
import { resolve } from "../../src/engine/network.ts";
import type { Optimiser } from "../../src/engine/optimiser.ts";
import { fillNormal, fillUniform, fold, keyFromSeed } from "../../src/engine/random.ts";
import { type DataSet, type TrainerSpec, trainer } from "../../src/engine/trainer.ts";

const activations: Activation[] = [
  "linear",
  "relu",
  "tanh",
  "softplus",
  { leaky: 0.1 },
  { polynomial: [0.1, 1, 0.2, -0.05] },
];
const layer = fc.oneof(
  fc.record({
    kind: fc.constant("dense" as const),
    units: fc.integer({ min: 1, max: 19 }),
    activation: fc.constantFrom(...activations),
  }),
  fc.record({
    kind: fc.constant("tree" as const),
    arity: fc.constantFrom(1, 2),
    units: fc.integer({ min: 1, max: 9 }),
    shared: fc.boolean(),
    activation: fc.constantFrom(...activations),
  }),
);
const windows = {
  size: fc.constantFrom<number | readonly [number, number]>(1, 2, 3, [1, 2]),
  stride: fc.constantFrom(1, 2),
  padding: fc.constantFrom(0, 1),
};
const windowLayer = fc.oneof(
  fc.record({
    kind: fc.constantFrom("local" as const, "convolution" as const),
    units: fc.integer({ min: 1, max: 5 }),
    activation: fc.constantFrom(...activations),
    ...windows,
  }),
  fc.record({
    kind: fc.constant("pool" as const),
    by: fc.constantFrom("mean" as const, "largest" as const),
    ...windows,
  }),
);
const optimiser: fc.Arbitrary<Optimiser> = fc.constantFrom<Optimiser[]>(
  { kind: "sgd", rate: 0.05 },
  { kind: "sgd", rate: 0.05, decay: 0.1 },
  { kind: "momentum", rate: 0.01, momentum: 0.9 },
  { kind: "adam", rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  { kind: "adam", rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, decay: 0.1 },
  { kind: "langevin", rate: 0.02, temperature: 0.01 },
);
const rest = {
  optimiser,
  loss: fc.constantFrom<Loss[]>("square", "logistic", "hinge", "crossEntropy"),
  order: fc.constantFrom<Order[]>("shuffled", "given", "drawn"),
  batch: fc.constantFrom(1, 2, 7, 8, 13, 16, 31),
  seed: fc.integer({ min: 1, max: 1000 }),
};
const setting = fc.record({
  inputs: fc.constantFrom(1, 2, 4, 8, 16),
  shuffled: fc.boolean(),
  layers: fc.array(layer, { minLength: 1, maxLength: 4 }),
  ...rest,
});
const imageSetting = fc.record({
  grid: fc.oneof(
    fc.tuple(fc.integer({ min: 2, max: 9 })),
    fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })),
  ),
  channels: fc.integer({ min: 1, max: 3 }),
  layers: fc.tuple(fc.array(windowLayer, { minLength: 1, maxLength: 3 }), fc.array(layer, { maxLength: 2 })),
  ...rest,
});

function possible(learner: Learner): boolean {
  try {
    resolve(learner);
    return true;
  } catch {
    return false; // the arity does not divide the nodes of that level
  }
}

/** Labels that the loss takes: signs, or one 1 among the outputs. */
function dataFor(learner: Learner, examples: number, loss: Loss = "square"): DataSet {
  const { inputs, outputs } = resolve(learner);
  const x = new Float32Array(examples * inputs);
  const y = new Float32Array(examples * outputs);
  fillUniform(keyFromSeed(7), x, -1, 1);
  fillNormal(keyFromSeed(8), y);
  if (loss === "crossEntropy")
    for (let i = 0; i < y.length; i++) y[i] = Number(i % outputs === Math.floor(i / outputs) % outputs);
  else if (loss !== "square") for (let i = 0; i < y.length; i++) y[i] = y[i]! > 0 ? 1 : -1;
  return { x, y, examples };
}

function specFor(learner: Learner, given: Optimiser, batch: number, loss: Loss = "square"): TrainerSpec {
  return {
    learner,
    loss,
    optimiser: given,
    schedule: { kind: "cosine", steps: 100 },
    batch,
    precision: "float32",
  };
}

/** Trained in TypeScript at once, in WebAssembly in two stretches, and there again as the middle one of three. */
function expectSameBits(spec: TrainerSpec, seed: number): void {
  const data = dataFor(spec.learner, 37, spec.loss);
  const [slow, fast, three] = [
    trainer(spec, typescript),
    trainer(spec, webassembly),
    trainer({ ...spec, members: 3 }, webassembly),
  ];
  const whole = slow.start(keyFromSeed(seed));
  const parts = fast.start(keyFromSeed(seed));
  const together = [seed + 1, seed, seed + 2].map((one) => three.start(keyFromSeed(one)));
  slow.train(whole, data, 9);
  fast.train(parts, data, 4);
  fast.train(parts, data, 5);
  three.train(together, data, 9);
  expect(parts).toEqual(whole);
  expect(together[1]).toEqual(whole);
  const predicted = slow.predict(whole, data.x, data.examples);
  expect(fast.predict(parts, data.x, data.examples)).toEqual(predicted);
  expect(three.predict(together[1]!, data.x, data.examples)).toEqual(predicted);
}

test("random learners train to the same bits with and without WebAssembly, in one stretch, in two, and among others", () => {
  fc.assert(
    fc.property(setting, ({ inputs, shuffled, layers, optimiser: given, batch, loss, order: examples, seed }) => {
      const order = shuffled ? Array.from({ length: inputs }, (_, i) => (i * 5 + 3) % inputs) : undefined;
      const proper = order !== undefined && new Set(order).size === inputs;
      const learner: Learner = { inputs, layers, ...(proper ? { order } : {}) };
      fc.pre(possible(learner));
      expectSameBits({ ...specFor(learner, given, batch, loss), order: examples }, seed);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test("so do those with windows and pools", () => {
  fc.assert(
    fc.property(
      imageSetting,
      ({ grid, channels, layers: [seen, after], optimiser: given, batch, loss, order, seed }) => {
        const inputs = grid.reduce((product: number, size) => product * size, channels);
        const learner: Learner = { inputs, grid, layers: [...seen, ...after] };
        fc.pre(possible(learner));
        expectSameBits({ ...specFor(learner, given, batch, loss), order }, seed);
      },
    ),
    { numRuns: 60, seed: 2 },
  );
});

const tree: Learner = {
  inputs: 8,
  layers: [
    ...[5, 6, 7].map((units): Layer => ({ kind: "tree", arity: 2, units, shared: false, activation: "relu" })),
    { kind: "dense", units: 1, activation: "linear" },
  ],
};
const adam: Optimiser = { kind: "adam", rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

test("more steps than one replay holds", () => {
  const data = dataFor(tree, 100);
  const one = trainer(specFor(tree, adam, 16), webassembly);
  const [whole, parts] = [one.start(keyFromSeed(3)), one.start(keyFromSeed(3))];
  one.train(whole, data, 200);
  for (const steps of [1, 63, 64, 65, 7]) one.train(parts, data, steps);
  expect(parts).toEqual(whole);
});

test("members that take turns on one trainer are what they are alone", () => {
  const sets = [1, 2, 3].map((seed) => {
    const data = dataFor(tree, 50 + seed);
    fillNormal(fold(keyFromSeed(seed), "y"), data.y);
    return data;
  });
  const one = trainer(specFor(tree, adam, 16), webassembly);
  const alone = sets.map((data, i) => {
    const state = one.start(keyFromSeed(i));
    one.train(state, data, 40);
    return state;
  });
  const together = sets.map((_, i) => one.start(keyFromSeed(i)));
  for (let turn = 0; turn < 4; turn++)
    sets.forEach((data, i) => {
      one.train(together[i]!, data, 10);
    });
  expect(together).toEqual(alone);
});

test("members trained together, each with data and steps of its own, are what they are alone", () => {
  const sets = [1, 2, 3].map((seed) => {
    const data = dataFor(tree, 50 + seed);
    fillNormal(fold(keyFromSeed(seed), "y"), data.y);
    return data;
  });
  const spec = specFor(tree, { kind: "langevin", rate: 0.01, temperature: 0.1 }, 16);
  const one = trainer(spec, webassembly);
  const alone = sets.map((data, i) => {
    const state = one.start(keyFromSeed(i));
    one.train(state, data, 20 + i);
    return state;
  });
  const together = [0, 1, 2].map((i) => {
    const state = one.start(keyFromSeed(i));
    one.train(state, sets[i]!, i);
    return state;
  });
  trainer({ ...spec, members: 3 }, webassembly).train(together, sets, 20);
  expect(together).toEqual(alone);
  expect(together[0]!.parameters).not.toEqual(together[1]!.parameters);
});

test("a run goes on from a copy of its state", () => {
  const data = dataFor(tree, 60);
  const one = trainer(specFor(tree, adam, 16), webassembly);
  const state = one.start(keyFromSeed(5));
  one.train(state, data, 20);
  const copy = structuredClone(state);
  one.train(state, data, 20);
  one.train(copy, data, 20);
  expect(copy).toEqual(state);
});

test("the loss falls, and is the mean square of the predictions", () => {
  const data = dataFor(tree, 64);
  const one = trainer(specFor(tree, adam, 64), webassembly);
  const state = one.start(keyFromSeed(6));
  const before = one.loss(state, data);
  one.train(state, data, 90);
  const after = one.loss(state, data);
  expect(after).toBeLessThan(0.7 * before);
  const predicted = one.predict(state, data.x, data.examples);
  let mean = 0;
  for (let i = 0; i < 64; i++) mean += ((predicted[i]! - data.y[i]!) * (predicted[i]! - data.y[i]!)) / 64;
  expect(after).toBeCloseTo(mean, 12);
});

describe("refused, with place, what came and what was wanted", () => {
  const data = dataFor(tree, 20);
  const one = trainer(specFor(tree, adam, 16), typescript);
  const train = (given: DataSet) => () => one.train(one.start(keyFromSeed(1)), given, 1);

  test("no examples", () => {
    expect(train({ x: new Float32Array(0), y: new Float32Array(0), examples: 0 })).toThrow(
      "train: got 0 examples, wanted at least one",
    );
  });
  test("arrays of another size", () => {
    expect(train({ ...data, x: data.x.subarray(1) })).toThrow(
      "train: x has 159 values, wanted 160 (20 examples x 8 inputs)",
    );
  });
  test("numbers that are not finite", () => {
    const x = data.x.slice();
    x[17] = Number.NaN;
    expect(train({ ...data, x })).toThrow("train: x holds NaN at example 2, wanted finite numbers; check the data");
  });
  test("a batch larger than the data", () => {
    expect(train(dataFor(tree, 15))).toThrow(
      "batches: a batch of 16 from 15 examples; lower the batch or add examples",
    );
  });
  test("a tree that does not divide", () => {
    const learner: Learner = {
      inputs: 3,
      layers: [{ kind: "tree", arity: 2, units: 1, shared: false, activation: "relu" }],
    };
    expect(() => trainer(specFor(learner, adam, 4))).toThrow(
      "learner: layer 0 joins 2 nodes at a time but there are 3; choose an arity that divides them",
    );
  });
  test("an order that is no permutation", () => {
    const learner: Learner = { inputs: 2, order: [0, 0], layers: [{ kind: "dense", units: 1, activation: "linear" }] };
    expect(() => trainer(specFor(learner, adam, 4))).toThrow("order is [0, 0], wanted each of 0 … 1 exactly once");
  });
  test("windows that do not fit", () => {
    const learner: Learner = { inputs: 6, grid: [3, 2], layers: [{ kind: "pool", by: "mean", size: 3 }] };
    expect(() => resolve(learner)).toThrow(
      "learner: layer 0 has windows of [3,3], stride [3,3], padding [0,0] on [3,2], wanted whole numbers",
    );
    const padded: Learner = { inputs: 6, layers: [{ kind: "pool", by: "mean", size: 2, padding: 2 }] };
    expect(() => resolve(padded)).toThrow("padding less than the size");
  });
  test("a grid that does not divide the inputs", () => {
    const learner: Learner = { inputs: 7, grid: [3, 2], layers: [{ kind: "dense", units: 1, activation: "linear" }] };
    expect(() => resolve(learner)).toThrow("learner: grid is [3,2] for 7 inputs, wanted places that divide them");
  });
  test("labels that the loss does not take", () => {
    for (const [loss, wanted] of [
      ["logistic", "1 or -1"],
      ["hinge", "1 or -1"],
      ["crossEntropy", "shares of the classes that add up to 1"],
    ] as const) {
      const other = trainer(specFor(tree, adam, 16, loss), typescript);
      const zeros = { ...data, y: new Float32Array(20) };
      expect(() => other.train(other.start(keyFromSeed(1)), zeros, 1)).toThrow(
        `train: y of example 0 is [0], wanted ${wanted} for the ${loss} loss`,
      );
    }
  });
  test("a rate that is no number", () => {
    expect(() => trainer(specFor(tree, { ...adam, rate: Number.NaN }, 4))).toThrow(
      "trainer: rate of adam is NaN, wanted a finite number of at least 0",
    );
    const spec = { ...specFor(tree, adam, 4), schedule: { kind: "cosine", steps: -1 } } as const;
    expect(() => trainer(spec)).toThrow("trainer: steps of cosine is -1");
    const learner: Learner = {
      inputs: 1,
      layers: [{ kind: "dense", units: 1, activation: { polynomial: [1, Number.NaN] } }],
    };
    expect(() => trainer(specFor(learner, adam, 4))).toThrow(
      "learner: layer 0 has an activation of 1, NaN, wanted finite numbers",
    );
  });
  test("another number of members", () => {
    expect(() => one.train([], data, 1)).toThrow("train: got 0 states and 0 data sets for 1 members");
  });
  test("a batch of none", () => {
    expect(() => trainer(specFor(tree, adam, 0))).toThrow("trainer: batch is 0, wanted at least 1");
  });
});
