import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dodge } from "../../src/ui/dodge.ts";

const boxes = fc.array(
  fc.record({
    centre: fc.double({ min: -50, max: 350, noNaN: true }),
    height: fc.double({ min: 8, max: 40, noNaN: true }),
  }),
  { maxLength: 12 },
);

describe("dodge", () => {
  it("never lets two labels overlap", () => {
    fc.assert(
      fc.property(boxes, (some) => {
        const centres = dodge(some, 0, 300);
        const spans = some
          .map(({ height }, i) => [centres[i]! - height / 2, centres[i]! + height / 2] as const)
          .sort((a, b) => a[0] - b[0]);
        for (let i = 1; i < spans.length; i++) expect(spans[i]![0]).toBeGreaterThanOrEqual(spans[i - 1]![1] - 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps labels inside where they fit", () => {
    fc.assert(
      fc.property(boxes, (some) => {
        fc.pre(some.reduce((sum, { height }) => sum + height, 0) <= 300);
        const centres = dodge(some, 0, 300);
        for (const [i, { height }] of some.entries()) {
          expect(centres[i]! - height / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(centres[i]! + height / 2).toBeLessThanOrEqual(300 + 1e-9);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("leaves alone what does not touch, and parts two that do evenly", () => {
    expect(
      dodge(
        [
          { centre: 20, height: 10 },
          { centre: 200, height: 10 },
        ],
        0,
        300,
      ),
    ).toEqual([20, 200]);
    expect(
      dodge(
        [
          { centre: 100, height: 10 },
          { centre: 104, height: 10 },
        ],
        0,
        300,
      ),
    ).toEqual([97, 107]);
  });
});
