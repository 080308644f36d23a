/** `connected` against counting by hand, closed forms, and other ways of finding the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { read } from "../../../src/experiments/approximation/connected/outputs.ts";
import {
  answerOf,
  crossing,
  drawn,
  examplesOf,
  INKED,
  touching,
} from "../../../src/experiments/approximation/connected/pictures.ts";
import { differing, filled, piecesOf, shrink, shrunk } from "../../../src/experiments/approximation/connected/rules.ts";
import { fillSteps, links, shrinkBound } from "../../../src/experiments/approximation/connected/settings.ts";
import { looseEnd, sideOf, spiral, turned } from "../../../src/experiments/approximation/connected/spiral.ts";
import {
  describe as inWords,
  sheetsTitle,
  sheetWords,
  single,
} from "../../../src/experiments/approximation/connected/words.ts";
import { loadRunnable } from "../../../src/experiments/registry.ts";
import { Run } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const experiment = await loadRunnable("connected");

function summaryAt(changes: Readonly<Record<string, number | string>>, step = Number.POSITIVE_INFINITY, seed = 1) {
  const values = { ...experiment.defaults, ...changes };
  const run = new Run(experiment, values, seed);
  run.seek(Math.min(step, experiment.steps(values)));
  return summarise(experiment, values, [run.result()]);
}

/** A sheet from rows of "#" and ".", with a blank rim around. */
function sheetOf(...rows: readonly string[]) {
  const side = rows.length + 2;
  const cells = new Uint8Array(side * side);
  rows.forEach((row, r) => {
    [...row].forEach((sign, c) => {
      cells[(r + 1) * side + c + 1] = sign === "#" ? 1 : 0;
    });
  });
  return { cells, side };
}

/** Pieces by painting one after the other with a stack, corners included: another way than the project's. */
function painted({ cells, side }: { readonly cells: Uint8Array; readonly side: number }): number {
  const left = new Set(Array.from(cells.keys()).filter((at) => cells[at] === 1));
  let pieces = 0;
  for (const first of left) {
    pieces++;
    const stack = [first];
    left.delete(first);
    for (let at = stack.pop(); at !== undefined; at = stack.pop())
      for (const by of [-side - 1, -side, -side + 1, -1, 1, side - 1, side, side + 1])
        if (left.delete(at + by)) stack.push(at + by);
  }
  return pieces;
}

describe("spirals", () => {
  it("are one piece where different strands are joined at the two ends, else a loop and an arc", () => {
    for (const turns of [1, 2, 4])
      for (const outer of links)
        for (const inner of links) {
          const sheet = spiral(turns, outer, inner, false);
          expect(painted(sheet)).toBe(outer === inner ? 2 : 1);
          expect(painted(spiral(turns, outer, inner, true))).toBe(1);
          // the one way from cell to cell: t turns have 72 t² - 1 cells
          const ink = sheet.cells.reduce((sum, value) => sum + value, 0);
          expect(ink).toBe(72 * turns ** 2 - 1);
          const { steps, reached } = filled(sheet, looseEnd(turns, outer));
          if (outer !== inner) expect([steps, reached]).toEqual([ink - 1, ink]);
          else expect(reached).toBeLessThan(ink);
        }
  });
  it("have ends, corners and crossings alike: the same windows of up to 3 × 3, and not of 4 × 4", () => {
    for (const turns of [1, 3])
      for (const inner of links) {
        const [a, b] = links.map((outer) => spiral(turns, outer, inner, false)) as [
          ReturnType<typeof spiral>,
          ReturnType<typeof spiral>,
        ];
        for (const window of [1, 2, 3]) expect(differing(a, b, window)).toBe(0);
        expect(differing(a, b, 4)).toBeGreaterThan(0);
      }
  });
  it("come back after four quarter turns, and are other sheets in between", () => {
    const sheet = spiral(2, "outer", "inner", false);
    expect(turned(sheet, 4)).toEqual(sheet);
    expect(turned(sheet, 1)).not.toEqual(sheet);
    expect(turned(sheetOf("##", ".."), 1).cells).toEqual(sheetOf(".#", ".#").cells);
  });
  it("are filled in as many steps as the run has", () => {
    for (const turns of [1, 3, 8]) {
      expect(fillSteps(turns, false)).toBe(72 * turns ** 2 - 2);
      expect(fillSteps(turns, true)).toBeLessThan(72 * turns ** 2 - 2);
    }
  });
});

describe("Levialdi’s rule", () => {
  it("moves as by hand: a corner is inked, a lone cell vanishes", () => {
    const once = shrink(sheetOf("#..", "##.", "..."));
    expect(once.cells).toEqual(
      sheetOf("#..", "##.", "...").cells.map((_, at) => (at === 6 || at === 7 || at === 12 ? 1 : 0)),
    );
    const lone = shrink(sheetOf("...", ".#.", "..."));
    expect(lone.vanished).toEqual([12]);
    expect(lone.cells.every((value) => value === 0)).toBe(true);
  });
  it("counts the pieces of any sheet, within 2s - 1 steps", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.infiniteStream(fc.boolean()), (size, stream) => {
        const rows = Array.from({ length: size }, () =>
          Array.from({ length: size }, () => (stream.next().value ? "#" : ".")).join(""),
        );
        const sheet = sheetOf(...rows);
        const { steps, pieces } = shrunk(sheet);
        expect(pieces).toBe(painted(sheet));
        expect(piecesOf(sheet)).toBe(painted(sheet));
        expect(steps).toBeLessThanOrEqual(2 * size - 1);
      }),
      { numRuns: 200 },
    );
  });
  it("takes its bound on the spiral, whichever way that is turned", () => {
    for (const turns of [1, 3, 5])
      for (const quarters of [0, 1, 2, 3]) {
        expect(shrunk(turned(spiral(turns, "outer", "inner", false), quarters)).steps).toBe(24 * turns - 3);
        expect(shrinkBound(turns)).toBe(2 * (sideOf(turns) - 2) - 1);
      }
  });
});

describe("pictures", () => {
  const picture = (...rows: readonly string[]) =>
    Uint8Array.from([...rows.join("")].map((sign) => (sign === "#" ? 1 : 0)));
  const blank = "........";
  it("are asked about as by hand", () => {
    const way = picture("#.......", "##......", ".#......", ".#####..", ".....#..", ".....#..", "...###..", "...#....");
    expect(crossing(way)).toBe(true);
    expect(answerOf("cross", way)).toBe(true);
    const broken = way.slice();
    broken[5 * 8 + 5] = 0;
    expect(crossing(broken)).toBe(false);
    // a way over a corner is none
    expect(
      crossing(picture("#.......", ".#......", "..#.....", "...#....", "....#...", ".....#..", "......#.", ".......#")),
    ).toBe(false);
    expect(touching(picture("###.....", "#.......", blank, blank, blank, blank, blank, blank))).toBe(1);
    // ends of a row do not touch
    expect(touching(picture(".......#", "#.......", blank, blank, blank, blank, blank, blank))).toBe(0);
    expect(answerOf("touch", picture("##......", "#.......", blank, blank, blank, blank, blank, blank))).toBeNull();
  });
  it("have 36 cells of ink and as many of either answer", () => {
    expect(drawn(keyFromSeed(3)).reduce((sum, value) => sum + value, 0)).toBe(INKED);
    for (const question of ["touch", "cross"] as const) {
      const { x, y } = examplesOf(question, keyFromSeed(4), 100);
      expect(Array.from(y).reduce((sum, value) => sum + value, 0)).toBe(0);
      for (let i = 0; i < 100; i++) {
        const cells = Uint8Array.from(x.subarray(64 * i, 64 * (i + 1)), (value) => (value > 0 ? 1 : 0));
        expect(answerOf(question, cells)).toBe(y[i] === 1);
      }
    }
  });
});

describe("runs", () => {
  it("the seed decides which one is one piece, and how they are turned", () => {
    const seeds = Array.from({ length: 12 }, (_, i) => summaryAt({ rule: "shrink", turns: 1 }, 0, i + 1));
    expect(new Set(seeds.map(single))).toEqual(new Set(["left", "right"]));
    expect(new Set(seeds.map((summary) => String(read.field(summary, "left")))).size).toBeGreaterThan(2);
    for (const summary of seeds) expect(read.median(summary, "pieces")).toBe(3);
  });
});

describe("words", () => {
  it("say what the picture shows", () => {
    const start = summaryAt({}, 0);
    expect(sheetsTitle(start)).toBe("Which one is one piece?");
    expect(inWords(start)).toBe("Two sheets of 37 × 37 cells. Every window of 3 × 3 cells is on both equally often.");
    const half = summaryAt({}, 400);
    expect(sheetsTitle(half)).toMatch(/^(Left|Right): no way on, and ink remains$/);
    const end = summaryAt({});
    const one = single(end);
    expect(sheetsTitle(end)).toBe(`The ${one} one is one piece`);
    expect(sheetWords(end, one === "left" ? "left" : "right")).toBe("all filled, one piece");
    expect(inWords(end)).toContain("After 646 steps");
    expect(inWords(end)).toContain("To let it shrink takes 69.");
    const shrunken = summaryAt({ rule: "shrink" });
    expect(inWords(shrunken)).toContain("and so it is");
    expect(sheetsTitle(summaryAt({ bridge: "cell" }))).toBe("Each of the two is one piece");
    const random = summaryAt({ sheet: "random", turns: 2 });
    expect(sheetsTitle(random)).toBe(`${read.median(random, "pieces")} pieces in all`);
    const nets = summaryAt({ task: "touch", examples: 500, epochs: 1 });
    expect(inWords(nets)).toContain("Asked whether more cells touch across than down");
  });
});
