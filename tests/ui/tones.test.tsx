/** Tones of maps. The frame is 100 by 50 pixels for x in 0…10 and y in 0…5. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HeatMap } from "../../src/ui/HeatMap.tsx";
import { LEVELS, layerOf, levelOf, roundFull, threshold, toneOf } from "../../src/ui/tones.ts";
import { drawn, pathsOf } from "./render.tsx";

const levels = Array.from({ length: LEVELS }, (_, i) => i + 1);

describe("tones", () => {
  it("are the same whether a level lies alone or over all lower ones", () => {
    for (const level of levels) {
      const through = levels.slice(0, level).reduce((part, one) => part * (1 - layerOf(one).fillOpacity), 1);
      // each opacity is rounded to a hundredth
      expect(Math.abs(1 - through - toneOf(level).fillOpacity)).toBeLessThan(0.02);
    }
    expect(toneOf(LEVELS).fillOpacity).toBe(1);
    expect(layerOf(LEVELS).fillOpacity).toBe(1);
  });

  it("change where their thresholds are, on either side of zero", () => {
    for (const level of levels) {
      const at = threshold(level) * 2;
      expect(levelOf(at + 1e-9, 2, true)).toBe(level);
      expect(levelOf(at - 1e-9, 2, true)).toBe(level - 1);
      expect(levelOf(-at - 1e-9, 2, true)).toBe(-level);
    }
    expect(levelOf(99, 2, true)).toBe(LEVELS);
    expect(levelOf(-1, 2, false)).toBe(0);
    for (const nothing of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY])
      expect(levelOf(nothing, 2, true)).toBe(0);
  });

  it("reach to a round number that all values are within, and not twice too far", () => {
    expect(roundFull([0.3, -1.7, null], [Number.NaN])).toBe(2);
    expect(roundFull([0.04])).toBe(0.05);
    expect(roundFull([1000])).toBe(1000);
    expect(roundFull([], [0, null])).toBe(1);
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (size) => {
        const full = roundFull([-size]);
        expect(full).toBeGreaterThanOrEqual(size);
        expect(full / size).toBeLessThan(5 / 3 + 1e-9);
      }),
    );
  });
});

describe("a smooth map", () => {
  const columns = 40;
  const rows = 20;
  /** Over x from 0 to 10. */
  const field = (f: (x: number) => number) =>
    Array.from({ length: columns * rows }, (_, i) => f((((i % columns) + 0.5) / columns) * 10));
  const map = (values: readonly number[], signed: boolean) =>
    drawn(
      <HeatMap values={values} rows={rows} xFrom={0} xTo={10} yFrom={0} yTo={5} full={10} signed={signed} smooth />,
    );

  it("of a plane begins each tone at its threshold, from edge to edge", () => {
    const [, ...areas] = pathsOf(
      map(
        field((x) => x),
        false,
      ),
    );
    expect(areas).toHaveLength(LEVELS + 1);
    for (const [i, d] of areas.slice(0, LEVELS).entries()) {
      const left = Math.min(...absolute(d).map(([x]) => x));
      // the field goes from 0 to 10 over 100 pixels; rings are of whole ones
      expect(Math.abs(left - threshold(i + 1) * 100)).toBeLessThanOrEqual(0.5);
      const heights = absolute(d).map(([, y]) => y);
      expect(Math.min(...heights)).toBeLessThanOrEqual(0);
      expect(Math.max(...heights)).toBeGreaterThanOrEqual(50);
    }
  });

  it("has as many tones below zero as above, and none where the field is none", () => {
    const signed = map(
      field((x) => 2 * (x - 5)),
      true,
    );
    expect(signed.match(/--map-negative/g)).toHaveLength(LEVELS);
    expect(signed.match(/--ink-shallow/g)).toHaveLength(LEVELS);
    // the clip and the frame alone
    expect(
      pathsOf(
        map(
          field(() => 0),
          true,
        ),
      ),
    ).toHaveLength(2);
    expect(
      pathsOf(
        map(
          field(() => Number.NaN),
          true,
        ),
      ),
    ).toHaveLength(2);
  });

  /** Corners of a path of rings, which are a place and steps. */
  function absolute(path: string): [number, number][] {
    return [...path.matchAll(/M(-?\d+) (-?\d+)l([^z]*)z/g)].flatMap(([, x, y, steps = ""]) => {
      const corners: [number, number][] = [[Number(x), Number(y)]];
      const moves = (steps.match(/-?\d+/g) ?? []).map(Number);
      for (let i = 0; i < moves.length; i += 2) {
        const [left, top] = corners.at(-1)!;
        corners.push([left + moves[i]!, top + moves[i + 1]!]);
      }
      return corners;
    });
  }
});
