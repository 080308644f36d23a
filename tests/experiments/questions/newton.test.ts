/** `newton` against linear algebra written another way, and against what its methods must do. */
import { describe, expect, it } from "vitest";
import { pseudoInverse } from "../../../src/engine/measure/dense.ts";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { landingOf, planeOf, planeProblem, planeStart } from "../../../src/experiments/questions/newton/problems.ts";
import { endTitle, describe as inWords, verdictOf } from "../../../src/experiments/questions/newton/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run, runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";

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

describe("words", () => {
  const summaryOf = (changes: Values) => {
    const values = { ...experiment.defaults, ...changes };
    return summarise(
      experiment,
      values,
      [1, 2, 3].map((seed) => runToEnd(experiment, values, seed)),
    );
  };
  const LINE = { model: "line" };
  it.each([
    [{}, "Each ends at a fit of its own", /which has come \S+ from the same start/],
    [{ ratio: 1 }, "Several fits, and not one", /from the same start/],
    [{ starts: "own" }, "Each ends at a fit of its own", /from a start of its own/],
    [LINE, "All but one end at one fit", /L-BFGS end at the same exact fit; scaled descent ends 1\.\d away/],
    [{ ...LINE, ratio: 1 }, "All end at one fit", /and a scaled descent end at the same exact fit\. /],
    [
      { ...LINE, starts: "own" },
      "Each ends at a fit of its own",
      /own start; of scaled descent it is the nearest by its own measure/,
    ],
    [{ ...LINE, starts: "own", ratio: 1 }, "Each ends at a fit of its own", /nearest to its own start\. /],
  ] as const)("say where the methods end with %j", (changes, title, said) => {
    const summary = summaryOf(changes);
    expect(endTitle(summary)).toBe(title);
    expect(inWords(summary)).toMatch(said);
  });

  it("take errors for alike that differ by rounding, in the plane and in any number of starts", () => {
    const summary = summaryOf(LINE);
    const members = Array.from({ length: 24 }, (_, i) => ({ "error.newton": 0.1 + i, "error.sgd": 0.1 + i + 1e-9 }));
    expect(verdictOf({ ...summary, members })).toBe("level");
    expect(verdictOf(summary)).toBe("level");
    const apart = members.map((member) => ({ ...member, "error.sgd": 1.1 * member["error.newton"] }));
    expect(verdictOf({ ...summary, members: apart })).toBe("lower");
    expect(verdictOf({ ...summary, members: apart, step: 1 })).toBe("unknown");
  });
});
