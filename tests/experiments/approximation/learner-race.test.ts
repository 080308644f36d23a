import { describe, expect, it } from "vitest";
import { countParameters } from "../../../src/engine/count.ts";
import { fillUniform, fold, keyFromSeed } from "../../../src/engine/random.ts";
import {
  dataOf,
  startContest,
  testError,
  trainAll,
} from "../../../src/experiments/approximation/learner-race/contest.ts";
import face from "../../../src/experiments/approximation/learner-race/face.ts";
import {
  type LearnerName,
  learnerNames,
  sized,
  wrongOrder,
} from "../../../src/experiments/approximation/learner-race/learners.ts";
import type { Settings } from "../../../src/experiments/approximation/learner-race/settings.ts";
import { type TargetName, targetOf } from "../../../src/experiments/approximation/learner-race/targets.ts";
import { curvesTitle } from "../../../src/experiments/approximation/learner-race/words.ts";
import { withMotion } from "../../../src/experiments/define.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import { strictValue } from "../../../src/experiments/values.ts";

const learnerRace = await withMotion(face);
const key = keyFromSeed(7);
const targets: readonly TargetName[] = ["compositional", "different", "waves", "differences", "generic"];
const settings: Settings = { ...(learnerRace.defaults as unknown as Settings), examples: 256, steps: 120 };
const valuesOf = (over: object) => ({ ...learnerRace.defaults, examples: 128, steps: 60, ...over });

describe("widths", () => {
  // oracle: the widths of the PyTorch experiments that the figure repeats
  it.each([
    [8, 250, [25, 9, 5, 7]],
    [8, 500, [50, 13, 8, 10]],
    [8, 1000, [100, 20, 12, 15]],
    [8, 4000, [400, 42, 25, 31]],
    [16, 1000, [55, 18, 7, 12]],
    [16, 4000, [222, 40, 16, 25]],
    [4, 1000, [166, 20, 20, 21]],
  ] as const)("on %i variables for %i weights: %o", (dimension, budget, widths) => {
    const names: readonly LearnerName[] = ["shallow", "dense", "tree", "sharedTree"];
    expect(
      names.map(
        (name) =>
          sized(name, { dimension: String(dimension), parameters: budget, budget: "parameters", depth: 3 }).width,
      ),
    ).toEqual(widths);
  });

  it("of the shared tree are the tree's where units or operations are to be equal, and it has fewer weights", () => {
    for (const budget of ["units", "flops"] as const)
      for (const [dimension, parameters] of [
        ["8", 1000],
        ["8", 125],
        ["16", 1000],
      ] as const) {
        const settings = { dimension, parameters, budget, depth: 3 };
        const [tree, shared] = [sized("tree", settings), sized("sharedTree", settings)];
        expect([shared.width, shared.units, shared.flops]).toEqual([tree.width, tree.units, tree.flops]);
        expect(shared.parameters).toBeLessThan(tree.parameters);
      }
    expect(sized("tree", { dimension: "8", parameters: 125, budget: "units", depth: 3 }).width).toBe(3);
  });

  it("spend the tree's units or operations, as nearly as whole widths allow", () => {
    // by hand: a tree of 12 channels has 7 nodes, and multiplies 4 · 2 · 12 + 3 · 24 · 12 + 12 times
    const tree = { units: 84, flops: 2 * 972 };
    // 9 W products in a shallow net, 2 W² + 9 W in a dense one
    const forms = {
      units: { shallow: (w: number) => w, dense: (w: number) => 3 * w },
      flops: { shallow: (w: number) => 18 * w, dense: (w: number) => 4 * w * w + 18 * w },
    };
    for (const budget of ["units", "flops"] as const) {
      const of = (name: LearnerName) => sized(name, { dimension: "8", parameters: 1000, budget, depth: 3 });
      expect(of("tree")[budget]).toBe(tree[budget]);
      for (const name of ["shallow", "dense"] as const) {
        const form = forms[budget][name];
        const { width, [budget]: spent } = of(name);
        expect(spent).toBe(form(width));
        for (const other of [width - 1, width + 1])
          expect(Math.abs(spent - tree[budget])).toBeLessThanOrEqual(Math.abs(form(other) - tree[budget]));
      }
    }
  });

  it("of a dense net follow its depth, and with one hidden layer it is the shallow net", () => {
    const of = (depth: number) => sized("dense", { dimension: "8", parameters: 1000, budget: "parameters", depth });
    // (d + 1) W + (D - 1) (W² + W) + W + 1 weights
    for (const depth of [1, 2, 3, 4]) {
      const { width: w, parameters, learner } = of(depth);
      expect(parameters).toBe(9 * w + (depth - 1) * (w * w + w) + w + 1);
      expect(learner.layers).toHaveLength(depth + 1);
    }
    expect(of(1).learner).toEqual(
      sized("shallow", { dimension: "8", parameters: 1000, budget: "parameters", depth: 3 }).learner,
    );
  });

  it("give the weights of the closed forms", () => {
    const d = 8;
    const forms: Readonly<Record<LearnerName, (w: number) => number>> = {
      shallow: (w) => (d + 2) * w + 1,
      dense: (w) => 2 * w * w + (d + 4) * w + 1,
      tree: (c) => 4 * 3 * c + 3 * (2 * c * c + c) + c + 1,
      sharedTree: (c) => 3 * c + 2 * (2 * c * c + c) + c + 1,
      wrongTree: (c) => 4 * 3 * c + 3 * (2 * c * c + c) + c + 1,
    };
    for (const name of learnerNames)
      for (const budget of [125, 700, 1000, 4000]) {
        const {
          width,
          parameters: weights,
          learner,
        } = sized(name, { dimension: String(d), parameters: budget, budget: "parameters", depth: 3 });
        expect(weights).toBe(forms[name](width));
        expect(countParameters(learner)).toBe(weights);
        const off = Math.abs(weights - budget);
        expect(off).toBeLessThanOrEqual(Math.abs(forms[name](width + 1) - budget));
        if (width > 1) expect(off).toBeLessThanOrEqual(Math.abs(forms[name](width - 1) - budget));
      }
  });
});

describe("the wrong tree", () => {
  it.each([4, 8, 16])("sees each of %i variables once, and joins no two that the target joins", (d) => {
    const order = wrongOrder(d);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: d }, (_, i) => i));
    // below the root no group of the wrong tree is a group of the target
    for (let size = 2; size < d; size *= 2)
      for (let at = 0; at < d; at += size) {
        const blocks = new Set(order.slice(at, at + size).map((variable) => Math.floor(variable / size)));
        expect(blocks.size).toBeGreaterThan(1);
      }
  });

  it("is the tree itself but for the order", () => {
    const right = sized("tree", settings).learner;
    const wrong = sized("wrongTree", settings).learner;
    expect({ ...wrong, order: undefined }).toEqual({ ...right, order: undefined });
    expect(right.order).toBeUndefined();
    const contest = startContest(settings, key);
    expect(contest.learners.wrongTree.parameters).toEqual(contest.learners.tree.parameters);
  });

  it("asks for a number of variables that it knows", () => {
    expect(() => wrongOrder(6)).toThrow("6 variables came, wanted 4, 8, 16");
  });
});

describe("the compositional target", () => {
  /** Written again by recursion and with the platform's tanh. */
  function again(x: readonly number[]): number {
    const moments = [
      [0.0972, 0.6146],
      [0.1099, 0.614],
      [0.1014, 0.6046],
      [0.0992, 0.6047],
    ] as const;
    const levels = Math.log2(x.length);
    const node = (from: number, level: number): number => {
      if (level === 0) return x[from]!;
      const half = 2 ** (level - 1);
      const a = node(from, level - 1);
      const b = node(from + half, level - 1);
      const [mean, deviation] = moments[level - 1]!;
      return ((level < levels ? 0.6 : 1) * (Math.tanh(2 * a * b + a - b) - mean)) / deviation;
    };
    return node(0, levels);
  }

  it.each([4, 8, 16])("on %i variables is what another program makes of it", (d) => {
    const f = targetOf("compositional", d, key);
    const x = new Float64Array(50 * d);
    fillUniform(key, x, -1, 1);
    for (let i = 0; i < 50; i++) expect(f(x, i * d)).toBeCloseTo(again([...x.subarray(i * d, i * d + d)]), 12);
  });

  it("at the origin is a number that can be had by hand", () => {
    // one level at a time: z1 = -0.6 m1 / s1; h2 = tanh(2 z1²), …
    const z1 = (-0.6 * 0.0972) / 0.6146;
    const z2 = (0.6 * (Math.tanh(2 * z1 * z1) - 0.1099)) / 0.614;
    const z3 = (Math.tanh(2 * z2 * z2) - 0.1014) / 0.6046;
    expect(targetOf("compositional", 8, key)(new Float64Array(8), 0)).toBeCloseTo(z3, 14);
  });
});

describe("every target", () => {
  const draws = 40_000;
  it.each(targets.flatMap((name) => [4, 8, 16].map((d) => [name, d] as const)))(
    "%s on %i variables has mean 0 and variance 1",
    (name, d) => {
      const x = new Float64Array(draws * d);
      fillUniform(fold(key, "draws"), x, -1, 1);
      const f = targetOf(name, d, fold(key, 3));
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < draws; i++) {
        const value = f(x, i * d);
        sum += value;
        squares += value * value;
      }
      const mean = sum / draws;
      // standard errors: 0.005 of the mean, and of the variance at most 0.015, its tails being what they are
      expect(Math.abs(mean)).toBeLessThan(0.02);
      expect(Math.abs(squares / draws - mean * mean - 1)).toBeLessThan(0.05);
    },
  );

  it("is a hierarchy, except the field: variables meet only through their node", () => {
    // f depends on (x0, x1) through one number: two pairs with the same node value give the same f everywhere
    const f = targetOf("differences", 8, key);
    const at = (a: number, b: number, rest: number) => f([a, b, rest, -0.3, 0.2, 0.9, -0.8, rest], 0);
    for (const rest of [-0.9, 0, 0.4]) expect(at(0.7, 0.2, rest)).toBeCloseTo(at(-0.6, -0.1, rest), 12);
    const g = targetOf("generic", 8, key);
    expect(g([0.7, 0.2, 0, 0, 0, 0, 0, 0], 0)).not.toBeCloseTo(g([-0.6, -0.1, 0, 0, 0, 0, 0, 0], 0), 3);
  });

  it("draws another field for another key, and nothing else", () => {
    const x = [0.1, -0.5, 0.3, 0.8];
    const by = (name: TargetName, n: number) => targetOf(name, 4, fold(key, n))(x, 0);
    expect(by("generic", 1)).not.toBe(by("generic", 2));
    expect(by("compositional", 1)).toBe(by("compositional", 2));
  });
});

describe("the data of a seed", () => {
  it("are the same for all, new for another seed, and nested in their number", () => {
    const { train, test, deviation } = dataOf(settings, key)!;
    expect([train.examples, test.examples]).toEqual([256, 4000]);
    expect(Math.abs(deviation - 1)).toBeLessThan(0.05);
    const more = dataOf({ ...settings, examples: 512 }, key)!;
    expect(more.train.x.subarray(0, train.x.length)).toEqual(train.x);
    expect(more.test.x).toEqual(test.x);
    expect(dataOf(settings, keyFromSeed(8))!.test.x[0]).not.toBe(test.x[0]);
    const f = targetOf("compositional", 8, fold(key, "target"));
    expect(test.y[17]).toBe(Math.fround(f(test.x, 17 * 8)));
  });
});

describe("a contest", () => {
  it("scores 1 for a learner that guesses the mean", () => {
    const contest = startContest(settings, key);
    const { test, deviation } = dataOf(settings, key)!;
    const { parameters } = contest.learners.shallow;
    // all weights 0, the last bias the mean
    parameters.fill(0);
    parameters[parameters.length - 1] = Array.from(test.y).reduce((sum, y) => sum + y, 0) / test.examples;
    expect(testError(contest.learners.shallow, "shallow", settings, key)).toBeCloseTo(1, 5);
    parameters[parameters.length - 1]! += deviation;
    expect(testError(contest.learners.shallow, "shallow", settings, key)).toBeCloseTo(Math.SQRT2, 5);
  });

  it("gives the same bits however its steps are cut, and is plain data", () => {
    const whole = startContest(settings, key);
    trainAll(whole, settings, 12);
    let pieces = startContest(settings, key);
    trainAll(pieces, settings, 5);
    pieces = structuredClone(pieces);
    trainAll(pieces, settings, 7);
    expect(pieces).toEqual(whole);
    expect(whole.step).toBe(12);
    for (const name of learnerNames) expect(whole.learners[name].step).toBe(12);
  });

  it("shows all learners the same batches", () => {
    const contest = startContest(settings, key);
    const keys = learnerNames.map((name) => contest.learners[name].batchKey);
    for (const other of keys) expect(other).toEqual(keys[0]);
  });
});

describe("a run", () => {
  it("takes the dimension as a command gives it", () => {
    expect(strictValue(learnerRace.parameters, "dimension", "16")).toBe("16");
    expect(() => strictValue(learnerRace.parameters, "dimension", "6")).toThrow("wanted 4, 8, 16");
  });

  it.each(targets)("learns something in 60 steps: %s", (target) => {
    const result = runToEnd(learnerRace, valuesOf({ target, dimension: "4", parameters: 250 }), 3);
    expect(result.state).toBe("done");
    const { y, x } = result.series["nrmse.tree"]!;
    expect(x.at(-1)).toBe(60);
    expect(y.at(-1)!).toBeLessThan(y[0]!);
  });

  it("at a learning rate of 1000 has diverged, and says so", () => {
    const values = valuesOf({ rate: 1000 });
    const run = runToEnd(learnerRace, values, 1);
    expect(run.state).toBe("diverged");
    const text = learnerRace.describe(summarise(learnerRace, values, [run]));
    expect(text).toMatch(/^By step \d+ .* had diverged at learning rate 1000/);
    expect(text).not.toMatch(/NaN|undefined|null/);
    expect(curvesTitle(summarise(learnerRace, values, [run]))).toMatch(/diverged$/);
  });

  it("says what happened, before, during and after", () => {
    const values = valuesOf({ dimension: "4" });
    const done = summarise(
      learnerRace,
      values,
      [1, 2].map((seed) => runToEnd(learnerRace, values, seed)),
    );
    const text = learnerRace.describe(done);
    for (const name of ["shallow net", "dense net", "shared tree", "wrong tree"]) expect(text).toContain(name);
    const half = { ...done, step: 30, state: "running" as const };
    expect(learnerRace.describe(half)).toMatch(/^After 30 of 60 steps, /);
    expect(learnerRace.describe({ ...half, step: 0 })).toMatch(/^Five learners stand ready, about 1,000 weights each/);
    const some = { ...done, diverged: [{ seed: 2, step: 10 }] };
    expect(learnerRace.describe(some)).toContain("In 1 of 2 seeds a learner diverged.");
  });
});
