/** QR codes as another program reads them, from the pixels of the drawing. */
import { Resvg } from "@resvg/resvg-js";
import decode from "jsqr";
import { describe, expect, it } from "vitest";
import { codeOf, codeSvg } from "../../src/embed/code.ts";

function read(svg: string): string | null {
  const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: "width", value: 400 } }).render();
  // the decoder is a classic module: its function is its default there and here
  const reader = ((decode as unknown as { default?: typeof decode }).default ?? decode) as unknown as (
    data: Uint8ClampedArray,
    width: number,
    height: number,
  ) => { readonly data: string } | null;
  return reader(new Uint8ClampedArray(pixels), width, height)?.data ?? null;
}

const links = [
  "https://example.org/",
  "https://example.org/gallery/?id=two-wells&two-wells.ratio=1.5&two-wells.dimension=5&two-wells.seed=17",
  `https://example.org/gallery/?id=universality&universality.curve=${"0.25,".repeat(60)}`,
];

describe("a code", () => {
  it.each(links)("is read back: %s", (link) => {
    for (const loss of ["L", "M"] as const) expect(read(codeSvg(codeOf(link, loss)))).toBe(link);
  });

  it("is read no more where a corner of it is missing", () => {
    const { size, path } = codeOf(links[0]!, "M");
    const without = path.replace(/M([4-9]|10) ([4-9]|10)h1v1h-1z/g, "");
    expect(read(codeSvg({ size, path: without }))).toBeNull();
  });

  it("has its quiet zone of four squares", () => {
    for (const link of links) {
      const { size, path } = codeOf(link, "M");
      const places = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      expect(Math.min(...places.flat())).toBe(4);
      expect(Math.max(...places.flat())).toBe(size - 5);
    }
  });
});
