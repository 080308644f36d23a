/** `simple-cells`: the closed form against the sum over the patch, light times field. */
import { describe, expect, it } from "vitest";
import {
  ACROSS,
  ALONG,
  BAR,
  complexAt,
  fieldsOf,
  simpleAt,
  sumAt,
} from "../../../src/experiments/prologue/simple-cells/cells.ts";

/** Light times field over a plane that is large beside both, on a fine grid. */
function summed(field: number, place: number, degrees: number): number {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [step, reach] = [0.02, 1.8];
  let sum = 0;
  for (let x = -reach; x <= reach; x += step)
    for (let y = -reach; y <= reach; y += step) {
      const light = Math.exp(-(((x + field - place) * c - y * s) ** 2) / (2 * BAR ** 2));
      const across = (1 - x ** 2 / ACROSS ** 2) * Math.exp(-(x ** 2) / (2 * ACROSS ** 2));
      sum += light * across * Math.exp(-(y ** 2) / (2 * ALONG ** 2));
    }
  return sum;
}

describe("a simple cell", () => {
  it("adds up light times field, over the patch", () => {
    const whole = summed(0, 0, 0);
    for (const [field, place, degrees] of [
      [0, 0.1, 0],
      [0.28, 0, 0],
      [0, 0.05, 30],
      [-0.14, 0.1, 60],
    ] as const)
      expect(sumAt(field, place, degrees)).toBeCloseTo(summed(field, place, degrees) / whole, 3);
  });
  it("answers nothing where its field is more inhibited than excited", () => {
    expect(sumAt(0, 0.25, 0)).toBeLessThan(0);
    expect(simpleAt(0, 0.25, 0)).toBe(0);
  });
});

describe("a complex cell", () => {
  it("answers as the strongest of the simple cells it listens to, which stand evenly about the middle", () => {
    expect(fieldsOf(3)).toEqual([-0.1, 0, 0.1]);
    for (const place of [-0.4, 0, 0.31])
      expect(complexAt(5, place, 10)).toBe(Math.max(...fieldsOf(5).map((field) => simpleAt(field, place, 10))));
    // a link can ask for an even number: the one in the middle, which is drawn as the simple cell, is among them
    for (let cells = 1; cells <= 13; cells++) {
      expect(fieldsOf(cells)).toHaveLength(cells);
      expect(fieldsOf(cells)).toContain(0);
    }
    expect(complexAt(1, 0.07, 0)).toBe(simpleAt(0, 0.07, 0));
  });
});
