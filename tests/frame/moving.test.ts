import { describe, expect, it } from "vitest";
import type { ParameterTable, Values } from "../../src/experiments/parameters.ts";
import { defaultsOf } from "../../src/experiments/values.ts";
import { canonical, Hand, movesOf } from "../../src/frame/moving.ts";

const said = { label: "", help: "" };
const axis = { label: "x", min: -1, max: 1, step: 0.1 };
const table: ParameterTable = {
  turn: { ...said, kind: "range", min: -2, max: 2, step: 0.1, value: 0.5 },
  count: { ...said, kind: "range", min: 1, max: 9, step: 1, value: 3, integer: true },
  rate: { ...said, kind: "range", min: 1e-4, max: 1, step: 0.25, value: 0.01, scale: "log" },
  dots: {
    ...said,
    kind: "points",
    value: "0.1,0.5,a_0.3,-0.2,b",
    x: axis,
    y: axis,
    least: 1,
    most: 3,
    classes: [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ],
  },
  bend: { ...said, kind: "curve", value: "0,0.5,1", x: axis, y: axis, knots: 3 },
};
const values = defaultsOf(table);
const moves = movesOf(table, values, () => {});

describe("what may be moved", () => {
  it("is read from canonical text", () => {
    expect(moves.number("turn").value).toBe(0.5);
    expect(moves.points("dots").points).toEqual([
      { x: 0.1, y: 0.5, kind: "a" },
      { x: 0.3, y: -0.2, kind: "b" },
    ]);
    expect(moves.curve("bend").heights).toEqual([0, 0.5, 1]);
  });

  it("is only what the table calls so", () => {
    expect(() => moves.number("dots")).toThrow("moves: dots is points in the table, wanted range");
    expect(() => moves.points("none")).toThrow("moves: none is nothing in the table, wanted points");
    expect(() => moves.curve("toString")).toThrow("toString is nothing");
  });

  it("becomes the nearest canonical value", () => {
    expect(canonical(table, "turn", 0.1234)).toBe(0.12);
    expect(canonical(table, "turn", 7)).toBe(2);
    expect(canonical(table, "turn", Number.NaN)).toBe(0.5);
    expect(canonical(table, "count", 3.4)).toBe(3);
    expect(canonical(table, "rate", 0.0123456)).toBe(0.0123);
    expect(canonical(table, "dots", [{ x: 0.11499, y: -5, kind: "b" }])).toBe("0.11,-1,b");
    expect(canonical(table, "bend", [-0, 0.333, 2])).toBe("0,0.33,1");
  });

  it("is refused where there is too much or too little of it", () => {
    expect(() => canonical(table, "dots", [])).toThrow("has 0 points, wanted 1 to 3");
    expect(() => canonical(table, "bend", [1, 2])).toThrow("has 2 heights, wanted 3");
  });
});

function hand() {
  const frames: (() => void)[] = [];
  const sent: [Values, boolean][] = [];
  const ahead: Values[] = [];
  const made = new Hand({
    frame: (callback) => {
      frames.push(callback);
      return () => frames.splice(frames.indexOf(callback), 1);
    },
    send: (changes, done) => sent.push([changes, done]),
    onAhead: (newest) => ahead.push(newest),
  });
  return { made, frames, sent, ahead };
}

describe("a hand", () => {
  it("is followed at once, and sends once a picture", () => {
    const { made, frames, sent, ahead } = hand();
    made.move({ turn: 1 }, false);
    made.move({ turn: 2, count: 4 }, false);
    expect(ahead).toEqual([{ turn: 1 }, { turn: 2, count: 4 }]);
    expect(sent).toEqual([]);
    expect(frames).toHaveLength(1);
    frames[0]!();
    expect(sent).toEqual([[{ turn: 2, count: 4 }, false]]);
    expect(ahead.at(-1)).toEqual({});
  });

  it("sends the end of a movement without waiting, and only once", () => {
    const { made, frames, sent } = hand();
    made.move({ turn: 1 }, false);
    made.move({}, true);
    expect(sent).toEqual([[{ turn: 1 }, true]]);
    expect(frames).toEqual([]);
  });

  it("forgets what it is told to drop", () => {
    const { made, frames, sent } = hand();
    made.move({ turn: 1 }, false);
    made.drop();
    expect(frames).toEqual([]);
    expect(sent).toEqual([]);
  });
});
