/** `few-examples` against closed forms. */
import { expect, it } from "vitest";
import { DEVIATION } from "../../../src/experiments/questions/few-examples/outputs.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";

const experiment = await loadRunnable("few-examples");

/** Scalars at the end of a run under that seed. */
function scalarsAt(changes: Readonly<Record<string, number | string>>, seed: number) {
  const run = new Run(experiment, { ...experiment.defaults, ...changes }, seed);
  run.seek(experiment.steps(run.values));
  return run.result().scalars;
}

it("has the deviation of uniform numbers on [-1, 1], by the integral of x²/2", () => {
  let sum = 0;
  for (let i = 0; i < 1000; i++) sum += ((2 * i + 1) / 1000 - 1) ** 2;
  expect(DEVIATION).toBeCloseTo(Math.sqrt(sum / 1000), 5);
});

it("scatters by a tenth with 100 numbers: within 5 sampling errors over 20 seeds", () => {
  const squares = Array.from({ length: 20 }, (_, i) => (scalarsAt({}, i + 1).spread ?? Number.NaN) ** 2);
  const mean = squares.reduce((total, square) => total + square, 0) / squares.length;
  // the mean of 4,000 squares of nearly normal numbers has a relative error of √(2/4000)
  expect(Math.abs(mean / (DEVIATION ** 2 / 100) - 1)).toBeLessThan(5 * Math.sqrt(2 / 4000));
});

it("scatters as single numbers do where the same number is taken again", () => {
  expect(scalarsAt({ draws: "same" }, 3).gain).toBeCloseTo(1, 12);
});
