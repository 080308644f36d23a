/** `relu-bricks`: nets through corners, against lines and curves in closed form. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printPoints } from "../../../src/experiments/points.ts";
import { roof, steep } from "../../../src/experiments/prologue/relu-bricks/claims.ts";
import {
  aimAt,
  cornersOf,
  lineAt,
  netThrough,
  SHARPNESS,
  unitAt,
  valueAt,
} from "../../../src/experiments/prologue/relu-bricks/net.ts";
import { read } from "../../../src/experiments/prologue/relu-bricks/outputs.ts";
import { bricksTitle, describe as inWords, netTitle } from "../../../src/experiments/prologue/relu-bricks/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("relu-bricks");
const at = (changes: object) => {
  const values = { ...experiment.defaults, ...changes };
  return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
};

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

describe("where it is farthest from its aim", () => {
  it("is found where it is known", () => {
    // half a wave against a line at 0: the top, 1/2 away, the left one first
    const flat = at({ target: "wave", corners: "-1,0_1,0" });
    expect(read.median(flat, "error.at")).toBe(-0.5);
    expect(Array.from(read.field(flat, "worst"))).toEqual([0, -0.5]);
    // a step against its own two heights, joined by a steep line through the middle
    expect(read.median(at({ target: "step", corners: steep }), "error.at")).toBe(0);
    expect(read.field(at({ target: "none" }), "worst")).toHaveLength(0);
  });
});

describe("words", () => {
  it("say what the picture shows", () => {
    const own = at({});
    expect(netTitle(own)).toBe("0.90 from the wave, at its farthest");
    expect(inWords(own)).toBe("3 bricks, 10 weights and biases: at its farthest 0.90 from the wave.");
    expect(netTitle(at({ target: "roof", corners: roof }))).toBe("The roof, exactly");
    expect(inWords(at({ target: "roof", corners: roof }))).toBe("2 bricks, 7 weights and biases: the roof, exactly.");
    expect(inWords(at({ target: "step", corners: steep }))).toContain("0.50 from the step, and no line without a jump");
    const one = at({ target: "none", corners: "0,0_1,1" });
    expect([netTitle(one), bricksTitle(one)]).toEqual(["A net of one brick", "It is one brick"]);
    expect(inWords(at({ target: "none", corners: "0,0_1,1", unit: "softplus" }))).toBe(
      "One brick, 4 weights and biases: a curve up to 0.058 from the broken line.",
    );
  });
});
