/** `iterates` against closed forms: the triangle wave, counts of pieces, and nets as the engine runs them. */
import { describe, expect, it } from "vitest";
import { resolve } from "../../../src/engine/network.ts";
import { trainer } from "../../../src/engine/trainer.ts";
import face from "../../../src/experiments/approximation/iterates/face.ts";
import { countPieces, foldedLine, gridFor, iterated } from "../../../src/experiments/approximation/iterates/folding.ts";
import { deepNet, exactWeights } from "../../../src/experiments/approximation/iterates/nets.ts";
import { foundIn } from "../../../src/experiments/approximation/iterates/outputs.ts";
import {
  type ShallowNet,
  shallowAt,
  shallowLine,
  shallowNet,
  unitsNeeded,
} from "../../../src/experiments/approximation/iterates/shallow.ts";
import {
  foundTitle,
  lineTitle,
  shallowWords,
  trainingTitle,
} from "../../../src/experiments/approximation/iterates/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

/** Distance to the nearest even number of 2^k x: a triangle wave, without iterating anything. */
const wave = (folds: number, x: number) => 1 - Math.abs(1 - ((2 ** folds * x) % 2));

/** What the engine makes of a learner with these weights. */
function engineAt(learner: Parameters<typeof resolve>[0], weights: Float32Array, x: readonly number[]) {
  const net = trainer({
    learner,
    loss: "square",
    optimiser: { kind: "sgd", rate: 0 },
    schedule: { kind: "constant" },
    batch: 1,
    precision: "float32",
  });
  return Array.from(net.predict(weights, Float32Array.from(x), x.length));
}

const farthest = (one: readonly number[], other: (i: number) => number) =>
  one.reduce((most, value, i) => Math.max(most, Math.abs(value - other(i))), 0);

describe("folding", () => {
  it("V3: gives the triangle wave, with 2^k pieces on a grid of 2^12", () => {
    for (let folds = 1; folds <= 10; folds++) {
      for (const x of [0, 0.1, 1 / 3, 0.5, 0.77, 1]) expect(iterated(folds, x)).toBeCloseTo(wave(folds, x), 9);
      expect(countPieces((x) => iterated(folds, x), 2 ** 12)).toBe(2 ** folds);
      expect(foldedLine(folds).y).toEqual(Array.from({ length: 2 ** folds + 1 }, (_, j) => j % 2));
    }
  });
  it("is what two units a layer do, to the last bit, also in a wider net", () => {
    for (const folds of [1, 4, 10])
      for (const width of [2, 8]) {
        const grid = gridFor(folds);
        const weights = exactWeights(folds, width);
        expect(weights.length).toBe(resolve(deepNet(folds, width)).weights);
        expect(farthest(engineAt(deepNet(folds, width), weights, grid), (i) => wave(folds, grid[i]!))).toBe(0);
      }
    const [first = 0, ...rest] = exactWeights(3, 2);
    const wrong = Float32Array.from([first * 1.01, ...rest]);
    expect(farthest(engineAt(deepNet(3, 2), wrong, gridFor(3)), (i) => wave(3, i / 512))).toBeGreaterThan(0.01);
  });
});

/** Weights of one layer in the engine's order: a unit that looks to the left has the weight -1 on its input. */
function asLearner({ bias, units }: ShallowNet) {
  const signs = units.map(({ looks }) => (looks === "right" ? 1 : -1));
  const weights = [...signs, ...units.map(({ knot }, i) => -signs[i]! * knot), ...units.map(({ weight }) => weight)];
  const layers = [
    { kind: "dense", units: units.length, activation: "relu" },
    { kind: "dense", units: 1, activation: "linear" },
  ] as const;
  return { learner: { inputs: 1, layers }, weights: Float32Array.from([...weights, bias]) };
}

describe("one layer", () => {
  const error = (folds: number, units: number) => {
    const net = shallowNet(folds, units);
    expect(net.units.length).toBeLessThanOrEqual(units);
    const grid = gridFor(folds);
    return farthest(
      grid.map((x) => shallowAt(net, x)),
      (i) => wave(folds, grid[i]!),
    );
  };
  it("needs as many units as there are pieces", () => {
    for (const folds of [1, 2, 5, 6]) {
      expect(unitsNeeded(folds)).toBe(2 ** folds);
      expect(error(folds, 2 ** folds)).toBe(0);
      expect(error(folds, 2 ** folds + 1)).toBe(0);
    }
  });
  it("is half the height away with fewer bends, and as near as 2^-k with one unit too few", () => {
    for (const units of [1, 2, 3, 20, 61, 62]) expect(error(6, units)).toBeCloseTo(0.5, 12);
    for (const folds of [2, 3, 6]) expect(error(folds, 2 ** folds - 1)).toBeCloseTo(2 ** -folds, 12);
  });
  it("has no more pieces than units and one, and follows the first of them", () => {
    for (const units of [1, 2, 5, 20, 63, 64, 100]) {
      const net = shallowNet(6, units);
      const pieces = countPieces((x) => shallowAt(net, x), 512);
      expect(pieces).toBeLessThanOrEqual(units + 1);
      if (units <= 62) expect(pieces).toBe(units);
    }
    expect(shallowAt(shallowNet(6, 20), 10 / 64)).toBe(wave(6, 10 / 64));
    expect(shallowLine(shallowNet(6, 20)).x).toHaveLength(21);
  });
  it("no broken line of fewer pieces is nearer than 1/2: a thousand of them", () => {
    // a control for the argument in the code: pieces between places and through heights drawn by a simple generator
    let seed = 1;
    const draw = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    for (let trial = 0; trial < 1000; trial++) {
      const knots = [0, ...Array.from({ length: 6 }, draw).sort((a, b) => a - b), 1];
      const heights = knots.map(draw);
      const at = (x: number) => {
        const i = knots.findIndex((knot) => knot > x) - 1;
        const [left, right] = [knots[i]!, knots[i + 1]!];
        return heights[i]! + ((heights[i + 1]! - heights[i]!) * (x - left)) / (right - left);
      };
      const corners = Array.from({ length: 9 }, (_, j) => Math.min(j / 8, 1 - 1e-9));
      expect(farthest(corners.map(at), (j) => j % 2)).toBeGreaterThanOrEqual(0.5 - 1e-6);
    }
  });
  it("is the same net in the engine", () => {
    for (const units of [20, 63, 64]) {
      const net = shallowNet(6, units);
      const { learner, weights } = asLearner(net);
      const grid = gridFor(6);
      expect(farthest(engineAt(learner, weights, grid), (i) => shallowAt(net, grid[i]!))).toBeLessThan(1e-4);
    }
  });
});

describe("words", async () => {
  const experiment = await loadRunnable("iterates");
  const at = (changes: object, steps = 500) => {
    const values = { ...experiment.defaults, steps, width: 4, ...changes };
    return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
  };
  it("bear out what is drawn", () => {
    expect(lineTitle(at({}))).toBe("Six folds make 64 pieces; 20 units in one layer stay half the height away");
    expect(shallowWords(at({ units: 64 }))).toBe("64 units in one layer draw the same");
    expect(shallowWords(at({ units: 63 }))).toBe("63 units in one layer, one too few, stay 0.016 away");
    expect(shallowWords(at({ folds: 1, units: 1 }))).toBe("1 unit in one layer stays half the height away");
  });
  it("say what training came to", () => {
    const lost = at({});
    expect(trainingTitle(lost)).toContain("From random weights: not found");
    expect(foundIn(lost, "error.trained")).toBe(0);
    expect(face.describe(lost)).toMatch(
      /^Six folds make 64 straight pieces: 12 units in six layers draw them exactly, /,
    );
    expect(face.describe(lost)).toContain("errs by 1.00 of the spread and has not found them");
    expect(foundTitle(undefined)).toBe("What training finds");
  });
});
