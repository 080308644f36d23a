/** `many-directions`: odds against powers that are multiplied out. */
import { describe, expect, it } from "vitest";
import { oddsInWords } from "../../../src/experiments/noise/many-directions/words.ts";
import { dimensionForOdds, logOdds, shareOfOdds } from "../../../src/experiments/noise/two-wells/law.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { logSpaced } from "../../../src/experiments/spaced.ts";

describe("the odds", () => {
  it("are the ratio multiplied by itself", () => {
    for (const [ratio, directions] of [
      [2, 5],
      [1.001, 1000],
      [1.5, 17],
    ] as const) {
      let odds = 1;
      for (let i = 0; i < directions; i++) odds *= ratio;
      expect(Math.exp(logOdds(directions, ratio)) / odds).toBeCloseTo(1, 9);
      expect(shareOfOdds(logOdds(directions, ratio))).toBeCloseTo(odds / (1 + odds), 12);
    }
  });
  it("are even for equal wells, which never reach two to one", async () => {
    expect(shareOfOdds(logOdds(300000, 1))).toBe(0.5);
    const experiment = await loadRunnable("many-directions");
    const equal = runToEnd(experiment, { ...experiment.defaults, ratio: 1 }, 1);
    expect(equal.scalars.doubling).toBeNull();
    expect(equal.scalars.share).toBe(0.5);
  });
  it("are two to one after the directions that are said", () => {
    for (const ratio of [1.001, 1.2, 2])
      expect(shareOfOdds(logOdds(dimensionForOdds(2, ratio), ratio))).toBeCloseTo(2 / 3, 12);
  });
  it("are drawn from one direction to all, ascending", () => {
    const places = logSpaced(1, 300000, 90);
    expect(places[0]).toBe(1);
    expect(places.at(-1)! / 300000).toBeCloseTo(1, 12);
    expect(places.every((place, i) => i === 0 || place > places[i - 1]!)).toBe(true);
  });
  it("are said in digits, and as a power of ten where they are long", () => {
    expect([0, Math.log10(2), Math.log10(32), Math.log10(1024), 130.22].map(oddsInWords)).toEqual([
      "1 : 1",
      "2 : 1",
      "32 : 1",
      "1,024 : 1",
      "10¹³⁰ : 1",
    ]);
  });
});
