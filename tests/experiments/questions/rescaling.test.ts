/** `rescaling` against finite differences, over many starts, and against the closed form of the sum of curvatures. */
import { describe, expect, it } from "vitest";
import { curvatureAt, lossAt, valueAt } from "../../../src/experiments/one-layer.ts";
import {
  CHOSEN,
  congruent,
  OUT_FROM,
  rescaled,
  startOf,
  trained,
  UNITS,
  WEIGHTS,
} from "../../../src/experiments/questions/rescaling/net.ts";
import { alphas, pairs, places } from "../../../src/experiments/questions/rescaling/places.ts";
import { flatOf, sharpnessAlong, sharpnessOf } from "../../../src/experiments/questions/rescaling/sharpness.ts";
import { describe as inWords } from "../../../src/experiments/questions/rescaling/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const starts = [1, 2, 3, 4, 5, 6];

/** Second derivatives by central differences of the gradient. */
function differences(weights: Float64Array): Float64Array {
  const out = new Float64Array(WEIGHTS * WEIGHTS);
  for (let k = 0; k < WEIGHTS; k++) {
    const step = 1e-6 * Math.max(1e-2, Math.abs(weights[k]!));
    const at = (by: number) =>
      lossAt(
        "relu",
        weights.map((w, i) => (i === k ? w + by : w)),
        pairs,
      ).slope;
    const [up, down] = [at(step), at(-step)];
    for (let i = 0; i < WEIGHTS; i++) out[k * WEIGHTS + i] = (up[i]! - down[i]!) / (2 * step);
  }
  return out;
}

const largest = (values: ArrayLike<number>) => Array.from(values).reduce((top, v) => Math.max(top, Math.abs(v)), 0);

describe.each(starts)("from start %d", (number) => {
  const weights = trained("relu", number);
  it("the function stays, and so do the flat directions and the measure by layers", () => {
    const size = largest(places.map((x) => valueAt("relu", weights, x)));
    for (const alpha of [0.01, 0.3, 7, 100]) {
      const moved = rescaled(weights, alpha);
      for (const x of places)
        expect(Math.abs(valueAt("relu", moved, x) - valueAt("relu", weights, x)) / size).toBeLessThan(1e-14);
      expect(flatOf("relu", moved)).toBe(flatOf("relu", weights));
      expect(sharpnessOf("relu", moved).scaled / sharpnessOf("relu", weights).scaled).toBeCloseTo(1, 10);
    }
  });
  it("the sum of curvatures is tr H₁₁ / α² + α² tr H₂₂, least where α⁴ is their ratio", () => {
    const hessian = curvatureAt("relu", weights, pairs);
    let [into, out] = [0, 0];
    for (let i = 0; i < WEIGHTS; i++)
      if (i < OUT_FROM) into += hessian[i * WEIGHTS + i]!;
      else out += hessian[i * WEIGHTS + i]!;
    const trace = (alpha: number) => sharpnessOf("relu", rescaled(weights, alpha)).trace;
    expect(trace(3) / (into / 9 + 9 * out)).toBeCloseTo(1, 10);
    const best = Math.sqrt(Math.sqrt(into / out));
    expect(trace(best) / (2 * Math.sqrt(into * out))).toBeCloseTo(1, 10);
    expect(trace(best * 1.1)).toBeGreaterThan(trace(best));
    expect(trace(best / 1.1)).toBeGreaterThan(trace(best));
  });
});

/** How near the nearest kink of a unit comes to an example, in units of the unit's own weights. */
const kinks = (weights: Float64Array) =>
  Math.min(
    ...pairs.x.flatMap((x) =>
      Array.from({ length: UNITS }, (_, j) => Math.abs(weights[j]! * x + weights[UNITS + j]!) / Math.abs(weights[j]!)),
    ),
  );

describe("the Hessian of a rescaled net is D⁻¹ H D⁻¹, by finite differences", () => {
  const nets: [string, Float64Array][] = [
    ["as shown", trained("relu")],
    ...starts.map((number): [string, Float64Array] => [`at start ${number}, off any minimum`, startOf(number)]),
  ];
  it.each(nets)("%s", (_, weights) => {
    // a ReLU has no second derivative at its kink
    expect(kinks(weights)).toBeGreaterThan(1e-3);
    for (const alpha of [0.5, 2]) {
      const measured = differences(rescaled(weights, alpha));
      const told = congruent(curvatureAt("relu", weights, pairs), alpha);
      expect(largest(measured.map((entry, i) => entry - told[i]!)) / largest(told)).toBeLessThan(1e-6);
    }
  });
});

it("the chosen start is the first that fits without a kink at an example", () => {
  const fine = (number: number) => {
    const weights = trained("relu", number);
    return lossAt("relu", weights, pairs).value < 1e-20 && kinks(weights) > 1e-3;
  };
  expect(Array.from({ length: CHOSEN }, (_, i) => i + 1).filter(fine)).toEqual([CHOSEN]);
});

it("from eight of the first twenty starts a kink comes to lie on an example, as the limits say", () => {
  const numbers = Array.from({ length: 20 }, (_, i) => i + 1);
  expect(numbers.filter((number) => kinks(trained("relu", number)) < 1e-9)).toHaveLength(8);
});

it("the curves along the factors are those of the whole Hessian", () => {
  const weights = trained("relu");
  const factors = [0.01, 0.5, 1, 8, 100];
  for (const [i, short] of sharpnessAlong(weights, factors).entries()) {
    const whole = sharpnessOf("relu", rescaled(weights, factors[i]!));
    for (const name of ["top", "trace", "scaled"] as const) expect(short[name] / whole[name]).toBeCloseTo(1, 10);
  }
});

it("along the rescaling of one unit the Hessian gives the gradient with signs turned, by differences, off a minimum", () => {
  const weights = startOf(4);
  const { slope } = lossAt("relu", weights, pairs);
  const unit = 5;
  const along = (by: number) => weights.map((w, i) => (i % UNITS === unit ? w * (1 + (i < OUT_FROM ? by : -by)) : w));
  const [up, down] = [1e-6, -1e-6].map((by) => lossAt("relu", along(by), pairs).slope);
  for (let i = 0; i < WEIGHTS; i++) {
    const told = i % UNITS === unit ? (i < OUT_FROM ? -slope[i]! : slope[i]!) : 0;
    expect((up![i]! - down![i]!) / 2e-6).toBeCloseTo(told, 6);
  }
});

it("the measure by layers moves where single units are rescaled, as the limits say", () => {
  const weights = trained("relu");
  const one = weights.map((w, i) => (i % UNITS === 0 ? (i < OUT_FROM ? w * 10 : w / 10) : w));
  expect(Math.abs(sharpnessOf("relu", one).scaled / sharpnessOf("relu", weights).scaled - 1)).toBeGreaterThan(0.01);
});

it("says at every factor of the axis that the measure by layers does not move, and by what it moved where it did", async () => {
  const experiment = await loadRunnable("rescaling");
  for (const alpha of alphas.filter((factor) => Math.abs(factor - 1) > 1e-9)) {
    const values = { ...experiment.defaults, alpha };
    const run = runToEnd(experiment, values, 1);
    expect(inWords(summarise(experiment, values, [run])), String(alpha)).toContain("layer by layer, does not move.");
    const moved = { ...run, scalars: { ...run.scalars, "scaled.ratio": 0.5 } };
    expect(inWords(summarise(experiment, values, [moved]))).toContain("layer by layer, is 0.5 times what it was.");
  }
});
