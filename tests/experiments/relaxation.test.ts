/** Relaxation times against closed forms. */
import { expect, it } from "vitest";
import { relaxationTime } from "../../src/experiments/relaxation.ts";

const on = (low: number, high: number, bins: number, logDensity: (x: number) => number, temperature: number) => {
  const width = (high - low) / bins;
  const middles = Array.from({ length: bins }, (_, i) => low + (i + 0.5) * width);
  return relaxationTime(middles.map(logDensity), width, temperature);
};

it.each([
  [1, 0.5],
  [4, 0.5],
  [4, 2],
])("in a bowl of stiffness %f it is one over it, at any temperature", (stiffness, temperature) => {
  // Ornstein and Uhlenbeck 1930
  const time = on(-6, 6, 600, (x) => (-stiffness * x * x) / (2 * temperature), temperature);
  expect(time * stiffness).toBeCloseTo(1, 2);
});

it("in a box of length L it is L² / (π² T)", () => {
  expect(on(0, 3, 300, () => 0, 0.2)).toBeCloseTo(9 / (Math.PI * Math.PI * 0.2), 2);
});

it.each([0.05, 0.02])("over a high pass it grows as Kramers 1940 says, at temperature %f", (temperature) => {
  // (x² - 1)²: curvatures 8 in the wells and 4 on the pass; half of the mean wait 2π / sqrt(8 · 4) e^(1/T)
  const wanted = Math.PI / Math.sqrt(32) / Math.exp(-1 / temperature);
  const time = on(-2, 2, 800, (x) => -((x * x - 1) * (x * x - 1)) / temperature, temperature);
  expect(Math.abs(time / wanted - 1)).toBeLessThan(4 * temperature);
});
