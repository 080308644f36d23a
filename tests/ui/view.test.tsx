/** The view of a space of three weights, and what is drawn in it, against closed forms. */
import { describe, expect, it } from "vitest";
import { Patch } from "../../src/ui/Patch.tsx";
import { bilinear, FLAT, facing, frameOf, projected } from "../../src/ui/view.ts";
import { drawn, pathsOf } from "./render.tsx";

const square = [
  [0, 0, 0],
  [2, 0, 0],
  [2, 2, 0],
  [0, 2, 0],
];
/** The corners of z = x y over the same square. */
const saddle = square.map(([x = 0, y = 0]) => [x, y, x * y]);

describe("a space of three weights", () => {
  it("is turned and tilted without being stretched", () => {
    const dots = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
    for (let turn = 0; turn < 360; turn += 25)
      for (const tilt of [-10, 0, 35, 80]) {
        const frame = frameOf({ turn, tilt });
        for (const [i, a] of frame.entries())
          for (const [k, b] of frame.entries()) expect(dots(a, b)).toBeCloseTo(i === k ? 1 : 0, 12);
      }
    const { x, y } = projected(FLAT, [[1.5, -2]]);
    expect([x[0], y[0]]).toEqual([1.5, -2]);
  });

  it("has surfaces of two families of straight lines: z = x y between its four corners", () => {
    for (const a of [0, 0.3, 1])
      for (const b of [0, 0.6, 1])
        for (const [i, value] of [2 * a, 2 * b, 4 * a * b].entries())
          expect(bilinear(saddle, a, b)[i]).toBeCloseTo(value, 14);
  });

  it("shows a plane face-on by 1, edge-on by 0, and between by the cosine of what it is turned by", () => {
    expect(facing(FLAT, square)).toBeCloseTo(1, 14);
    expect(facing({ turn: 90, tilt: 0 }, square)).toBeCloseTo(0, 14);
    expect(facing({ turn: 60, tilt: 0 }, square)).toBeCloseTo(0.5, 14);
  });
});

describe("Patch", () => {
  it("is ruled along both sides, and outlined by its corners", () => {
    const paths = pathsOf(drawn(<Patch view={FLAT} corners={square} cells={1} />));
    // cells, rules, outline
    expect(paths).toHaveLength(3);
    expect(paths[0]).toBe(paths[2]);
    expect(paths[1]?.split("M")).toHaveLength(1 + 4);
  });
  it("shades a curved sheet by how its cells are turned, and a plane alike", () => {
    const view = { turn: 40, tilt: 20 };
    const fills = (corners: readonly (readonly number[])[]) =>
      pathsOf(drawn(<Patch view={view} corners={corners} cells={4} />)).length - 2;
    expect(fills(square)).toBe(1);
    expect(fills(saddle)).toBeGreaterThan(1);
  });
});
