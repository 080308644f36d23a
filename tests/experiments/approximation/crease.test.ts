/** `crease` against closed forms. */
import { describe, expect, it } from "vitest";
import {
  cellsFor,
  composed,
  composedError,
  curvesAt,
  knotsFor,
  sheet,
  sheetError,
} from "../../../src/experiments/approximation/crease/fits.ts";
import { saddleOf } from "../../../src/experiments/approximation/crease/saddle.ts";

const places = Array.from({ length: 41 }, (_, i) => i / 20 - 1);

describe("the turned saddle", () => {
  it("is x² − y², and 2xy where it is turned by 45 degrees", () => {
    for (const x of places)
      for (const y of places) {
        expect(saddleOf(0).at(x, y)).toBeCloseTo(x * x - y * y, 14);
        expect(saddleOf(45).at(x, y)).toBeCloseTo(2 * x * y, 14);
      }
  });
  it("is nowhere larger than it says, and somewhere as large", () => {
    for (const angle of [0, 10, 22, 23, 45, 60, 90]) {
      const { at, most } = saddleOf(angle);
      let found = 0;
      for (let i = 0; i <= 2000; i++) {
        const along = i / 1000 - 1;
        for (const [x, y] of [
          [along, 1],
          [1, along],
        ] as const)
          found = Math.max(found, Math.abs(at(x, y)));
      }
      expect(found).toBeLessThanOrEqual(most + 1e-12);
      expect(found).toBeGreaterThan(most - 1e-6);
    }
  });
});

describe("the two fits", () => {
  it("meet the function where they keep it", () => {
    const saddle = saddleOf(15);
    const surface = sheet(saddle, 8);
    for (let i = 0; i <= 8; i++)
      for (let k = 0; k <= 8; k++) {
        const [x, y] = [i / 4 - 1, k / 4 - 1];
        expect(surface(x, y)).toBeCloseTo(Math.abs(saddle.at(x, y)), 12);
      }
    // at the middle, where the saddle is 0, the fold is off by half a piece, and nowhere by more
    const fold = composed(saddle, 10);
    expect(fold(0, 0)).toBeCloseTo(composedError(saddle, 10), 12);
    for (const x of places)
      for (const y of places)
        expect(Math.abs(fold(x, y) - Math.abs(saddle.at(x, y)))).toBeLessThanOrEqual(composedError(saddle, 10) + 1e-12);
  });
  it("are plane between the corners of a triangle", () => {
    const surface = sheet(saddleOf(33), 2);
    const middle = (surface(0.1, 0.05) + surface(0.9, 0.85)) / 2;
    expect(surface(0.5, 0.45)).toBeCloseTo(middle, 12);
  });
  it("keep no more than they may", () => {
    for (const numbers of [9, 24, 25, 100, 2025]) {
      expect((cellsFor(numbers) + 1) ** 2).toBeLessThanOrEqual(numbers);
      expect(knotsFor(numbers) + 3).toBeLessThanOrEqual(numbers);
      expect((knotsFor(numbers) % 2) + (cellsFor(numbers) % 2)).toBe(0);
    }
  });
  it("have the slopes that a crease and a corner cost: about -1/2 for a sheet, -1 for a fold", () => {
    const slopes = Array.from({ length: 41 }, (_, angle) => curvesAt(angle));
    for (const { sheetSlope, composedSlope } of slopes) {
      expect(Math.abs(sheetSlope + 0.5)).toBeLessThan(0.105);
      expect(Math.abs(composedSlope + 1)).toBeLessThan(0.02);
    }
    const mean = slopes.reduce((sum, { sheetSlope }) => sum + sheetSlope, 0) / slopes.length;
    expect(Math.abs(mean + 0.5)).toBeLessThan(0.03);
  });
  it("are as good as each other where the creases lie on lines of the mesh", () => {
    expect(Math.abs(curvesAt(45).sheetSlope + 1)).toBeLessThan(0.1);
  });
  it("of |2xy| on the mesh is off by half the area of a cell", () => {
    for (const cells of [4, 8, 16]) expect(sheetError(saddleOf(45), cells)).toBeCloseTo(2 / cells ** 2, 12);
  });
});
