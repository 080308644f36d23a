/** `batch-size`: against sharpness measured by another program beforehand, a whole Hessian, and the edge by which descent in a quadratic breaks. */
import { describe, expect, it } from "vitest";
import { eigenvalues } from "../../../src/engine/eigenvalues.ts";
import { objectiveOf } from "../../../src/engine/objective.ts";
import { fillNormal, fold, keyFromSeed } from "../../../src/engine/random.ts";
import experiment from "../../../src/experiments/questions/batch-size/face.ts";
import {
  BATCHES,
  edgeOf,
  type FamilyName,
  learnerOf,
  rateOf,
  type Settings,
  stepsOf,
} from "../../../src/experiments/questions/batch-size/nets.ts";
import { curveOf, type Draw } from "../../../src/experiments/questions/batch-size/outputs.ts";
import { EXAMPLES } from "../../../src/experiments/questions/batch-size/parameters.ts";
import { ended, examplesOf, sharpnessOf } from "../../../src/experiments/questions/batch-size/training.ts";
import {
  flatterOf,
  describe as inWords,
  testsTitle,
  topsTitle,
} from "../../../src/experiments/questions/batch-size/words.ts";
import { bandOf, gathered } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";

const settings = (changes: Values = {}) => ({ ...experiment.defaults, ...changes }) as Settings;

function medianTop(family: FamilyName, changes: Values): number {
  const at = settings(changes);
  const tops = Array.from({ length: 6 }, (_, i) => ended(at, rateOf(family, at), keyFromSeed(i + 1)).top);
  return bandOf(tops).median ?? Number.NaN;
}

describe("sharpness at the end", () => {
  // a trial of another program with the same net, target and start: medians of 8 seeds, learning rate times steps 120
  it.each([
    [1, 0.005, 33.5],
    [4, 0.005, 31.1],
    [16, 0.005, 17.9],
    [8, 0.00125, 40.5],
  ])("with batches of %i at a rate over batch of %d is what another program found", (batch, ratio, expected) => {
    expect(Math.abs(medianTop("ratio", { batch, ratio, time: 120 }) / expected - 1)).toBeLessThan(0.2);
  });

  // the same trial at one rate, 6,000 steps
  it.each([
    [4, 14.7],
    [EXAMPLES, 40],
  ])("with batches of %i at the rate 0.05 as well", (batch, expected) => {
    expect(Math.abs(medianTop("rate", { batch }) / expected - 1)).toBeLessThan(0.2);
  });

  it("is the largest eigenvalue of the whole Hessian", () => {
    const key = keyFromSeed(5);
    const { x, y, examples } = examplesOf(fold(key, "data"), EXAMPLES);
    const exact = { x: Float64Array.from(x), y: Float64Array.from(y), examples };
    const parameters = new Float64Array(225);
    fillNormal(key, parameters, 0, 0.5);
    const hessian = objectiveOf(learnerOf({ start: "usual" }), "square", exact).curvature(parameters);
    const largest = eigenvalues(hessian, 225).at(-1)!;
    expect(Math.abs(sharpnessOf({ start: "usual" }, parameters, key) / largest - 1)).toBeLessThan(1e-6);
  });
});

describe("the two families", () => {
  it("have as much time, and one run in common", () => {
    for (const batch of [1, 8, 128]) {
      const at = settings({ batch });
      for (const family of ["rate", "ratio"] as const) {
        const rate = rateOf(family, at);
        expect(Math.abs(rate * stepsOf(rate, at) - at.time)).toBeLessThanOrEqual(rate / 2 + 1e-9);
      }
    }
    expect(rateOf("ratio", settings({ ratio: 0.0125, batch: 4 }))).toBe(rateOf("rate", settings()));
  });

  it("lose runs whose steps are too long, without a throw", () => {
    const at = settings({ batch: EXAMPLES, ratio: 0.02, time: 60 });
    expect(ended(at, rateOf("ratio", at), keyFromSeed(1)).top).toBeNaN();
  });
});

it("the edge is where descent in a parabola neither falls nor grows", () => {
  for (const rate of [0.01, 0.05, 0.2])
    for (const [factor, sign] of [
      [0.99, -1],
      [1.01, 1],
    ] as const) {
      let w = 1;
      for (let step = 0; step < 100; step++) w -= rate * factor * edgeOf(rate) * w;
      expect(Math.sign(Math.abs(w) - 1)).toBe(sign);
    }
});

describe("words", () => {
  const LOST = { top: Number.NaN, test: Number.NaN, train: Number.NaN };
  const made = (top: number, test = 0.2) => ({ top, test, train: 0.01 });
  function summaryOf(...points: readonly (readonly [batch: number, rate: Draw["rate"], ratio: Draw["ratio"]])[]) {
    const known = points.map(([batch, rate, ratio]) => ({ batch, draws: [{ rate, ratio }] }));
    const face = { ...experiment, survey: { sweep: "batch", gather: () => curveOf(known, 0.05) } };
    return gathered(face, experiment.defaults, 1, [], { state: "running", step: 0, steps: 1 });
  }

  it("name the flatter end by the numbers, and nobody before two batches are known", () => {
    expect(flatterOf(summaryOf())).toBe("unknown");
    expect(flatterOf(summaryOf([1, LOST, made(30)]))).toBe("unknown");
    expect(flatterOf(summaryOf([1, LOST, made(30)], [4, made(15), made(31)]))).toBe("level");
    expect(flatterOf(summaryOf([1, LOST, made(30)], [16, made(15), made(15)]))).toBe("large");
    expect(flatterOf(summaryOf([1, LOST, made(15)], [16, made(15), made(30)], [32, made(40), LOST]))).toBe("small");
  });

  const all = (of: (batch: number) => readonly [Draw["rate"], Draw["ratio"]]) =>
    summaryOf(...BATCHES.map((batch) => [batch, ...of(batch)] as const));

  it("title the ends when every batch is tried, not before, and say where the largest diverged", () => {
    const said = "Same rate: small batches end flatter. Rate grown with the batch: large ones end flatter";
    expect(topsTitle(all((batch) => [made(batch), made(1 / batch)]))).toBe(said);
    expect(topsTitle(all((batch) => [made(batch), batch > 32 ? LOST : made(1 / batch)]))).toBe(
      `${said}, until they diverge`,
    );
    expect(topsTitle(all((batch) => [batch < EXAMPLES ? LOST : made(9), made(30)]))).toBe(
      "Same rate: most runs diverge. Rate grown with the batch: all end about as flat",
    );
    const early = summaryOf([1, LOST, made(30)], [2, LOST, made(30)], [4, made(15), made(31)]);
    expect(topsTitle(early)).toBe("How sharp the end is");
  });

  it("title the errors by the medians that are drawn, and by none where most runs diverged", () => {
    const points = BATCHES.map((batch) => ({
      batch,
      // of all examples one draw is far off, which moves a mean alone
      draws: [0.2, 0.2, batch === EXAMPLES ? 2 : 0.2].map((test) => ({ rate: made(9, test), ratio: made(9) })),
    }));
    const titled = (of: typeof points) =>
      testsTitle(
        gathered(
          { ...experiment, survey: { sweep: "batch", gather: () => curveOf(of, 0.05) } },
          experiment.defaults,
          1,
          [],
          {
            state: "done",
            step: 1,
            steps: 1,
          },
        ),
      );
    expect(titled(points)).toBe("Same rate: the batch hardly changes the error");
    const double = points.map((point) =>
      point.batch === 4 ? { ...point, draws: point.draws.map((draw) => ({ ...draw, rate: made(9, 0.1) })) } : point,
    );
    expect(titled(double)).toBe("Same rate: all examples at once err 2.0 times as much as batches of 4");
    const lost = points.map((point) =>
      point.batch === 4
        ? { ...point, draws: point.draws.map((draw, i) => (i > 0 ? { ...draw, rate: LOST } : draw)) }
        : point,
    );
    expect(titled(lost)).toBe("Error on new examples");
  });

  it("say the edge at the rate that is set", () => {
    expect(curveOf([], 0.2).scalars.edge).toBe(10);
  });

  it("count what diverged, and say no more than is known", () => {
    expect(inWords(summaryOf())).toContain("no run has ended yet");
    const half = summaryOf([1, LOST, made(30)], [4, made(15), made(31)]);
    expect(inWords(half)).toBe(
      "With the same rate, 0.05, batches of 4 end with a sharpness of 15. The edge of descent at that rate is 40. With a rate grown with the batch, 0.005 times it, batches of 1 end with a sharpness of 30, of 4 with 31. Runs that diverged: 1 of 2 with the same rate.",
    );
    expect(testsTitle(half)).toBe("Error on new examples");
  });
});
