import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CurveEditor } from "../../src/ui/CurveEditor.tsx";
import { type MovePoint, type Moves, MovesContext } from "../../src/ui/moves.ts";
import { PointsEditor } from "../../src/ui/PointsEditor.tsx";
import { nearest, drawn as stroke } from "../../src/ui/pen.ts";
import { drawn, pathsOf } from "./render.tsx";

const x = { label: "x", min: 0, max: 10, step: 1 };
const y = { label: "height", min: 0, max: 5, step: 0.5 };
const none = () => {
  throw new Error("none");
};
const points: MovePoint[] = [
  { x: 2, y: 1, kind: "a" },
  { x: 4, y: 3, kind: "b" },
];
const classes = [
  { value: "a", label: "red" },
  { value: "b", label: "blue" },
];
const moves = (most: number): Moves => ({
  number: none,
  points: () => ({ points, x, y, classes, least: 1, most }),
  curve: () => ({ heights: [0, 2, 5], x, y }),
  move: () => {},
});
const alive = (mark: React.ReactNode, most = 3) => drawn(<MovesContext value={moves(most)}>{mark}</MovesContext>);
const look = (kind: string) => ({ ink: kind === "a" ? "shallow" : "local" }) as const;

describe("PointsEditor", () => {
  it("is its points where nothing can be moved", () => {
    const html = drawn(<PointsEditor name="p" label="Point" points={points} look={look} />);
    expect(pathsOf(html)).toHaveLength(2);
    expect(pathsOf(html)[0]).toMatch(/^M15\.5 40a/);
    expect(html).not.toMatch(/role=|tabindex/);
  });

  it("names each point, its place and its class", () => {
    const html = alive(<PointsEditor name="p" label="Point" points={[]} look={look} />);
    expect(html).toContain('aria-label="Point 2 of 2"');
    expect(html).toContain('aria-valuetext="x 4, height 3, blue"');
  });

  it("gives a point the class that its place has, drawn and named", () => {
    const classOf = (point: MovePoint) => (point.x > 3 ? "a" : "b");
    const editor = <PointsEditor name="p" label="Point" points={points} look={look} classOf={classOf} />;
    expect(alive(editor)).toContain('aria-valuetext="x 4, height 3, red"');
    // the round mark of the second one, which is blue by its own class
    expect(pathsOf(drawn(editor))[1]).toMatch(/a4.5 4.5/);
    expect(pathsOf(drawn(editor))[0]).not.toMatch(/a4.5 4.5/);
  });

  it("says how many there are, and when it is full", () => {
    const editor = <PointsEditor name="p" label="Point" points={[]} />;
    expect(alive(editor)).toMatch(/<text aria-live="polite"[^>]*>2 of 3 points</);
    expect(alive(editor, 2)).toMatch(/<text aria-live="polite"[^>]*>2 points: full</);
  });

  it("leaves the page its scrolling on the empty plot", () => {
    const html = alive(<PointsEditor name="p" label="Point" points={[]} />);
    expect(html.match(/touch-action:none/g)).toHaveLength(2);
    expect(html).not.toMatch(/<rect[^>]*touch-action/);
  });
});

describe("CurveEditor", () => {
  it("is its curve where nothing can be moved", () => {
    const html = drawn(<CurveEditor name="c" label="Target" heights={[0, 2, 5]} x={[0, 10]} />);
    expect(pathsOf(html)).toEqual(["M0 50l50-20 50-30"]);
    expect(html).not.toMatch(/role=|tabindex/);
  });

  it("says where the keyboard is, and how high the curve is there", () => {
    const html = alive(<CurveEditor name="c" label="Target" heights={[]} x={[0, 10]} />);
    expect(html).toContain('aria-label="Target"');
    expect(html).toContain('aria-valuetext="x 0, place 1 of 3: height 0"');
  });

  it("lets a finger scroll where it does not hold the curve", () => {
    const html = alive(<CurveEditor name="c" label="Target" heights={[]} x={[0, 10]} />);
    expect(html).toMatch(/<rect style="touch-action:pan-y[;"]/);
    expect(html).toMatch(/<path style="touch-action:none[^>]*stroke-width="44"/);
  });
});

describe("a pen", () => {
  const flat = { heights: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], held: null };

  it("sets the places it passes to the straight line, however far it leaps, and no others", () => {
    // through (1.5, 1) and (6.5, 3.5): half of x, a quarter up
    const { heights } = stroke(flat, x, y, [1.5, 1], [6.5, 3.5]);
    expect(heights).toEqual([0, 0, 1.25, 1.75, 2.25, 2.75, 3.25, 0, 0, 0, 0]);
    expect(stroke(flat, x, y, [6.5, 3.5], [1.5, 1]).heights).toEqual(heights);
  });

  it("draws the same line in one go and in many", () => {
    const place = fc.double({ min: 0, max: 10, noNaN: true });
    const height = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(place, place, height, height, fc.integer({ min: 1, max: 40 }), (a, b, low, high, parts) => {
        const at = (i: number) => [a + ((b - a) * i) / parts, low + ((high - low) * i) / parts] as const;
        let slow = flat as ReturnType<typeof stroke>;
        for (let i = 0; i < parts; i++) slow = stroke(slow, x, y, at(i), at(i + 1));
        const quick = stroke(flat, x, y, at(0), at(parts));
        for (const [i, value] of quick.heights.entries()) {
          // a place within rounding of either end may be passed by one and not by the other
          if (Math.abs(i - a) < 1e-9 || Math.abs(i - b) < 1e-9) continue;
          // on a steep line the rounding of a place counts by its slope
          if (Math.abs(b - a) > 1e-3) expect(slow.heights[i]).toBeCloseTo(value, 6);
        }
      }),
    );
  });

  it("takes the place where it went down along, up and down, until it passes one", () => {
    const down = { heights: flat.heights, held: nearest(x, 11, 2.3) };
    const up = stroke(down, x, y, [2.3, 1], [2.4, 4]);
    expect(up).toEqual({ heights: flat.heights.map((_, i) => (i === 2 ? 4 : 0)), held: 2 });
    const on = stroke(up, x, y, [2.4, 4], [3.4, 3]);
    expect(on.held).toBeNull();
    expect(on.heights[3]).toBeCloseTo(3.4, 12);
    expect(stroke(on, x, y, [3.4, 3], [3.45, 0]).heights).toEqual(on.heights);
  });

  it("stays within its range, beyond the ends of the plot too", () => {
    const { heights } = stroke({ ...flat, held: 0 }, x, y, [-4, 2], [-4, 99]);
    expect(heights[0]).toBe(5);
    expect(heights.slice(1)).toEqual(flat.heights.slice(1));
  });
});
