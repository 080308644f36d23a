/** More data: against errors measured in PyTorch beforehand, and words against curves that are made up. */
import { describe, expect, it } from "vitest";
import { curveOf, type Point } from "../../../src/experiments/generalization/more-data/outputs.ts";
import type { Settings } from "../../../src/experiments/generalization/more-data/parameters.ts";
import { examplesFor } from "../../../src/experiments/generalization/more-data/parameters.ts";
import {
  errorsTitle,
  gapTitle,
  noiseTitle,
  describe as tell,
  verdictOf,
} from "../../../src/experiments/generalization/more-data/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";
import { bandOf, gathered } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("more-data");

function errorsAt(changes: Partial<Settings>, seed: number) {
  const run = new Run(experiment, { ...experiment.defaults, ...changes }, seed);
  run.seek(experiment.steps(run.values));
  const { scalars } = run.result();
  return { train: scalars["train.largest"] ?? Number.NaN, test: scalars["test.largest"] ?? Number.NaN };
}

function meanErrors(changes: Partial<Settings>, draws = 6) {
  const all = Array.from({ length: draws }, (_, i) => errorsAt(changes, i + 1));
  const mean = (name: "train" | "test") => all.reduce((sum, one) => sum + one[name], 0) / draws;
  return { train: mean("train"), test: mean("test") };
}

describe("the net", () => {
  // 5-40-1, logistic loss, Adam 0.01 in batches of 50, 2,000 steps, in PyTorch: means of 8 draws
  it("errs as it did in another program, whatever the number of examples", () => {
    for (const [examples, train, test] of [
      [20, 0, 0.354],
      [100, 0, 0.208],
      [400, 0.004, 0.079],
      [1600, 0.023, 0.047],
    ] as const) {
      const found = meanErrors({ examples });
      expect(Math.abs(found.train - train), `train, ${examples}`).toBeLessThan(0.009);
      expect(Math.abs(found.test - test), `test, ${examples}`).toBeLessThan(examples < 200 ? 0.05 : 0.02);
    }
  });

  it("cannot foresee coins, and cannot do better than the wrong labels let it", () => {
    expect(Math.abs(meanErrors({ noise: 0.5, examples: 200 }).test - 0.5)).toBeLessThan(0.03);
    expect(meanErrors({ noise: 0.1, examples: 3200 }).test).toBeGreaterThan(0.1);
  });
});

it("visits as many examples as there are weights, and none close by", () => {
  for (const units of [2, 12, 40, 160]) {
    const visited = examplesFor(units);
    expect(visited).toContain(7 * units + 1);
    expect(visited).toEqual([...new Set(visited)].sort((a, b) => a - b));
    for (const [i, examples] of visited.entries()) if (i > 0) expect(examples / visited[i - 1]!).toBeGreaterThan(1.05);
  }
});

describe("words", () => {
  const point = (examples: number, train: number, test: number): Point => ({
    examples,
    train: bandOf([train]),
    test: bandOf([test]),
    gap: bandOf([test - train]),
  });
  const summaryOf = (points: readonly Point[]) =>
    gathered(
      { ...experiment, survey: { sweep: "examples", gather: () => curveOf(points, 40) } },
      experiment.defaults,
      1,
      [],
      { state: "running", step: 0, steps: 1 },
    );
  const start = [point(10, 0, 0.4), point(100, 0, 0.2)];
  const falls = summaryOf([...start, point(281, 0.01, 0.1), point(800, 0.02, 0.06)]);
  const stops = summaryOf([...start, point(281, 0.1, 0.2), point(800, 0.15, 0.19)]);
  const jumps = summaryOf([...start, point(281, 0.1, 0.35), point(800, 0.02, 0.06)]);

  it("tell a fall from a halt and from a jump", () => {
    expect(verdictOf(summaryOf([]))).toBe("unknown");
    expect(verdictOf(summaryOf(start))).toBe("unknown");
    expect(verdictOf(falls)).toBe("falls");
    expect(verdictOf(stops)).toBe("stops");
    expect(verdictOf(jumps)).toBe("jumps");
    expect(errorsTitle(falls)).toBe(
      "Beyond 100 examples not all are fitted, but the error on new ones goes on falling",
    );
    expect(errorsTitle(stops)).toContain("stays where it is");
    expect(errorsTitle(jumps)).toContain("jumps up");
  });

  it("say where the gap went, and whether wrong labels made a peak", () => {
    expect(gapTitle(falls)).toBe("The gap closes: 40 % to 4.0 %");
    expect(gapTitle(summaryOf([...start, point(281, 0.1, 0.4)]))).toBe("A gap stays: 40 % to 30 %");
    expect(noiseTitle([])).toBe("With wrong labels");
    const [right, wrong] = [
      [0.4, 0.3, 0.2, 0.1],
      [0.4, 0.35, 0.3, 0.2],
    ];
    expect(noiseTitle([right])).toBe("With wrong labels");
    expect(noiseTitle([right, wrong])).toBe("Wrong labels: higher, but no peak on the way");
    expect(noiseTitle([right, [0.4, 0.3, 0.2, 0.09]])).toBe("Wrong labels: no peak on the way");
    expect(noiseTitle([right, wrong, [0.4, 0.3, 0.38, 0.21]])).toContain("rises");
    // a peak where no labels are wrong is not theirs
    expect(noiseTitle([[0.4, 0.2, 0.3, 0.1], wrong])).not.toContain("rises");
  });

  it("count what came out", () => {
    expect(tell(summaryOf([]))).toContain("has not seen any examples yet");
    expect(tell(falls)).toBe(
      "After 2,000 steps a net of 281 weights fits up to 100 examples exactly in at least half of the draws. With as many examples as weights it errs on 10 % of new ones. At the end, of 800 examples it gets 2.0 % wrong, of new ones 6.0 %.",
    );
  });
});
