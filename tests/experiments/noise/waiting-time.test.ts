/** `waiting-time`: the quadrature against a system of equations, a walk, and Kramers' law. */
import { describe, expect, it } from "vitest";
import { heightAt, kramersAt, waitAt } from "../../../src/experiments/noise/waiting-time/barrier.ts";
import { roughly } from "../../../src/experiments/noise/waiting-time/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

/**
 * Mean first arrival at 1 of a walker on a fine grid that hops to its neighbors, at rates (T / h²) e^{-(U' - U) / 2T}: solved
 * from (rates up)(t up - t) + (rates down)(t down - t) = -1, with a wall on the left.
 */
function hopping(temperature: number, barrier: number): number {
  const h = 0.005;
  const places = Math.round(4 / h);
  const at = (i: number) => heightAt(-3 + i * h, barrier);
  const rate = (from: number, to: number) => (temperature / h ** 2) * Math.exp((at(from) - at(to)) / (2 * temperature));
  // t(i) - t(i + 1) = (1 + down (t(i - 1) - t(i))) / up
  let gained = 0;
  let total = 0;
  for (let i = 0; i < places; i++) {
    gained = (1 + (i > 0 ? rate(i, i - 1) * gained : 0)) / rate(i, i + 1);
    if (-3 + i * h >= -1 - h / 4) total += gained;
  }
  return total;
}

describe("the answer to the guess", () => {
  it("is of 3, 30 and 1,000 the one that the exact times differ from by the smallest factor", async () => {
    const experiment = await loadRunnable("waiting-time");
    const { guess } = experiment;
    if (guess?.kind !== "choice") throw new Error("a choice");
    const right = (temperature: number, barrier: number) => {
      const values = { ...experiment.defaults, temperature, barrier };
      return guess.truth(summarise(experiment, values, [runToEnd(experiment, values, 1)]));
    };
    // half way between 3 and 30 is the root of 90
    const answer = (longer: number) =>
      longer < Math.sqrt(90) ? "three" : longer < Math.sqrt(30_000) ? "thirty" : "thousand";
    for (const [temperature, barrier, wanted] of [
      [0.6, 1, "three"],
      [0.3, 2, "thirty"],
      [0.3, 3, "thousand"],
    ] as const) {
      expect(answer(hopping(temperature, barrier) / hopping(1, barrier))).toBe(wanted);
      expect(right(temperature, barrier)).toBe(wanted);
    }
  });
});

describe("the wait", () => {
  it("is that of a walker that hops on a fine grid", () => {
    for (const [temperature, barrier] of [
      [1, 3],
      [0.3, 3],
      [0.5, 1],
      [1.5, 4],
    ] as const)
      expect(waitAt(temperature, barrier) / hopping(temperature, barrier)).toBeCloseTo(1, 2);
  });
  it("tends to Kramers’ law in the cold, and not in the heat", () => {
    expect(waitAt(0.15, 4) / kramersAt(0.15, 4)).toBeCloseTo(1, 1);
    expect(Math.abs(waitAt(0.15, 4) / kramersAt(0.15, 4) - 1)).toBeLessThan(
      Math.abs(waitAt(0.3, 4) / kramersAt(0.3, 4) - 1),
    );
    expect(waitAt(1, 2) / kramersAt(1, 2)).toBeGreaterThan(1.2);
  });
  it("is said in two digits", () => {
    expect([21.4, 8234, 1.8e8].map(roughly)).toEqual(["21", "8,200", "1.8 · 10⁸"]);
  });
});
