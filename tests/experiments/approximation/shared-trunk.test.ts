/** A shared trunk: against a program of its own, against errors measured in PyTorch beforehand, and words against the errors they tell of. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, keyFromSeed } from "../../../src/engine/random.ts";
import face from "../../../src/experiments/approximation/shared-trunk/face.ts";
import { INPUTS, type NetSetting } from "../../../src/experiments/approximation/shared-trunk/nets.ts";
import { curveOf, type Point } from "../../../src/experiments/approximation/shared-trunk/outputs.ts";
import { tasksTo } from "../../../src/experiments/approximation/shared-trunk/parameters.ts";
import { dataOf, MEAN_SQUARE, taskOf } from "../../../src/experiments/approximation/shared-trunk/tasks.ts";
import { meanError, trainerOf } from "../../../src/experiments/approximation/shared-trunk/training.ts";
import {
  curveTitle,
  examplesTitle,
  relatednessTitle,
  describe as tell,
} from "../../../src/experiments/approximation/shared-trunk/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";
import { gathered, quantile } from "../../../src/experiments/summary.ts";
import type { SweepPoint, Values } from "../../../src/experiments/types.ts";

const experiment = await loadRunnable("shared-trunk");

/** Median over seeds of one error of a run. */
function median(changes: Values, seeds: number, of: "error.together" | "error.alone" = "error.together"): number {
  const errors = Array.from({ length: seeds }, (_, i) => {
    const run = new Run(experiment, { ...experiment.defaults, ...changes }, i + 1);
    run.seek(1);
    return run.result().scalars[of] ?? Number.NaN;
  });
  return quantile(
    errors.sort((a, b) => a - b),
    0.5,
  );
}

describe("tasks", () => {
  const key = keyFromSeed(3);
  const cosine = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

  it("look in three orthonormal directions, at the wanted cosine to those of all", () => {
    for (const relatedness of [0, 0.3, 0.8, 1])
      for (const j of [0, 7]) {
        const { directions } = taskOf(key, j, relatedness);
        const common = taskOf(key, 99, 1).directions;
        directions.forEach((u, i) => {
          directions.forEach((v, k) => {
            expect(cosine(u, v)).toBeCloseTo(i === k ? 1 : 0, 12);
          });
          common.forEach((v, k) => {
            expect(cosine(u, v)).toBeCloseTo(i === k ? relatedness : 0, 12);
          });
        });
      }
  });

  it("have mean 0 and variance 1, and the noise that was asked for", () => {
    const setting = { tasks: 3, first: 0, examples: 4, relatedness: 0.5, noise: 0.1 };
    let sum = 0;
    let squares = 0;
    let count = 0;
    for (let seed = 1; seed <= 20; seed++)
      for (const value of dataOf(keyFromSeed(seed), setting).test.y) {
        sum += value;
        squares += value * value;
        count++;
      }
    // 18,000 values: five standard errors
    expect(Math.abs(sum / count)).toBeLessThan(5 / Math.sqrt(count));
    expect(Math.abs(squares / count - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
    const many = { ...setting, tasks: 1, examples: 160 };
    const [clean, noisy] = [0, 1].map((noise) => dataOf(key, { ...many, noise }).train.y);
    const errors = Array.from(noisy!, (value, i) => value - clean![i]!);
    const spread = Math.sqrt(errors.reduce((total, error) => total + error * error, 0) / errors.length);
    expect(Math.abs(spread - 1)).toBeLessThan(5 / Math.sqrt(2 * errors.length));
  });

  it("scale a bend by its mean square, by Simpson’s rule on another grid", () => {
    const [from, steps] = [-9, 3000];
    const h = (2 * -from) / steps;
    let sum = 0;
    for (let i = 0; i <= steps; i++) {
      const z = from + i * h;
      const weight = i === 0 || i === steps ? 1 : i % 2 ? 4 : 2;
      sum += weight * Math.tanh(1.5 * z) ** 2 * Math.exp(-(z * z) / 2);
    }
    expect(MEAN_SQUARE).toBeCloseTo((sum * h) / 3 / Math.sqrt(2 * Math.PI), 12);
  });

  it("are the same whatever their number, and share no example", () => {
    const setting = { first: 0, examples: 5, relatedness: 1, noise: 0.1 };
    const few = dataOf(key, { ...setting, tasks: 2 }).train;
    const more = dataOf(key, { ...setting, tasks: 4 }).train;
    for (let i = 0; i < 5; i++)
      for (let j = 0; j < 2; j++) {
        expect(few.y[2 * i + j]).toBe(more.y[4 * i + j]);
        const of = (data: typeof few, tasks: number) =>
          Array.from(data.x.subarray((i * tasks + j) * INPUTS, (i * tasks + j + 1) * INPUTS));
        expect(of(few, 2)).toEqual(of(more, 4));
      }
    expect(new Set(more.x).size).toBe(more.x.length);
    const later = dataOf(key, { ...setting, tasks: 1, first: 3 }).train;
    expect(later.y[4]).toBe(more.y[4 * 4 + 3]);
  });
});

/** The loss of a trunk W [inputs, units], c and heads V [tasks, units], b, written down plainly. */
function lossOf(flat: readonly number[], data: ReturnType<typeof dataOf>["train"], tasks: number, units: number) {
  const [w, c] = [flat.slice(0, INPUTS * units), flat.slice(INPUTS * units, (INPUTS + 1) * units)];
  const v = flat.slice((INPUTS + 1) * units, (INPUTS + 1 + tasks) * units);
  const b = flat.slice((INPUTS + 1 + tasks) * units);
  let total = 0;
  for (let i = 0; i < data.examples; i++)
    for (let j = 0; j < tasks; j++) {
      let out = b[j]!;
      for (let u = 0; u < units; u++) {
        let sum = c[u]!;
        for (let k = 0; k < INPUTS; k++) sum += w[k * units + u]! * data.x[(i * tasks + j) * INPUTS + k]!;
        out += v[j * units + u]! * Math.tanh(sum);
      }
      total += (out - data.y[i * tasks + j]!) ** 2 / (data.examples * tasks);
    }
  return total;
}

describe("the net with one trunk", () => {
  it("takes the steps that central differences and Adam’s own formula give", () => {
    const setting: NetSetting = { tasks: 3, units: 4, decay: 0.3 };
    const key = keyFromSeed(5);
    const { train } = dataOf(key, { tasks: 3, first: 0, examples: 6, relatedness: 0.5, noise: 0.1 });
    const trained = trainerOf(setting, 6, true);
    const state = trained.start(fold(key, "start"));
    expect(trained.weights).toBe((INPUTS + 1) * 4 + 3 * 5);
    // in the engine's order a head's weights stand together, its bias after all heads' weights
    const own = Array.from(state.parameters);
    const [m, v] = [own.map(() => 0), own.map(() => 0)];
    for (let t = 1; t <= 5; t++) {
      const gradient = own.map((_, i) => {
        const at = (by: number) => lossOf(own.with(i, own[i]! + by), train, 3, 4);
        return (at(1e-5) - at(-1e-5)) / 2e-5;
      });
      gradient.forEach((g, i) => {
        m[i] = 0.9 * m[i]! + 0.1 * g;
        v[i] = 0.999 * v[i]! + 0.001 * g * g;
        const step = m[i]! / (1 - 0.9 ** t) / (Math.sqrt(v[i]! / (1 - 0.999 ** t)) + 1e-8);
        own[i] = own[i]! * (1 - 0.01 * 0.3) - 0.01 * step;
      });
      trained.train(state, train, 1);
      expect(trained.loss(state, train)).toBeCloseTo(lossOf(own, train, 3, 4), 4);
      own.forEach((value, i) => {
        expect(state.parameters[i], `parameter ${i} after ${t} steps`).toBeCloseTo(value, 3);
      });
    }
  });

  it("averages the errors of its tasks", () => {
    const data = { x: new Float32Array(2 * 2 * INPUTS), y: Float32Array.from([0, 1, 0, 1]), examples: 2 };
    expect(meanError([3, 1, 4, 1], data)).toBeCloseTo((Math.sqrt(12.5) + 0) / 2, 12);
  });
});

describe("errors", () => {
  // PyTorch, 8 seeds, mean ± deviation; its Adam had a coupled decay of 0.001 in place of ours
  it("are those measured beforehand, by number of tasks and examples", () => {
    for (const [examples, tasks, expected, seeds] of [
      [20, 1, 0.78, 6],
      [20, 8, 0.54, 8],
      [20, 32, 0.16, 8],
      [40, 1, 0.48, 6],
      [40, 16, 0.12, 8],
      [80, 4, 0.17, 8],
      [80, 32, 0.06, 2],
    ] as const) {
      const measured = median({ examples, tasks }, seeds);
      expect(measured / expected, `${tasks} tasks of ${examples}`).toBeLessThan(1.3);
      expect(measured / expected, `${tasks} tasks of ${examples}`).toBeGreaterThan(1 / 1.3);
    }
  });

  it("do not depend on the company where each has a trunk of its own", () => {
    const [one, many] = [1, 32].map((tasks) => median({ tasks }, tasks === 1 ? 8 : 3, "error.alone"));
    // of 64 single tasks, whose errors deviate by about 0.1
    expect(Math.abs(one! - many!)).toBeLessThan(0.06);
  });

  it("fall with the units to spare where the tasks look in the same directions, and not where they do not", () => {
    const narrow = { tasks: 8, units: 3 };
    expect(median(narrow, 6)).toBeLessThan(0.4);
    expect(median({ ...narrow, relatedness: 0 }, 6)).toBeGreaterThan(1);
  });
});

describe("the survey", () => {
  it("visits one task, and doubles up to the most", () => {
    expect(tasksTo(32)).toEqual([1, 2, 4, 8, 16, 32]);
    expect(tasksTo(1)).toEqual([1]);
    expect(tasksTo(20)).toEqual([1, 2, 4, 8, 16, 20]);
  });
});

describe("words", () => {
  const error = fc.double({ min: 0.01, max: 2, noNaN: true });
  const band = (value: number) => ({ median: value, low: value, high: value });
  const survey = (points: readonly Point[]) => {
    const lone = { ...face, survey: { sweep: "tasks", gather: () => curveOf(points) } };
    return gathered(lone, face.defaults, 1, [], { state: "running", step: 0, steps: 1 });
  };

  it("never say what the errors do not", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(error, error), { maxLength: 6 }), (errors) => {
        const points = errors.map(([together, alone], i) => ({
          tasks: 2 ** i,
          draws: 1,
          together: band(i === 0 ? alone : together),
          alone: band(alone),
        }));
        const summary = survey(points);
        const [said, title] = [tell(summary), curveTitle(summary)];
        expect(`${said} ${title}`).not.toMatch(/NaN|undefined|Infinity|unknown/);
        const [together = 0, alone = 0] = errors.at(-1) ?? [];
        if (title.includes("smaller")) expect(together).toBeLessThan(alone);
        if (title.includes("larger")) expect(together).toBeGreaterThan(alone);
        if (said.includes("times as much")) expect(alone / together).toBeGreaterThan(1.1);
        if (said.includes("more than alone")) expect(together / alone).toBeGreaterThan(1.1);
        const ratio = Number(/ ([\d.]+) times/.exec(title)?.[1] ?? Number.NaN);
        if (Number.isFinite(ratio)) expect(ratio / Math.max(together / alone, alone / together)).toBeCloseTo(1, 0.9);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  const points = (rows: readonly (readonly [number, number, number])[]): SweepPoint[] =>
    rows.map(([value, together, alone]) => ({
      value,
      summary: survey([{ tasks: 32, draws: 1, together: band(together), alone: band(alone) }]),
    }));

  it("say from where on sharing pays", () => {
    const rows = [
      [0, 1.1, 0.7],
      [0.8, 0.7, 0.7],
      [1, 0.2, 0.7],
    ] as const;
    expect(relatednessTitle(points(rows), 3)).toBe("Sharing pays from a cosine of 1 on, and not at 0.8");
    expect(relatednessTitle(points(rows.slice(0, 2)), 2)).toBe("Sharing does not pay, however related they are");
    expect(relatednessTitle(points(rows.slice(2)), 1)).toBe("Sharing pays, however related they are");
    expect(relatednessTitle(points(rows), 6)).not.toContain("pays");
  });

  it("say how many examples sharing saves", () => {
    const rows = [
      [5, 0.9, 0.95],
      [20, 0.2, 0.7],
      [80, 0.1, 0.4],
    ] as const;
    expect(examplesTitle(points(rows), 3)).toBe("Together 20 examples each do what alone takes 80 or more");
    expect(examplesTitle(points(rows), 5)).toBe("Error against examples of each task");
    expect(examplesTitle(points(rows.slice(0, 1)), 1)).toBe("Error against examples of each task");
  });
});
