/** `newton` against linear algebra written another way, and against what its methods must do. */
import { describe, expect, it } from "vitest";
import { pseudoInverse } from "../../../src/engine/measure/dense.ts";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { landingOf, planeOf, planeProblem, planeStart } from "../../../src/experiments/questions/newton/problems.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";

const experiment = await loadRunnable("newton");

function endOf(changes: Readonly<Record<string, number | string>>, seed: number) {
  const run = new Run(experiment, { ...experiment.defaults, ...changes }, seed);
  run.seek(experiment.steps(run.values));
  return run.result().scalars;
}

describe("where descent ends in the plane", () => {
  const plane = planeOf(keyFromSeed(5));
  const start = planeStart(keyFromSeed(6), plane);
  it("is w0 + X⁺(y − X w0) without scaling, by the engine's pseudo-inverse of both examples", () => {
    const x = Float64Array.of(...plane.across, plane.across[0] / 2, plane.across[1] / 2);
    const inverse = pseudoInverse(x, 2, 2, 1e-12);
    const off = [1, 0.5].map((length, i) => plane.label * length - (x[2 * i]! * start[0]! + x[2 * i + 1]! * start[1]!));
    const landing = landingOf(plane, start, 1);
    for (const k of [0, 1])
      expect(landing[k]).toBeCloseTo(start[k]! + inverse[2 * k]! * off[0]! + inverse[2 * k + 1]! * off[1]!, 12);
  });
  it("fits, and is nearest in the metric P⁻¹: a step along the line only makes it farther", () => {
    for (const ratio of [1, 4, 9]) {
      const landing = landingOf(plane, start, ratio);
      expect(planeProblem(plane).at(Float64Array.from(landing)).value).toBeLessThan(1e-28);
      const length = (by: number) => {
        const a = landing[0] - by * plane.across[1] - start[0]!;
        const b = landing[1] + by * plane.across[0] - start[1]!;
        return (a * a) / Math.sqrt(ratio) + b * b * Math.sqrt(ratio);
      };
      expect(length(0.01)).toBeGreaterThan(length(0));
      expect(length(-0.01)).toBeGreaterThan(length(0));
    }
  });
});

describe("the methods", () => {
  it("all fit the six examples of a net, and end apart", () => {
    const end = endOf({}, 2);
    expect(end.unfitted).toBe(0);
    for (const name of ["sgd", "newton", "lm", "lbfgs", "scaled"]) expect(end[`apart.${name}`]).toBeGreaterThan(0.02);
    expect(end["made.newton"]).toBeLessThan(60);
    expect(end["made.gd"]).toBeGreaterThan(100);
  });
  it("take one step of Gauss and Newton to the end in the plane", () => {
    expect(endOf({ model: "line" }, 3)["made.lm"]).toBeLessThan(8);
  });
});
