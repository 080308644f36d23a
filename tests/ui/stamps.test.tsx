import { expect, it } from "vitest";
import { STILL, Swarm } from "../../src/ui/Swarm.tsx";
import { type Dotted, stampDots } from "../../src/ui/stamps.ts";
import { drawn, pathsOf } from "./render.tsx";

/** How opaque the pixels of a picture with these dots are, 0 to 1. */
function opacities(dots: Dotted, width: number, height: number): Float32Array {
  const pixels = new Uint8ClampedArray(4 * width * height);
  stampDots(pixels, width, height, dots);
  return Float32Array.from({ length: width * height }, (_, i) => pixels[4 * i + 3]! / 255);
}
const sum = (values: Float32Array) => values.reduce((all, value) => all + value, 0);
const one = (x: number, y: number, radius = 2) => opacities({ x: [x], y: [y], radius, alpha: 1 }, 12, 12);

it.each([1.5, 2, 3])("a dot of radius %f covers a disc, wherever in its pixel it lies", (radius) => {
  for (const [x, y] of [
    [6, 6],
    [6.3, 5.6],
    [5.9, 6.1],
  ] as const) {
    const pixels = one(x, y, radius);
    expect(Math.abs(sum(pixels) / (Math.PI * radius * radius) - 1)).toBeLessThan(0.06);
    // its middle of mass, to an eighth of a pixel, where phases end
    let [across, down] = [0, 0];
    for (const [i, cover] of pixels.entries()) {
      across += cover * ((i % 12) + 0.5);
      down += cover * (Math.floor(i / 12) + 0.5);
    }
    expect(Math.abs(across / sum(pixels) - x)).toBeLessThan(0.13);
    expect(Math.abs(down / sum(pixels) - y)).toBeLessThan(0.13);
  }
});

it("dots over each other get denser as layers of paint do", () => {
  const pixels = (count: number) =>
    opacities({ x: new Array(count).fill(6.5), y: new Array(count).fill(6.5), radius: 3, alpha: 0.25 }, 12, 12);
  const middle = 6 * 12 + 6;
  expect(pixels(1)[middle]).toBeCloseTo(0.25, 2);
  expect(pixels(2)[middle]).toBeCloseTo(1 - 0.75 ** 2, 2);
  expect(pixels(9)[middle]).toBeCloseTo(1 - 0.75 ** 9, 2);
});

it("what reaches over an edge is cut off, and does not come in at the other one", () => {
  const whole = sum(one(6, 6));
  expect(sum(one(0, 6)) / whole).toBeCloseTo(0.5, 1);
  expect(sum(one(0, 0)) / whole).toBeCloseTo(0.25, 1);
  expect(sum(one(12, 12)) / whole).toBeCloseTo(0.25, 1);
  for (const [i, cover] of one(12, 6).entries()) if (i % 12 < 6) expect(cover).toBe(0);
  for (const at of [-50, 50, Number.NaN, Number.POSITIVE_INFINITY]) expect(sum(one(at, 6))).toBe(0);
});

it("the colour stays as it is, and nothing changes where there is no dot", () => {
  const pixels = new Uint8ClampedArray(4 * 12 * 12).map((_, i) => [10, 20, 30, 0][i % 4]!);
  stampDots(pixels, 12, 12, { x: [6.5], y: [6.5], radius: 2, alpha: 0.5 });
  const at = 4 * (6 * 12 + 6);
  expect(Array.from(pixels.slice(at, at + 3))).toEqual([10, 20, 30]);
  expect(Math.abs(pixels[at + 3]! - 127.5)).toBeLessThan(1);
  expect(Array.from(pixels.slice(0, 4))).toEqual([10, 20, 30, 0]);
});

it("a still has the first few hundred as a path, and no canvas", () => {
  const x = Array.from({ length: 3000 }, (_, i) => i / 300);
  const html = drawn(<Swarm x={x} y={x} ink="accent" />);
  expect(html).not.toMatch(/canvas|foreignObject/i);
  expect(pathsOf(html)[0]?.match(/M/g)).toHaveLength(STILL);
});
