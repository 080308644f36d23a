/** The extrapolation of test time, on stages whose growth is known. */
import { describe, expect, it } from "vitest";
import { grown, growthTable, secondsByFigure, timesIn } from "../../src/commands/growth.mjs";

const ids = ["a-b", "a"];
const test = (file: string, title: string, seconds: number) => ({ file, title, seconds });

describe("seconds of a figure", () => {
  it("are those of tests that name it, in their file or their title, and of no other", () => {
    const tests = [
      test("tests/experiments/noise/a.test.ts", "is right", 1),
      test("tests/all.test.ts", "a-b repeats", 2),
      test("tests/site/x.spec.ts", "while a runs", 4),
      test("tests/site/x.spec.ts", "a-b: a control", 8),
      test("tests/site/x.spec.ts", "has a-bc and an article", 16),
    ];
    expect(secondsByFigure(ids, tests, 31)).toEqual({ full: { a: 5, "a-b": 10 }, woken: {} });
    expect(secondsByFigure(ids, tests, 15.5).full.a).toBe(2.5);
  });
  it("stand apart where it is only woken", () => {
    expect(secondsByFigure(ids, [test("smoke.spec.ts", "a wakes", 3)], 9)).toEqual({ full: {}, woken: { a: 3 } });
  });
  it("are read from what a tool says", () => {
    expect(timesIn("x\nembed a-b: 1.5 s\na: 2 s\nnot: s")).toMatchObject([
      { title: "a-b", seconds: 1.5 },
      { title: "a", seconds: 2 },
    ]);
  });
});

describe("with more figures", () => {
  const stage = (full: object, woken: object, sampled: boolean) => ({
    name: "s",
    seconds: 100,
    sampled,
    byFigure: { full, woken },
  });
  it("what is the same for all grows with their number", () => {
    expect(grown(stage({ a: 10, "a-b": 20 }, {}, false), ids, { figures: 10, sample: 1 })).toBe(70 + 150);
  });
  it("of a sample grows with those that are only woken", () => {
    expect(grown(stage({ a: 40 }, { "a-b": 5 }, true), ids, { figures: 10, sample: 2 })).toBe(55 + 80 + 40);
  });
  it("takes all for proven in full where none is only woken", () => {
    expect(grown(stage({ a: 10, "a-b": 20 }, {}, true), ids, { figures: 10, sample: 2 })).toBe(70 + 150);
  });
  it("is added up", () => {
    const table = growthTable([stage({ a: 40, "a-b": 60 }, {}, false), { name: "t", seconds: 20 }], ids);
    expect(table).toContain("| s | 100 | 60.0 | 40.0 | 1750 |");
    expect(table).toContain("| minutes | 2.0 |  |  | 29.5 |");
  });
});
