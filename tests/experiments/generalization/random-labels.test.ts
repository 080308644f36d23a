/**
 * Random labels: against Cover’s count, every labeling tried one by one; a line, on which it can be seen what is separable;
 * errors measured in PyTorch beforehand; and words against curves that are made up.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillNormal, keyFromSeed } from "../../../src/engine/random.ts";
import { coversShare } from "../../../src/experiments/generalization/random-labels/cover.ts";
import { curveOf, type Point } from "../../../src/experiments/generalization/random-labels/outputs.ts";
import { examplesFor, type Settings } from "../../../src/experiments/generalization/random-labels/parameters.ts";
import { separating } from "../../../src/experiments/generalization/random-labels/separable.ts";
import {
  errorsTitle,
  sharesTitle,
  stepsTitle,
  describe as tell,
  verdictOf,
} from "../../../src/experiments/generalization/random-labels/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";
import { bandOf, gathered } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";

const experiment = await loadRunnable("random-labels");

/** Examples with a bias first, times their labels. */
const vectorsOf = (examples: readonly (readonly number[])[], labels: readonly number[]) =>
  examples.map((x, i) => Float64Array.from([1, ...x], (value) => labels[i]! * value));

describe("Cover’s count", () => {
  it("is a half at twice as many examples as weights, and the published shares elsewhere", () => {
    for (const weights of [1, 2, 7, 20, 30]) expect(coversShare(2 * weights, weights)).toBeCloseTo(0.5, 12);
    expect(coversShare(30, 20)).toBeCloseTo(0.96929, 5);
    expect(coversShare(50, 20)).toBeCloseTo(0.0762, 5);
    for (let examples = 1; examples <= 20; examples++) expect(coversShare(examples, 20)).toBeCloseTo(1, 12);
  });

  // Cover's recursion: another example splits as many more as there are with a weight less
  it("obeys its recursion", () => {
    const count = (n: number, w: number) => coversShare(n, w) * 2 ** n;
    for (let n = 1; n < 20; n++)
      for (let w = 2; w < 12; w++) expect(count(n + 1, w)).toBeCloseTo(count(n, w) + count(n, w - 1), 6);
  });

  it("is what comes out when every labeling is tried", () => {
    for (const [examples, weights] of [
      [8, 3],
      [7, 4],
      [10, 2],
      [9, 5],
      [6, 6],
      [5, 8],
    ] as const) {
      const numbers = new Float64Array(examples * (weights - 1));
      fillNormal(keyFromSeed(examples), numbers);
      const rows = Array.from({ length: examples }, (_, i) =>
        Array.from(numbers.subarray(i * (weights - 1), (i + 1) * (weights - 1))),
      );
      let met = 0;
      for (let bits = 0; bits < 2 ** examples; bits++)
        if (
          separating(
            vectorsOf(
              rows,
              rows.map((_, i) => ((bits >> i) & 1 ? 1 : -1)),
            ),
          )
        )
          met++;
      expect(met, `${examples} examples, ${weights} weights`).toBe(
        Math.round(coversShare(examples, weights) * 2 ** examples),
      );
    }
  });
});

describe("separating weights", () => {
  it("exist on a line where the labels change at most once along it", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 14 }),
        fc.array(fc.constantFrom(-1, 1), { minLength: 14, maxLength: 14 }),
        (places, labels) => {
          const sorted = places.map((place, i) => ({ place, label: labels[i]! })).sort((a, b) => a.place - b.place);
          const changes = sorted.filter(({ label }, i) => i > 0 && label !== sorted[i - 1]!.label).length;
          const weights = separating(
            vectorsOf(
              places.map((place) => [place / 100]),
              labels,
            ),
          );
          expect(weights !== null).toBe(changes <= 1);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it("are none where an example has both labels, and any where there is none", () => {
    expect(separating(vectorsOf([[2], [2], [3]], [1, -1, 1]))).toBeNull();
    expect(separating([])).not.toBeNull();
    // the same example twice is no harm
    expect(separating(vectorsOf([[2], [2], [3]], [1, 1, -1]))).not.toBeNull();
  });

  it("are the widest possible: the symmetric pair has its separator half way", () => {
    const [bias = Number.NaN, slope = Number.NaN] = separating(vectorsOf([[-1], [3]], [-1, 1])) ?? [];
    // vectors (-1, 1) and (1, 3): the point nearest to 0 on the segment between them is (-1, 1) + t (2, 2), t = 0
    expect(bias / slope).toBeCloseTo(-1, 12);
  });
});

function runAt(changes: Values, seed: number) {
  const run = new Run(experiment, { ...experiment.defaults, ...changes }, seed);
  run.seek(experiment.steps(run.values));
  return run.result().scalars;
}

const meanAt = (changes: Values, name: string, draws = 4) =>
  Array.from({ length: draws }, (_, i) => runAt(changes, i + 1)[name] ?? Number.NaN).reduce((a, b) => a + b, 0) / draws;

describe("the net", () => {
  // 10-40-1, logistic loss, Adam 0.01 in batches of 100, 3,000 steps, in PyTorch
  it("errs on random labels as it did in another program", () => {
    for (const [examples, train, room] of [
      [200, 0, 0],
      [400, 0, 0.002],
      [600, 0.031, 0.014],
      [800, 0.104, 0.012],
      [1600, 0.236, 0.015],
    ] as const)
      expect(Math.abs(meanAt({ examples }, "train") - train), `${examples}`).toBeLessThanOrEqual(room);
  });

  it("learns the same from no coins as from the truth", () => {
    const found = runAt({ random: 0, examples: 300, steps: 400 }, 1);
    expect(found.train).toBe(found["true.train"]);
    expect(found.test).toBe(found["true.test"]);
  });

  it("fits more after more steps", () => {
    expect(meanAt({ examples: 700, steps: 12000 }, "train", 2)).toBeLessThan(0.003);
    expect(meanAt({ examples: 700 }, "train", 2)).toBeGreaterThan(0.03);
  });
});

it("visits as many examples as there are weights, and none close by; twice as many for one layer", () => {
  for (const units of [4, 10, 40, 80]) {
    const visited = examplesFor({ learner: "net", units, weights: 20 });
    expect(visited).toContain(12 * units + 1);
    expect(visited).toEqual([...new Set(visited)].sort((a, b) => a - b));
  }
  for (let weights = 5; weights <= 30; weights++)
    expect(examplesFor({ learner: "linear", units: 40, weights })).toContain(2 * weights);
});

it("has no net in its passport where one layer of weights is asked about", () => {
  const learners = (changes: Values) =>
    Object.keys(experiment.training?.({ ...experiment.defaults, ...changes })?.learners ?? {});
  expect(learners({})).toEqual(["net"]);
  expect(learners({ learner: "linear" })).toEqual([]);
});

describe("words", () => {
  const point = (examples: number, train: number, test: number): Point => ({
    examples,
    errors: { train: bandOf([train]), test: bandOf([test]), "true.train": bandOf([0]), "true.test": bandOf([0.1]) },
    met: train === 0 ? 1 : 0,
  });
  const summaryOf = (points: readonly Point[], changes: Values = {}) => {
    const values = { ...experiment.defaults, ...changes };
    const survey = { sweep: "examples", gather: () => curveOf(points, values as Settings) };
    return gathered({ ...experiment, survey }, values, 1, [], { state: "running", step: 0, steps: 1 });
  };
  const few = [point(50, 0, 0.5), point(100, 0.1, 0.5), point(800, 0.3, 0.5)];
  const some = [point(50, 0, 0.5), point(481, 0, 0.5), point(800, 0.1, 0.5)];
  const all = [point(50, 0, 0.5), point(481, 0, 0.5), point(3200, 0, 0.2)];

  it("tell how many were fitted", () => {
    expect(verdictOf(summaryOf([]))).toBe("unknown");
    expect(verdictOf(summaryOf(few))).toBe("few");
    expect(verdictOf(summaryOf(some))).toBe("weights");
    expect(verdictOf(summaryOf(all))).toBe("all");
    expect(errorsTitle(summaryOf(some))).toBe(
      "Coin labels: up to 481 examples are fitted; with 800, 50 % of new ones missed",
    );
    expect(errorsTitle(summaryOf(all, { random: 0 }))).toBe(
      "True labels: all examples are fitted; with 3,200, 20 % of new ones missed",
    );
    expect(tell(summaryOf(some))).toBe(
      "After 3,000 steps a net of 481 weights fits up to 481 examples with coin labels exactly. With 800 examples and coin labels it gets 10 % of them wrong, and 50 % of new ones; with true labels 0 % and 10 %.",
    );
  });

  it("say beside Cover’s curve whose labels the net fits, and judge by how many labelings were tried", () => {
    expect(sharesTitle(summaryOf(some))).toBe("Half fitted: one layer to 2 examples a weight, the net to 1");
    expect(sharesTitle(summaryOf(all, { random: 0 }))).toBe(
      "Half fitted: coin labels by one layer to 2 examples a weight, true labels by the net to 6.7 or more",
    );
    const off = [20, 40, 50].map((examples) => ({
      ...point(examples, 0, 0),
      met: coversShare(examples, 20) - (examples === 40 ? 0.08 : 0),
    }));
    expect(sharesTitle(summaryOf(off, { learner: "linear", draws: 2 }))).toBe("On Cover’s curve");
    expect(sharesTitle(summaryOf(off, { learner: "linear", draws: 8 }))).toBe("Off Cover’s curve");
  });

  it("say of one layer what it met of twice as many examples as weights", () => {
    const layer = { learner: "linear" };
    const met = (examples: number, share: number) => ({ ...point(examples, 0, 0), met: share });
    expect(tell(summaryOf([], layer))).toContain("has not been asked yet");
    expect(tell(summaryOf([met(20, 1), met(40, 0.53)], layer))).toBe(
      "One layer of 20 weights meets 53 % of the labelings of 40 examples. From Cover’s count its shares are at most 0.03 away.",
    );
    expect(tell(summaryOf([met(10, 1), met(20, 1)], layer))).toContain("asked about 10 and 20 examples");
  });

  it("compare steps only where all of them fitted something", () => {
    expect(stepsTitle([])).toBe("Training error for few and many steps");
    expect(stepsTitle([100, 400, 600])).toBe("More steps, more fitted: 100, 400 and 600 examples");
    expect(stepsTitle([100, 100, 600])).toBe("More steps do not always fit more");
    expect(stepsTitle([Number.NaN, 100])).toBe("Training error for few and many steps");
  });
});
