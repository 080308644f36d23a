/** The height that a frame asks for, as several hosts read it. */
import { expect, it } from "vitest";
import { heightDialects, heightFor } from "../../src/embed/height.ts";

it("is that of a slide of its width, that leaves room for words; a page has its own", () => {
  expect([960, 1280, 390].map((width) => heightFor(width, null))).toEqual([540, 720, 320]);
  expect(heightFor(1000, null)).toBe(563);
  expect(heightFor(390, 1432.4)).toBe(1433);
});

it("is asked for as Embedly’s readers and learning platforms after Canvas take it", () => {
  const [embedly, canvas] = heightDialects(540, "https://example.org/a/?b=1");
  expect(JSON.parse(String(embedly))).toEqual({
    context: "iframe.resize",
    height: 540,
    src: "https://example.org/a/?b=1",
  });
  expect(canvas).toEqual({ subject: "lti.frameResize", height: 540 });
});
