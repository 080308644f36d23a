/** Where a timeline stops, and where keys lead on it: at all lengths and spacings. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Estimate, leftInWords } from "../../src/frame/estimate.ts";
import { keyedStep, nearestStop } from "../../src/frame/stops.ts";

const timeline = fc
  .record({ every: fc.integer({ min: 1, max: 400 }), steps: fc.integer({ min: 1, max: 40_000 }) })
  .chain(({ every, steps }) =>
    fc.record({ every: fc.constant(every), steps: fc.constant(steps), step: fc.integer({ min: 0, max: steps }) }),
  );

describe("a timeline", () => {
  it("has its last step as a stop, whatever the spacing", () => {
    fc.assert(
      fc.property(timeline, ({ every, steps, step }) => {
        expect(nearestStop(steps, steps, every)).toBe(steps);
        expect(nearestStop(0, steps, every)).toBe(0);
        const stop = nearestStop(step, steps, every);
        expect(stop % every === 0 || stop === steps).toBe(true);
        expect(Math.abs(stop - step)).toBeLessThanOrEqual(every / 2);
      }),
    );
  });

  it("goes on and back by keys from any step, to the ends and never past them", () => {
    fc.assert(
      fc.property(timeline, ({ every, steps, step }) => {
        expect([keyedStep("Home", step, steps, every), keyedStep("End", step, steps, every)]).toEqual([0, steps]);
        const on = keyedStep("ArrowRight", step, steps, every) ?? -1;
        const back = keyedStep("ArrowLeft", step, steps, every) ?? -1;
        expect(on === steps || (on > step && on % every === 0)).toBe(true);
        expect(back === 0 || (back < step && back % every === 0)).toBe(true);
        expect(keyedStep("a", step, steps, every)).toBeNull();
      }),
    );
  });

  it("reaches every recorded frame of a run of 3,000 steps in thirties, and the odd end of one of 3,010", () => {
    const visited = (steps: number) => {
      const all = [0];
      while (all.at(-1) !== steps) all.push(keyedStep("ArrowRight", all.at(-1)!, steps, 30)!);
      return all;
    };
    expect(visited(3000)).toHaveLength(101);
    expect(visited(3010).slice(-2)).toEqual([3000, 3010]);
  });
});

describe("an estimate", () => {
  it("says nothing of a short run, and of a long one what is left at its pace", () => {
    const short = new Estimate();
    for (let t = 0; t <= 8; t++) expect(short.left(t * 1000, t * 10, 80)).toBeNull();
    const long = new Estimate();
    const told = [0, 1, 3, 30].map((t) => long.left(t * 1000, t * 10, 400));
    expect(told).toEqual([null, null, 37, 10]);
    expect([0.2, 37.4, 200].map(leftInWords)).toEqual(["1 s left", "37 s left", "3 min left"]);
    long.restart();
    expect(long.left(40_000, 400, 800)).toBeNull();
  });
});
