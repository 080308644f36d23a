/** `straight-walk` against a net written out by hand, the second-order law of a flat direction, and its own degenerate cases. */
import { describe, expect, it } from "vitest";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { singular } from "../../../src/engine/singular-values.ts";
import { netOf } from "../../../src/experiments/landscape/degenerate-minima/net.ts";
import {
  flatDirections,
  freeOf,
  type Settings,
  walkingNet,
} from "../../../src/experiments/landscape/straight-walk/fit.ts";
import { advance, init } from "../../../src/experiments/landscape/straight-walk/motion.ts";
import { STEPS } from "../../../src/experiments/landscape/straight-walk/sizes.ts";
import { lossInWords, stayed, stuck, title } from "../../../src/experiments/landscape/straight-walk/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("straight-walk");
const settings = (changes: Partial<Settings> = {}): Settings => ({
  ...(experiment.defaults as unknown as Settings),
  ...changes,
});
const walkOf = (changes: Partial<Settings>, seed: number, steps: number) => {
  const state = init(settings(changes), keyFromSeed(seed));
  advance(state, steps, settings(changes));
  return state;
};

/** A 2-width-1 net of tanh units, unit by unit. */
function output(weights: Float64Array, width: number, x: number, y: number): number {
  let sum = weights[4 * width]!;
  for (let i = 0; i < width; i++)
    sum += weights[3 * width + i]! * Math.tanh(weights[i]! * x + weights[width + i]! * y + weights[2 * width + i]!);
  return sum;
}

type Walk = ReturnType<typeof walkOf>;
const residuals = ({ data }: Walk, weights: Float64Array) =>
  Array.from(data.y, (label, i) => output(weights, 8, data.x[2 * i]!, data.x[2 * i + 1]!) - label);
const meanSquare = (values: readonly number[]) => values.reduce((sum, r) => sum + r * r, 0) / values.length;
const apart = (a: Float64Array, b: Float64Array) => Math.hypot(...a.map((value, i) => value - b[i]!));

describe("both walks", () => {
  it("start at an exact fit, in a direction of length 1 along which no prediction changes", () => {
    for (let seed = 1; seed <= 4; seed++) {
      const walk = walkOf({}, seed, 0);
      expect(meanSquare(residuals(walk, walk.origin))).toBeLessThan(1e-26);
      expect(Math.hypot(...walk.direction)).toBeCloseTo(1, 12);
      // central differences over 2e-5: what is left is of the third order
      const moved = (way: number) =>
        residuals(
          walk,
          walk.origin.map((w, i) => w + way * walk.direction[i]!),
        );
      const [ahead, behind] = [moved(1e-5), moved(-1e-5)];
      for (const [i, value] of ahead.entries()) expect(Math.abs(value - behind[i]!) / 2e-5).toBeLessThan(1e-8);
    }
  });
  it("go as far: one straight, the other on a bent way", () => {
    for (let seed = 1; seed <= 4; seed++) {
      const walk = walkOf({}, seed, STEPS);
      expect(apart(walk.straight, walk.origin)).toBeCloseTo(6, 10);
      const far = apart(walk.surface, walk.origin);
      expect(far).toBeLessThan(5.999);
      expect(far).toBeGreaterThan(4);
    }
  });
  it("the straight one as the second derivative says: predictions move by its half times the square of the way", () => {
    const walk = walkOf({}, 2, 0);
    const moved = (way: number) =>
      residuals(
        walk,
        walk.origin.map((w, i) => w + way * walk.direction[i]!),
      );
    const [ahead, here, behind] = [moved(1e-3), moved(0), moved(-1e-3)];
    const curvature = ahead.map((value, i) => (value - 2 * here[i]! + behind[i]!) / 1e-6);
    const way = 0.02;
    const law = meanSquare(curvature.map((c) => (c * way * way) / 2));
    expect(meanSquare(moved(way)) / law).toBeCloseTo(1, 1);
  });
  it("only the corrected one stays", () => {
    const losses = ["always", "never"].map((correct) => {
      const walk = walkOf({ correct: correct as Settings["correct"] }, 1, STEPS);
      return meanSquare(residuals(walk, walk.surface));
    });
    expect(losses[0]).toBeLessThan(1e-26);
    expect(losses[1]).toBeGreaterThan(1e-8);
  });
});

describe("in the output weights alone", () => {
  const linear = { moving: "output", examples: 5 } as const;
  it("nothing else moves, and straight on stays exact", () => {
    const walk = walkOf(linear, 3, STEPS);
    expect([...walk.straight.slice(0, 24)]).toEqual([...walk.origin.slice(0, 24)]);
    expect([...walk.surface.slice(0, 24)]).toEqual([...walk.origin.slice(0, 24)]);
    expect(apart(walk.straight, walk.origin)).toBeCloseTo(6, 10);
    expect(meanSquare(residuals(walk, walk.straight))).toBeLessThan(1e-20);
  });
  it("as many directions are flat as there are such weights more than points", () => {
    expect(flatDirections(settings({ ...linear, examples: 9 }))).toBe(0);
    // counted another way: columns of the Jacobian that are not held, less its rank, at a fit
    for (const changes of [linear, { examples: 10 }, { examples: 30 }, { width: 5, examples: 4 }]) {
      const { data, origin } = walkOf(changes, 1, 0);
      const { jacobian } = walkingNet(settings(changes)).residuals(origin, data);
      const columns = Array.from(origin, (_, k) => jacobian.some((value, i) => i % origin.length === k && value !== 0));
      const { values } = singular(jacobian, data.y.length, origin.length);
      const rank = values.filter((value) => value > 1e-10 * values[0]!).length;
      expect(flatDirections(settings(changes))).toBe(columns.filter(Boolean).length - rank);
    }
  });
  it("the held ones have no part in the Jacobian, and the residuals are those of the net", () => {
    const { data, origin } = walkOf(linear, 1, 0);
    const held = walkingNet(settings(linear)).residuals(origin, data);
    const all = netOf("tanh", 8).residuals(origin, data);
    expect([...held.values]).toEqual([...all.values]);
    expect([...held.jacobian]).toEqual([...freeOf(settings(linear), all.jacobian)]);
    expect(held.jacobian.filter((value) => value !== 0)).toHaveLength(9 * 5);
  });
});

describe("words", () => {
  const summaryOf = (changes: Partial<Settings>, seeds: readonly number[] = [1, 2]) => {
    const values = { ...experiment.defaults, ...changes };
    return summarise(
      experiment,
      values,
      seeds.map((seed) => runToEnd(experiment, values, seed)),
    );
  };
  it("print losses", () => {
    expect([1.53, 0.204, 0.0034, 2.6e-5, 1e-30, 0].map(lossInWords)).toEqual([
      "1.5",
      "0.2",
      "0.003",
      "3 · 10⁻⁵",
      "10⁻³⁰",
      "0",
    ]);
  });
  it("say whether the surface was left", () => {
    expect(stayed(summaryOf({ examples: 5 }))).toBe(true);
    const left = summaryOf({ examples: 5, correct: "never" });
    expect(stayed(left)).toBe(false);
    expect(experiment.describe(left)).toMatch(/no exact fit any more/);
  });
  it("say why nothing walks", () => {
    const held = summaryOf({ moving: "output", examples: 10 });
    expect(stuck(held)).toMatch(/no flat direction is promised\.$/);
    expect(title(held)).toBe(stuck(held));
    // 17 weights do not always fit 16 points
    const rough = summaryOf({ width: 4, examples: 16 }, [1, 2, 3]);
    const walks = rough.members.map(({ walks }) => walks);
    expect(walks).toContain(0);
    expect(experiment.describe(rough)).toMatch(/^No net fits|does not fit, and stays/);
  });
  it("tell of the nets that walk alone", () => {
    const summary = summaryOf({ width: 4, examples: 16, correct: "never" }, [1, 2, 3, 4, 5, 6]);
    const walking = summary.members.filter(({ walks }) => walks === 1);
    const losses = walking.map(({ straight }) => straight ?? Number.NaN).sort((a, b) => a - b);
    expect(losses.length).toBeGreaterThan(0);
    expect(losses.length).toBeLessThan(6);
    const middle = (losses[Math.floor((losses.length - 1) / 2)]! + losses[Math.ceil((losses.length - 1) / 2)]!) / 2;
    expect(title(summary)).toContain(`loss ${lossInWords(middle)} straight`);
    expect(experiment.describe(summary)).toContain(`the loss is ${lossInWords(middle)};`);
    // the others would have made it another number
    expect(lossInWords(summary.scalars.straight?.median ?? Number.NaN)).not.toBe(lossInWords(middle));
  });
  it("answer the guess from the run", () => {
    const { guess } = experiment;
    if (guess?.kind !== "choice") throw new Error("the guess is a choice");
    expect(guess.truth(summaryOf({}))).toBe("large");
    expect(guess.truth(summaryOf({ moving: "output", examples: 5 }))).toBe("rounding");
  });
});
