/** `marble`: its spread against closed forms and against the engine's own sampler. */
import { describe, expect, it } from "vitest";
import { kickOf, spreadAfter, spreadAtRest } from "../../../src/experiments/noise/marble/bowl.ts";
import type { Rule } from "../../../src/experiments/noise/marble/parameters.ts";
import { restTitle } from "../../../src/experiments/noise/marble/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

describe("the spread of steps", () => {
  it("settles at √(T / (1 - dt / 2)) with kicks like the root (V9)", () => {
    for (const dt of [0.01, 0.1, 0.5])
      for (const heat of [0.1, 1.7]) {
        expect(spreadAtRest("root", dt, heat)).toBeCloseTo(Math.sqrt(heat / (1 - dt / 2)), 12);
        expect(spreadAfter(5000, kickOf("root", dt, heat), dt)).toBeCloseTo(spreadAtRest("root", dt, heat), 10);
      }
  });
  it("grows at first like the root of the time, as without a bowl", () => {
    const dt = 1e-4;
    expect(spreadAfter(10, kickOf("root", dt, 0.5), dt)).toBeCloseTo(Math.sqrt(2 * 0.5 * 10 * dt), 4);
  });
  it("vanishes with the root of the step if kicks shrink as much, and grows without end if they stay", () => {
    expect(spreadAtRest("step", 1e-6, 1) / spreadAtRest("step", 1e-4, 1)).toBeCloseTo(0.1, 4);
    expect(spreadAtRest("same", 1e-6, 1) / spreadAtRest("same", 1e-4, 1)).toBeCloseTo(10, 2);
  });
  it("is one for all rules where they kick alike", () => {
    expect(spreadAtRest("same", 0.1, 1)).toBeCloseTo(spreadAtRest("step", 0.1, 1), 14);
    expect(spreadAtRest("same", 0.1, 1)).toBeCloseTo(spreadAtRest("root", 0.1, 1), 14);
  });
});

describe("the title", () => {
  it("says of each rule what the spread does where steps are short, at long ones too", async () => {
    const experiment = await loadRunnable("marble");
    const titleAt = (kick: Rule, dt: number) => {
      const values = { ...experiment.defaults, kick, dt };
      return restTitle(summarise(experiment, values, [new Run(experiment, values, 1).result()]));
    };
    const lengths = [0.01, 0.05, 0.1, 0.2, 0.5];
    for (const dt of lengths) {
      expect(titleAt("same", dt)).toMatch(/shorter steps, more spread$/);
      expect(titleAt("step", dt)).toMatch(/shorter steps, less spread$/);
    }
    for (const [i, dt] of lengths.entries()) {
      const shorter = lengths[i - 1];
      if (shorter === undefined) continue;
      expect(spreadAtRest("same", shorter, 1)).toBeGreaterThan(spreadAtRest("same", dt, 1));
      expect(spreadAtRest("step", shorter, 1)).toBeLessThan(spreadAtRest("step", dt, 1));
    }
  });
});

describe("marbles", () => {
  it("are spread at every step as theory says: within 4 standard errors over 32 seeds", async () => {
    const experiment = await loadRunnable("marble");
    const runs = Array.from({ length: 32 }, (_, seed) => new Run(experiment, experiment.defaults, seed + 1));
    for (const step of [5, 20, 80]) {
      const squares = runs.map((run) => {
        run.seek(step);
        return (run.result().scalars.spread ?? Number.NaN) ** 2;
      });
      const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
      const theory = spreadAfter(step, kickOf("root", 0.1, 0.5), 0.1) ** 2;
      expect(Math.abs(mean / theory - 1)).toBeLessThan(4 * Math.sqrt(2 / (32 * 400)));
    }
  });
});
