/** The hand-written derivatives of `one-layer` against the engine's automatic ones, and against differences. */
import { describe, expect, it } from "vitest";
import { objectiveOf } from "../../src/engine/objective.ts";
import { fillNormal, keyFromSeed } from "../../src/engine/random.ts";
import { type Bend, curvatureAt, lossAt, residualsOf, valueAt } from "../../src/experiments/one-layer.ts";

const UNITS = 5;
/** Inputs and labels that are exact in float32, as the engine's data are. */
const pairs = { x: [-0.875, -0.25, 0.375, 0.75], y: [0.5, -0.25, 1, 0.125] };

function drawn(seed: number): Float64Array {
  const weights = new Float64Array(3 * UNITS);
  fillNormal(keyFromSeed(seed), weights);
  return weights;
}

describe.each(["tanh", "relu"] as const)("%s", (bend: Bend) => {
  const weights = drawn(3);
  const engine = objectiveOf(
    {
      inputs: 1,
      layers: [
        { kind: "dense", units: UNITS, activation: bend },
        { kind: "dense", units: 1, activation: "linear" },
      ],
    },
    "square",
    { x: Float32Array.from(pairs.x), y: Float32Array.from(pairs.y), examples: pairs.x.length },
  );
  /** The engine's net has a bias of the output as well. */
  const withBias = Float64Array.of(...weights, 0);

  it("has the engine's loss and gradient", () => {
    const own = lossAt(bend, weights, pairs);
    const theirs = engine.at(withBias);
    expect(own.value).toBeCloseTo(theirs.value, 12);
    own.slope.forEach((entry, k) => {
      expect(entry).toBeCloseTo(theirs.slope[k]!, 12);
    });
  });
  it("has the engine's second derivatives", () => {
    const [own, theirs, n] = [curvatureAt(bend, weights, pairs), engine.curvature(withBias), weights.length];
    for (let k = 0; k < n; k++)
      for (let l = 0; l < n; l++) expect(own[k * n + l]).toBeCloseTo(theirs[k * (n + 1) + l]!, 11);
  });
  it("has the Jacobian of its values by central differences", () => {
    const { values, jacobian } = residualsOf(bend, weights, pairs);
    const step = 1e-6;
    for (const [i, x] of pairs.x.entries()) {
      expect(values[i]).toBeCloseTo(valueAt(bend, weights, x) - pairs.y[i]!, 14);
      for (let k = 0; k < weights.length; k++) {
        const at = (by: number) =>
          valueAt(
            bend,
            weights.map((w, l) => (l === k ? w + by : w)),
            x,
          );
        expect(jacobian[i * weights.length + k]).toBeCloseTo((at(step) - at(-step)) / (2 * step), 7);
      }
    }
  });
  it("takes the mean over some examples alone", () => {
    const one = (i: number) => lossAt(bend, weights, { x: [pairs.x[i]!], y: [pairs.y[i]!] });
    const both = lossAt(bend, weights, pairs, [2, 0]);
    expect(both.value).toBeCloseTo((one(2).value + one(0).value) / 2, 13);
    both.slope.forEach((entry, k) => {
      expect(entry).toBeCloseTo((one(2).slope[k]! + one(0).slope[k]!) / 2, 13);
    });
  });
});
