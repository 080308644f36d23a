/** Short paths of straight lines, against those of d3. */
import { line } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { polyline } from "../../src/ui/polyline.ts";

type Point = readonly [number, number] | null;

/** The places that a path of M, l and z goes through, in tenths, by the rules of SVG; a letter for each beginning and end. */
function placesOf(path: string): (string | [number, number])[] {
  const places: (string | [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = "", text = ""] of path.matchAll(/([MLlzZ])([^MLlzZ]*)/g)) {
    if (letter !== "l" && letter !== "L") places.push(letter.toUpperCase());
    const numbers = (text.match(/-?\d+(\.\d+)?/g) ?? []).map((number) => Math.round(10 * Number(number)));
    for (let i = 0; i < numbers.length; i += 2) {
      [x, y] = letter === "l" ? [x + numbers[i]!, y + numbers[i + 1]!] : [numbers[i]!, numbers[i + 1]!];
      places.push([x, y]);
    }
  }
  return places;
}

const absolute = line<Point>()
  .defined((point) => point !== null)
  .x((point) => point?.[0] ?? 0)
  .y((point) => point?.[1] ?? 0)
  .digits(1);

const tenths = fc.integer({ min: -9999, max: 9999 }).map((tenth) => tenth / 10);

it("goes through the same places, with the same gaps", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.tuple(tenths, tenths), { freq: 5 })), (points) => {
      expect(placesOf(polyline(points))).toEqual(placesOf(absolute(points) ?? ""));
    }),
  );
});

it("does not drift: a place is rounded, not a way", () => {
  const points = Array.from({ length: 1000 }, (_, i): Point => [i * 0.04, 0]);
  expect(placesOf(polyline(points)).at(-1)).toEqual([400, 0]);
});

it("is short", () => {
  expect(polyline([[1, 2], [3.5, 1], null, [0, 0], null])).toBe("M1 2l2.5-1M0 0z");
});
