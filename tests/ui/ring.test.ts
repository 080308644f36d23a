/** The rings of maps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ringPath } from "../../src/ui/ring.ts";

/** Corners of a path of one ring, by the rules of SVG. */
function cornersOf(path: string): [number, number][] {
  const [, start = "", steps = ""] = /^M(.+)l(.+)z$/.exec(path) ?? [];
  const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
  const corners: [number, number][] = [numbers(start) as [number, number]];
  const moves = numbers(steps);
  for (let i = 0; i < moves.length; i += 2) {
    const [x, y] = corners.at(-1)!;
    corners.push([x + moves[i]!, y + moves[i + 1]!]);
  }
  return corners;
}

/** Twice the area inside, positive one way round. */
const area = (corners: readonly (readonly [number, number])[]) =>
  corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    return sum + x * nextY - y * nextX;
  }, 0);

describe("a ring", () => {
  it("is a short path of whole pixels, without what lies on its sides", () => {
    const ring = [
      [0.2, 0],
      [0, 5.4],
      [0, 10],
      [9.6, 10],
      [10, 10.1],
      [10, -0.3],
      [0.2, 0],
    ] as const;
    expect(ringPath(ring)).toBe("M0 10l10 0 0-10-10 0z");
  });

  it("is nothing where no pixel is inside it", () => {
    expect(ringPath([])).toBe("");
    expect(
      ringPath([
        [1.1, 1.2],
        [1.2, 1.3],
        [1.3, 1.1],
      ]),
    ).toBe("");
    expect(
      ringPath([
        [0, 0],
        [5, 5],
        [9, 9],
      ]),
    ).toBe("");
  });

  it("encloses what its points enclose, and has no more corners", () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (ring) => {
        const path = ringPath(ring);
        const corners = path === "" ? [] : cornersOf(path);
        expect(corners.length).toBeLessThanOrEqual(ring.length);
        for (const corner of corners) expect(ring).toContainEqual(corner);
        expect(area(corners)).toBe(area(ring));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
