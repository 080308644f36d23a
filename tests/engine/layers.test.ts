/** Every kind of layer: gradients of random learners against differences, what windows see, pools and counts by hand. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { countFlops, countHiddenUnits, countParameters } from "../../src/engine/count.ts";
import type { Activation, Layer, Learner, Loss } from "../../src/engine/learner.ts";
import { resolve } from "../../src/engine/network.ts";
import { objectiveOf } from "../../src/engine/objective.ts";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";
import { training } from "../../src/engine/training.ts";

const normals = (seed: number, n: number, deviation = 1) => {
  const out = new Float64Array(n);
  fillNormal(keyFromSeed(seed), out, 0, deviation);
  return out;
};

// smooth ones: differences would step over the kinks of the others, which PyTorch checks
const activation = fc.constantFrom<Activation[]>("tanh", "softplus", { polynomial: [0.2, 1, 0.3] }, "linear");
const units = fc.constantFrom(1, 2, 3, 5, 9);
const layer: fc.Arbitrary<Layer> = fc.oneof(
  fc.record({ kind: fc.constant("dense" as const), units, activation }),
  fc.record({
    kind: fc.constant("tree" as const),
    arity: fc.constantFrom(1, 2, 3),
    units,
    shared: fc.boolean(),
    activation,
  }),
  fc.record({
    kind: fc.constantFrom("local" as const, "convolution" as const),
    units,
    activation,
    size: fc.constantFrom(1, 2, 3),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom(0, 1),
  }),
  fc.record({
    kind: fc.constant("pool" as const),
    by: fc.constantFrom("mean" as const, "largest" as const),
    size: fc.constantFrom(1, 2),
  }),
);

function fits(learner: Learner): boolean {
  try {
    return resolve(learner).weights < 400;
  } catch {
    return false;
  }
}

test("gradients of random learners agree with differences along random directions", () => {
  let kinds = 0;
  fc.assert(
    fc.property(
      fc.constantFrom<number[][]>([1], [2], [7], [11], [3, 3], [5, 4], [1, 6]),
      fc.constantFrom(1, 2, 3),
      fc.array(layer, { minLength: 1, maxLength: 3 }),
      fc.constantFrom<Loss[]>("square", "logistic", "crossEntropy"),
      fc.constantFrom(1, 3, 8, 13),
      (grid, channels, layers, loss, examples) => {
        const inputs = grid.reduce((product, size) => product * size, channels as number);
        const learner = { inputs, grid, layers } as unknown as Learner;
        fc.pre(fits(learner));
        const { outputs, weights } = resolve(learner);
        const y = normals(3, examples * outputs).map((value, i) => {
          if (loss === "crossEntropy") return Number(i % outputs === Math.floor(i / outputs) % outputs);
          return loss === "logistic" ? (value > 0 ? 1 : -1) : value;
        });
        const { at } = objectiveOf(learner, loss, { x: normals(2, examples * inputs), y, examples });
        const w = normals(4, weights, 0.4);
        const { slope } = at(w);
        for (const seed of [5, 6]) {
          const along = normals(seed, weights, 1 / Math.sqrt(weights + 1));
          const h = 1e-5;
          const shifted = (by: number) => at(w.map((value, i) => value + by * along[i]!)).value;
          const wanted = (shifted(h) - shifted(-h)) / (2 * h);
          const found = slope.reduce((sum, value, i) => sum + value * along[i]!, 0);
          expect(Math.abs(found - wanted)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)));
        }
        kinds++;
      },
    ),
    { numRuns: 80, seed: 1 },
  );
  expect(kinds).toBe(80);
});

const sgd = { kind: "sgd", rate: 0.1 } as const;
/** What the learner makes of one example. */
function predicted(
  learner: Learner,
  x: readonly number[],
  layers: readonly (readonly [number[], number[]])[],
): number[] {
  const weights = layers.map(([w, b]) => ({ weights: Float32Array.from(w), biases: Float32Array.from(b) }));
  const { outputs } = resolve(learner);
  const data = { x: Float32Array.from(x), y: new Float32Array(outputs), examples: 1 };
  return [...training({ learner, optimiser: sgd, data, weights }).predict(data.x)];
}

test("a window's weights go by rows, columns, channels, units; a convolution's places share them, others have their own", () => {
  // two channels on a line of three places; windows of two: 1000 a + 100 b + 10 c + d in unit 0, minus that in unit 1
  const x = [1, 2, 3, 4, 5, 6];
  const w = [1000, -1000, 100, -100, 10, -10, 1, -1];
  const layer = { size: 2, units: 2, activation: "linear" } as const;
  const convolution: Learner = { inputs: 6, grid: [3], layers: [{ kind: "convolution", ...layer }] };
  expect(predicted(convolution, x, [[w, [0, 0.5]]])).toEqual([1234, -1233.5, 3456, -3455.5]);
  const local: Learner = { inputs: 6, grid: [3], layers: [{ kind: "local", ...layer }] };
  const twice = w.map((value) => 2 * value);
  expect(
    predicted(local, x, [
      [
        [...w, ...twice],
        [0, 0.5, 1, 2],
      ],
    ]),
  ).toEqual([1234, -1233.5, 6913, -6910]);
});

test("an image is read row by row, padded with zeros", () => {
  const learner: Learner = {
    inputs: 6,
    grid: [2, 3],
    layers: [{ kind: "convolution", size: [2, 3], stride: [1, 2], padding: [0, 1], units: 1, activation: "linear" }],
  };
  // places: columns -1, 0, 1 and 1, 2, 3
  expect(predicted(learner, [1, 2, 3, 4, 5, 6], [[[1, 10, 100, 1000, 10000, 100000], [0]]])).toEqual([
    0 + 10 + 200 + 0 + 40000 + 500000,
    2 + 30 + 0 + 5000 + 60000 + 0,
  ]);
});

test("pools take the mean or the largest of each channel; padding is a zero to the one and nothing to the other", () => {
  const x = [-1, 10, -2, 20, -3, 30, -5, 50];
  const pool = (by: "mean" | "largest", padding: number): Learner => ({
    inputs: 8,
    grid: [4],
    layers: [{ kind: "pool", by, size: 2, padding }],
  });
  expect(predicted(pool("mean", 0), x, [[[], []]])).toEqual([-1.5, 15, -4, 40]);
  expect(predicted(pool("largest", 0), x, [[[], []]])).toEqual([-1, 20, -3, 50]);
  expect(predicted(pool("mean", 1), x, [[[], []]])).toEqual([-0.5, 5, -2.5, 25, -2.5, 25]);
  expect(predicted(pool("largest", 1), x, [[[], []]])).toEqual([-1, 10, -2, 30, -5, 50]);
});

test("parameters, operations and hidden units are counted by hand", () => {
  const layers = (kind: "local" | "convolution"): Learner => ({
    inputs: 784,
    grid: [28, 28],
    layers: [
      { kind, size: 5, stride: 2, units: 8, activation: "relu" },
      { kind: "pool", by: "largest", size: 2 },
      { kind, size: 3, stride: 2, units: 16, activation: "relu" },
      { kind: "dense", units: 10, activation: "linear" },
    ],
  });
  // 28 -> 12 -> 6 -> 2 places a side
  expect(countParameters(layers("convolution"))).toBe(25 * 8 + 8 + 72 * 16 + 16 + 64 * 10 + 10);
  expect(countParameters(layers("local"))).toBe(144 * (25 * 8 + 8) + 4 * (72 * 16 + 16) + 64 * 10 + 10);
  const flops = 2 * (144 * 25 * 8 + 4 * 72 * 16 + 64 * 10);
  expect([countFlops(layers("local")), countFlops(layers("convolution"))]).toEqual([flops, flops]);
  // pooling has no units, and the ten of the last layer are the answer
  expect(countHiddenUnits(layers("convolution"))).toBe(144 * 8 + 4 * 16);
});
