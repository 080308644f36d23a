/** `composition`: errors on their way up and tables, against closed forms. */
import { describe, expect, it } from "vitest";
import { type Part, partsOf, treeAt } from "../../../src/experiments/approximation/composition/parts.ts";
import {
  boundsOf,
  levelsOf,
  type Nudges,
  nodeOf,
  travelled,
} from "../../../src/experiments/approximation/composition/propagation.ts";
import {
  oneBins,
  oneCurve,
  oneError,
  ratesOf,
  rootOf,
  shuffledOrder,
  treeBins,
  treeCurve,
  treeError,
} from "../../../src/experiments/approximation/composition/rates.ts";
import { KNOBS } from "../../../src/experiments/approximation/composition/sizes.ts";
import { oneTable, tableOf } from "../../../src/experiments/approximation/composition/tables.ts";
import { climbTitle, describe as words } from "../../../src/experiments/approximation/composition/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";
import type { Values } from "../../../src/experiments/types.ts";
import { painted, wires } from "../../../src/widgets/approximation/composition/tree.ts";

const scan = (steps: number) => Array.from({ length: steps + 1 }, (_, i) => (2 * i) / steps - 1);

/** The largest difference of two functions on the square. */
const farthest = (one: Part, other: Part) =>
  scan(144).reduce(
    (most, a) => scan(144).reduce((far, b) => Math.max(far, Math.abs(one(a, b) - other(a, b))), most),
    0,
  );

/** The largest sum of both slopes, by differences. */
function steepest(part: Part): number {
  const h = 1e-6;
  const slope = (a: number, b: number) =>
    Math.abs(part(a + h, b) - part(a - h, b)) + Math.abs(part(a, b + h) - part(a, b - h));
  return scan(60).reduce((most, a) => scan(60).reduce((far, b) => Math.max(far, slope(a, b) / (2 * h)), most), 0);
}

const nudges: Nudges = { depth: 10, stretch: 1, error: 0.02, signs: "up", exact: 0, node: "mean" };

describe("errors on their way up", () => {
  it("have the bound of a geometric series, which means of equal errors attain", () => {
    for (const stretch of [0.25, 0.5, 1, 1.5, 2])
      for (const depth of [1, 3, 10]) {
        const wanted = stretch === 1 ? depth * 0.02 : (0.02 * (stretch ** depth - 1)) / (stretch - 1);
        const settings = { ...nudges, stretch, depth };
        expect(boundsOf(settings).at(-1)! / wanted).toBeCloseTo(1, 12);
        expect(travelled(settings).worst.at(-1)! / wanted).toBeCloseTo(1, 12);
      }
  });

  it("never exceed it, whatever the signs, the nodes and the stretch", () => {
    for (const node of ["mean", "curved"] as const)
      for (const signs of ["up", "random", "path"] as const)
        for (const stretch of [0.25, 0.7, 1, 1.4, 2])
          for (const exact of [0, 2, 9]) {
            const settings = { ...nudges, depth: 7, node, signs, stretch, exact };
            const bounds = boundsOf(settings);
            for (const [i, worst] of travelled(settings).worst.entries())
              expect(worst, `${node} ${signs} ${stretch} ${exact}`).toBeLessThanOrEqual(bounds[i]! * (1 + 1e-12));
          }
  });

  it("of random signs have the deviation of a sum of independent ones", () => {
    // the nodes of one level are as many trees that share nothing: 512 of one level, 256 of two, ...
    const { errors } = travelled({ ...nudges, signs: "random" });
    for (const [i, { from, count: trees }] of levelsOf(10).slice(0, 5).entries()) {
      const level = Array.from(errors.slice(from, from + trees));
      const square = level.reduce((sum, error) => sum + error * error, 0) / trees;
      const wanted = 0.02 * 0.02 * (2 - 0.5 ** i);
      expect(Math.abs(square / wanted - 1)).toBeLessThan(4 * Math.sqrt(2 / trees));
    }
  });

  it("take nodes that are nowhere steeper than their stretch", () => {
    const far = 1e-5;
    for (const node of ["mean", "curved"] as const)
      for (let a = -6; a <= 6; a += 0.37)
        for (let b = -6; b <= 6; b += 0.41)
          for (const [da, db] of [
            [far, far],
            [far, -far],
          ] as const) {
            const changed = nodeOf({ stretch: 1.5, node }, a + da, b + db) - nodeOf({ stretch: 1.5, node }, a, b);
            expect(Math.abs(changed)).toBeLessThanOrEqual(1.5 * far * (1 + 1e-6));
          }
  });
});

describe("tables", () => {
  const bilinear = (a: number, b: number) => 0.3 + 0.2 * a - 0.4 * b + 0.1 * a * b;

  it("follow what is straight along both axes exactly", () => {
    for (const bins of [2, 3, 7])
      for (const [a, b] of [
        [-1, 1],
        [0.123, -0.77],
        [1, 1],
      ] as const)
        expect(tableOf(bilinear, bins)(a, b)).toBeCloseTo(bilinear(a, b), 14);
  });

  it("are off by h²/4 in the middle of a cell, for a square along each axis", () => {
    // straight pieces of t² are off by h²/4 in their middles, with h = 2 / (bins - 1); both axes add
    const squares = (a: number, b: number) => (a * a + b * b) / 2;
    for (const bins of [3, 5, 9]) {
      const h = 2 / (bins - 1);
      const middle = -1 + h / 2;
      expect(tableOf(squares, bins)(middle, middle) - squares(middle, middle)).toBeCloseTo((h * h) / 4, 14);
    }
  });

  it("of all knobs at once are exact at their own places, and straight between them", () => {
    const parts = partsOf("smooth", 4);
    const table = oneTable(parts, 4, 3);
    const at = [0, -1, 1, 0];
    expect(table(at)).toBeCloseTo(treeAt(parts, at, 4), 14);
    const half = table([0.5, -1, 1, 0]);
    expect(half).toBeCloseTo((table([0, -1, 1, 0]) + table([1, -1, 1, 0])) / 2, 14);
  });

  it("of a tree and of all knobs are the same for two", () => {
    const [part] = partsOf("smooth", 2);
    expect(oneTable([part!], 2, 9)([0.31, -0.62])).toBeCloseTo(tableOf(part!, 9)(0.31, -0.62), 14);
    expect(oneError("smooth", 2, 8)).toBeCloseTo(treeError("smooth", 2, 8, "right"), 14);
  });
});

describe("rates", () => {
  it("of trees are those of two variables, for any number of knobs", () => {
    for (const knobs of KNOBS) {
      const { slope } = treeCurve("smooth", knobs, "right");
      expect(Math.abs(slope + 1), `${knobs}`).toBeLessThan(0.12);
      // of two knobs so few places lie at the one crease that the finest tables seem exact
      if (knobs > 2) expect(Math.abs(treeCurve("creased", knobs, "right").slope + 0.5), `${knobs}`).toBeLessThan(0.2);
    }
  });

  it("of one table fall with the number of knobs", () => {
    expect(oneCurve("smooth", 2).slope).toBeLessThan(-0.9);
    expect(Math.abs(oneCurve("smooth", 4).slope + 0.5)).toBeLessThan(0.12);
    expect(oneCurve("smooth", 8).slope).toBeGreaterThan(-0.25);
    // two places for each of sixteen knobs are 65,536 entries, three are 43 million
    expect(oneCurve("smooth", 16).numbers).toEqual([1, 65536]);
  });

  it("are those of the talk: 700 against 10⁸", () => {
    expect(ratesOf("smooth", 8).tree).toBeCloseTo(700, 8);
    expect(ratesOf("smooth", 8).one / 1e8).toBeCloseTo(1, 12);
    expect(ratesOf("creased", 8).one / 1e16).toBeCloseTo(1, 12);
  });

  it("keep the measured error below what its nodes allow", () => {
    for (const kind of ["smooth", "creased"] as const)
      for (const knobs of KNOBS) {
        const parts = partsOf(kind, knobs);
        const error = Math.max(...parts.map((part) => farthest(part, tableOf(part, 10))));
        const stretch = Math.max(...parts.map(steepest));
        let bound = 0;
        for (let count = knobs / 2; count >= 1; count /= 2) bound = stretch * bound + error;
        expect(treeError(kind, knobs, 10, "right"), `${kind} ${knobs}`).toBeLessThanOrEqual(bound);
        if (kind === "creased") expect(stretch).toBeCloseTo(2, 6);
        else expect(stretch).toBeGreaterThan(3);
      }
  });

  it("count what a budget pays for", () => {
    expect([rootOf(100, 2), rootOf(99.9, 2), rootOf(65536, 16), rootOf(65535, 16)]).toEqual([10, 9, 2, 1]);
    expect([treeBins(700, 8), treeBins(27, 8), oneBins(700, 8), oneBins(255, 8)]).toEqual([10, 1, 2, 1]);
  });

  it("are lost with shuffled knobs, which join no two that belong together", () => {
    expect(shuffledOrder(8)).toEqual([0, 4, 2, 6, 1, 5, 3, 7]);
    expect(treeError("smooth", 8, 64, "shuffled")).toBeGreaterThan(100 * treeError("smooth", 8, 64, "right"));
  });
});

describe("words and picture", () => {
  it("say what came out", async () => {
    const experiment = await loadRunnable("composition");
    const at = (changes: Values) => {
      const values = { ...experiment.defaults, ...changes };
      return summarise(experiment, values, [runToEnd(experiment, values, 1)]);
    };
    expect(climbTitle(at({}))).toBe("1,023 nodes off by 0.02: the top by 0.2");
    expect(climbTitle(at({ stretch: 2 }))).toBe("1,023 nodes off by 0.02: the top by 20.5");
    expect(climbTitle(at({ depth: 1 }))).toBe("One node off by 0.02: the top by 0.02");
    expect(words(at({ signs: "random", depth: 3 }))).toMatch(
      /^7 nodes in a tree of 3 levels are 0\.02 too high or too low, at random: in the worst of 200 throws the top is off by 0\.0\d+,/,
    );
    expect(words(at({ budget: 20 }))).toContain("there is no tree of tables; one table with a single place");
    expect(words(at({ knobs: "2" }))).toContain("tree and table are the same");
    expect(words(at({ order: "shuffled" }))).toContain("they compute another function");
  });

  it("paint equal neighbors at once, and wires where they can be told apart", () => {
    const room = { left: 0, width: 80, depth: 3, yOf: (level: number) => 90 - 30 * level };
    const strokes = painted(room, [0, 0.5, 0.5, 0, 0, -1, 1]);
    expect(strokes.map(({ level, tone }) => [level, tone])).toEqual([
      [1, 4],
      [2, -8],
      [3, 8],
    ]);
    expect(strokes[0]!.d).toBe("M30 60h0M50 60h0");
    expect(wires(room).split("M")).toHaveLength(8);
    expect(wires({ ...room, depth: 10 }).split("M")).toHaveLength(1 + 1 + 2 + 4 + 8);
  });
});
