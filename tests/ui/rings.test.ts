/** Rings about what reaches a value, against d3's, which are drawn by the same rule. */
import { contours } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rings } from "../../src/ui/rings.ts";

type Ring = readonly (readonly number[])[];

/** As steps from place to place, in order: two lists of rings are alike if these are, wherever each begins and whichever way it goes. */
const stepsOf = (all: readonly Ring[]): string[] =>
  all
    .flatMap((ring) =>
      ring.slice(1).map((to, i) => {
        const ends = [ring[i]!, to].map(([x = 0, y = 0]) => `${x.toFixed(9)},${y.toFixed(9)}`);
        return ends.sort().join(" ");
      }),
    )
    .sort();

const areaOf = (ring: Ring) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + ring[i]![0]! * y - x * ring[i]![1]!, 0) / 2;
/** d3 leaves out most of those that do not. */
const holdsSomething = (ring: Ring) => Math.abs(areaOf(ring)) > 1e-12;

const size = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }));
/** Few heights, so that saddles and places that just reach the value are among them. */
const height = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.constant(Number.NEGATIVE_INFINITY),
);
const grid = size.chain(([columns, rows]) =>
  fc.record({
    size: fc.constant<[number, number]>([columns, rows]),
    values: fc.array(height, { minLength: columns * rows, maxLength: columns * rows }),
  }),
);

describe("rings", () => {
  it("are those that d3 draws", () => {
    fc.assert(
      fc.property(grid, fc.constantFrom(-1, -0.5, 0, 0.25, 1), (field, value) => {
        const theirs = contours()
          .size(field.size)
          .contour(field.values, value)
          .coordinates.flat()
          .filter(holdsSomething);
        const ours = rings(field, value).filter(holdsSomething);
        expect(stepsOf(ours)).toEqual(stepsOf(theirs));
        expect(ours.length).toBe(theirs.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("have what they are about on one side, holes on the other", () => {
    // a wall of ones about a hole
    const values = [1, 1, 1, 1, 0, 1, 1, 1, 1];
    const areas = rings({ size: [3, 3], values }, 0.5).map(areaOf);
    // nine cells less half a corner's square at each of four; half a square about the middle
    expect(areas.map(Math.abs).sort((a, b) => a - b)).toEqual([0.5, 8.5]);
    expect(areas[0]! * areas[1]!).toBeLessThan(0);
  });

  it("are none where nothing reaches the value", () =>
    expect(rings({ size: [2, 2], values: [0, 0, 0, 0] }, 1)).toEqual([]));
});
