/** `relu-bricks`: nets through corners, against lines and curves in closed form. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printPoints } from "../../../src/experiments/points.ts";
import {
  aimAt,
  cornersOf,
  lineAt,
  netThrough,
  SHARPNESS,
  unitAt,
  valueAt,
} from "../../../src/experiments/prologue/relu-bricks/net.ts";

const corner = fc.record({
  x: fc.integer({ min: -200, max: 200 }).map((n) => n / 200),
  y: fc.integer({ min: -200, max: 200 }).map((n) => n / 200),
  kind: fc.constant(""),
});

describe("a net through corners", () => {
  it("passes through every one, and is straight between", () => {
    fc.assert(
      fc.property(fc.array(corner, { minLength: 2, maxLength: 13 }), (points) => {
        const corners = cornersOf(printPoints(points));
        if (corners.length < 2) return;
        const net = netThrough(corners);
        expect(net.knots).toHaveLength(corners.length - 1);
        for (const [i, { x, y }] of corners.entries()) {
          // slopes are up to 400 and cancel
          expect(valueAt(net, "relu", x)).toBeCloseTo(y, 9);
          const next = corners[i + 1];
          if (next) expect(valueAt(net, "relu", (x + next.x) / 2)).toBeCloseTo((y + next.y) / 2, 9);
        }
        expect(valueAt(net, "relu", corners[0]!.x - 1)).toBe(corners[0]!.y);
      }),
    );
  });
  it("has a change of slope as the weight of each brick", () => {
    expect(netThrough(cornersOf("-1,0_0,1_1,0"))).toEqual({ bias: 0, knots: [-1, 0], slopes: [1, -2] });
  });
  it("takes the last of several corners at one place", () => {
    expect(cornersOf("0,1_0,-1_-1,0")).toEqual([
      { x: -1, y: 0 },
      { x: 0, y: -1 },
    ]);
    expect(lineAt(cornersOf("-1,0_1,1"), 5)).toBe(1);
  });
});

describe("units", () => {
  it("softplus is log(1 + e^(12 t)) / 12", () => {
    for (const t of [-3, -0.5, -0.01, 0, 0.02, 0.7, 2])
      expect(unitAt("softplus", t)).toBeCloseTo(Math.log1p(Math.exp(SHARPNESS * t)) / SHARPNESS, 13);
  });
});

describe("aims", () => {
  it("the step has two values where it jumps, the wave is a sine", () => {
    expect(aimAt("step", 0)).toEqual([-0.5, 0.5]);
    expect(aimAt("step", 0.1)).toEqual([0.5, 0.5]);
    expect(aimAt("wave", 0.5)[0]).toBeCloseTo(0.5, 14);
    expect(aimAt("roof", -0.25)[1]).toBe(0.25);
  });
});
