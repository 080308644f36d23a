/** Heights between places: exact on straight pieces, level beyond the ends. */
import { expect, it } from "vitest";
import { heightBetween } from "../../src/ui/between.ts";

it("is the curve itself where that is straight between the places", () => {
  const places = [-2, -1, 0, 1, 2];
  const heights = places.map((x) => Math.abs(3 * x) - 1);
  for (const x of [-2, -1.3, -0.25, 0, 0.5, 1.9, 2])
    expect(heightBetween(places, heights, x)).toBeCloseTo(3 * Math.abs(x) - 1, 12);
});

it("is level beyond the ends, and 0 of nothing", () => {
  expect(heightBetween([0, 1], [4, 7], -3)).toBe(4);
  expect(heightBetween([0, 1], [4, 7], 9)).toBe(7);
  expect(heightBetween([], [], 0)).toBe(0);
});
