/** `wiring` against closed forms and against a count that goes over all pairs. */
import { describe, expect, it } from "vitest";
import { unitAt, wireLength, wiresOf } from "../../../src/experiments/approximation/wiring/lattice.ts";

/** Sum over pairs of units, one by one. */
function byPairs(side: number, reach: number): number {
  let total = 0;
  const units = Array.from({ length: side * side }, (_, i) => [i % side, Math.floor(i / side)] as const);
  for (const [i, [x, y]] of units.entries())
    for (const [u, v] of units.slice(i + 1)) {
      const apart = Math.hypot(x - u, y - v);
      if (apart <= reach) total += apart;
    }
  return total;
}

describe("wire", () => {
  it("is as long as all pairs together", () => {
    for (const side of [2, 3, 7])
      for (const reach of [1, 1.5, 2, 3, 100]) expect(wireLength(side, reach)).toBeCloseTo(byPairs(side, reach), 9);
  });
  it("joins neighbors by two times side times side less one", () => {
    for (const side of [2, 12, 40]) expect(wireLength(side, 1)).toBe(2 * side * (side - 1));
  });
  it("that joins every pair tends to .5214 times the fifth power of the side, halved", () => {
    // mean distance of two points in a unit square: (2 + √2 + 5 arsinh 1) / 15
    const mean = (2 + Math.SQRT2 + 5 * Math.asinh(1)) / 15;
    expect(wireLength(200) / ((mean * 200 ** 5) / 2)).toBeCloseTo(1, 3);
  });
  it("of one unit goes to all that are near, and not to itself", () => {
    expect(wiresOf(0, 0, 5, 1)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(wiresOf(2, 2, 5, 1.5)).toHaveLength(8);
    expect(wiresOf(1, 3, 5, 100)).toHaveLength(24);
  });
  it("begins at a unit of the sheet", () => {
    for (const side of [2, 9]) {
      expect(unitAt(0, side)).toBe(0);
      expect(unitAt(1, side)).toBe(side - 1);
    }
  });
});
