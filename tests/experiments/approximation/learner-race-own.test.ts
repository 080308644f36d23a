import { describe, expect, it } from "vitest";
import { fillUniform, keyFromSeed } from "../../../src/engine/random.ts";
import { mapsOf, startContest } from "../../../src/experiments/approximation/learner-race/contest.ts";
import face from "../../../src/experiments/approximation/learner-race/face.ts";
import { learnerNames } from "../../../src/experiments/approximation/learner-race/learners.ts";
import { ownConstituent, ownTarget } from "../../../src/experiments/approximation/learner-race/own.ts";
import type { Settings } from "../../../src/experiments/approximation/learner-race/settings.ts";
import { knobsOf, meetingLevel, SIDE } from "../../../src/experiments/approximation/learner-race/slices.ts";
import { targetOf } from "../../../src/experiments/approximation/learner-race/targets.ts";
import type { Constituent } from "../../../src/experiments/approximation/learner-race/tree.ts";
import { curvesTitle, mapsTitle, offOf } from "../../../src/experiments/approximation/learner-race/words.ts";
import { withMotion } from "../../../src/experiments/define.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const learnerRace = await withMotion(face);
const key = keyFromSeed(7);
const settings: Settings = { ...(learnerRace.defaults as unknown as Settings), examples: 128, steps: 60 };

function sound(text: string, dimension = 16): Constituent {
  const own = ownConstituent(text, dimension);
  if ("flaw" in own) throw new Error(own.flaw);
  return own;
}

describe("means and deviations of a formula", () => {
  // moments of uniform and of standardised values: E a² = 1/3, E a⁴ = 1/5, and 0.36 = 0.6² from level 2 on
  it.each([
    ["a+b", 1, 0, Math.sqrt(2 / 3)],
    ["a+b", 2, 0, Math.sqrt(0.72)],
    ["a+b", 4, 0, Math.sqrt(0.72)],
    ["a*b", 1, 0, 1 / 3],
    ["a*b", 2, 0, 0.36],
    ["a*b", 4, 0, 0.36],
    ["(a+b)^2/2-1", 1, -2 / 3, Math.sqrt((16 / 15 - 4 / 9) / 4)],
    ["(a+b)^2/2-1", 2, 0.36 - 1, undefined],
    ["sign(a)*sign(b)", 3, 0, 1],
  ])("%s on level %i: %d and %d", (text, level, mean, deviation) => {
    const [m, s] = sound(text).moments[level - 1]!;
    // 64 values stand for a distribution: a part in a thousand at the bottom, of the tails a part in a hundred
    expect(Math.abs(m - mean)).toBeLessThan(0.005);
    if (deviation !== undefined) expect(Math.abs(s / deviation - 1)).toBeLessThan(0.02);
  });

  it.each([
    // oracle: 4,000,000 draws a level, as in targets.ts
    ["tanh(2*a*b+a-b)", [0.0972, 0.1099, 0.1014, 0.0992], [0.6146, 0.614, 0.6046, 0.6047]],
    ["abs(a-b)", [0.6667, 0.6789, 0.6694, 0.6611], [0.4714, 0.509, 0.5226, 0.5318]],
  ])("%s: those of many draws", (text, means, deviations) => {
    const { moments } = sound(text);
    expect(moments).toHaveLength(4);
    moments.forEach(([mean, deviation], level) => {
      expect(Math.abs(mean - means[level]!)).toBeLessThan(0.005);
      expect(Math.abs(deviation - deviations[level]!)).toBeLessThan(0.01);
    });
  });

  it.each(["(a+b)^2/2-1", "max(a,b)", "sin(3*a+b)", "step(a-b)"])(
    "make of %s a target of mean 0, variance 1",
    (text) => {
      const draws = 40_000;
      const x = new Float64Array(draws * 8);
      fillUniform(key, x, -1, 1);
      const f = ownTarget(sound(text, 8), 8);
      const values = Array.from({ length: draws }, (_, i) => f(x, i * 8));
      const mean = values.reduce((sum, value) => sum + value, 0) / draws;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
      expect(Math.abs(mean)).toBeLessThan(0.03);
      expect(Math.abs(variance - 1)).toBeLessThan(0.08);
    },
  );

  it("a formula typed as the first target is it, but for rounding of means and deviations", () => {
    const typed = ownTarget(sound("tanh(2*a*b+a-b)", 8), 8);
    const built = targetOf("compositional", 8, key);
    const x = new Float64Array(8 * 100);
    fillUniform(key, x, -1, 1);
    for (let i = 0; i < 100; i++) expect(Math.abs(typed(x, 8 * i) - built(x, 8 * i))).toBeLessThan(0.03);
  });
});

describe("a formula that is no constituent", () => {
  it.each([
    ["3", "one value everywhere"],
    ["a-a", "one value everywhere"],
    ["1e9+a*1e-9", "one value everywhere"],
    ["log(a)", "no finite value at a = −1, b = −1"],
    ["1/b", "no finite value at a = −1, b = 0"],
    ["sqrt(b+0.99)", "no finite value at a = −1, b = −1"],
    ["exp(exp(6+a))", "no finite value"],
    ["log(a+1.2)", "at its own values, on level 2, it has no finite value"],
  ])("%s: %s", (text, words) => {
    const own = ownConstituent(text, 8);
    expect("flaw" in own && own.flaw).toContain(words);
    const values = { ...learnerRace.defaults, target: "own", constituent: text, steps: 60, examples: 128 };
    const run = runToEnd(learnerRace, values, 1);
    expect(run.state).toBe("done");
    for (const name of learnerNames) expect(run.scalars[`nrmse.${name}`]).toBe(1);
    expect(Array.from(run.fields["map.tree"]!).every((value) => value === 0)).toBe(true);
    const summary = summarise(learnerRace, values, [run]);
    const said = learnerRace.describe(summary);
    expect(said).toContain(`h(a, b) = ${text}`);
    expect(said).toContain(words);
    expect(said).not.toMatch(/NaN|Infinity|undefined/);
    expect(curvesTitle(summary)).toBe("No target, no race");
    expect(mapsTitle(summary)).toBe("No target, no maps");
    expect(offOf(summary, "tree")).toBeNaN();
  });

  it("keeps what is wrong between the places that were looked at from the data", () => {
    // a pole at 1/3, which no place hits
    const values = { ...learnerRace.defaults, target: "own", constituent: "1/(a-1/3)", steps: 60, examples: 128 };
    const run = runToEnd(learnerRace, values, 1);
    expect(["done", "diverged"]).toContain(run.state);
    const f = ownTarget({ h: (a, b) => (a > 0.9 ? Number.NaN : b), moments: [[0, 1]] }, 2);
    expect(f([0.95, 0.5], 0)).toBe(0);
    expect(f([0.5, 0.5], 0)).toBe(0.5);
  });
});

describe("maps over two knobs", () => {
  it("turn two knobs that differ, whatever is asked", () => {
    const by = (dimension: string, across: number, up: number) => knobsOf({ dimension, across, up } as Settings);
    expect(by("8", 1, 2)).toEqual([0, 1]);
    expect(by("8", 2, 2)).toEqual([1, 0]);
    expect(by("4", 16, 9)).toEqual([3, 2]);
    expect(by("4", 1, 1)).toEqual([0, 1]);
  });

  it("know on which level two variables meet", () => {
    expect([
      meetingLevel(0, 1),
      meetingLevel(1, 2),
      meetingLevel(0, 7),
      meetingLevel(4, 7),
      meetingLevel(7, 8),
    ]).toEqual([1, 2, 3, 2, 4]);
  });

  it("show the target as it is: one knob across, the other up", () => {
    // where every part is its first input the target is x1, and x1 has the deviation 1/sqrt(3)
    const first = { ...settings, target: "own", constituent: "a" } as const;
    const last = { ...first, across: 5, up: 1 };
    const [across, up] = [first, last].map((values) => mapsOf(startContest(values, key), values).target);
    for (let row = 0; row < SIDE; row++)
      for (let column = 0; column < SIDE; column++) {
        const height = (place: number) => 100 * Math.sqrt(3) * ((2 * place) / (SIDE - 1) - 1);
        expect(Math.abs(across![row * SIDE + column]! - height(column))).toBeLessThan(4);
        expect(Math.abs(up![row * SIDE + column]! - height(row))).toBeLessThan(4);
      }
  });

  it("show what a learner adds to the target: of one that says 0, the target turned over", () => {
    const contest = startContest(settings, key);
    contest.learners.tree.parameters.fill(0);
    const { target, tree, shallow } = mapsOf(contest, settings);
    expect(target.some((value) => Math.abs(value) > 50)).toBe(true);
    target.forEach((value, i) => {
      expect(Math.abs(tree[i]! + value)).toBeLessThanOrEqual(1);
    });
    expect(shallow).not.toEqual(tree);
  });
});
