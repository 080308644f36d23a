/** `fit=width`: the frame asks for the height that its width calls for, in the words of several hosts. */
import type { Payload } from "./protocol.ts";

/** A slide's own shape, and lower than this it has no room for words beside the picture, pixels. */
const slideRatio = 16 / 9;
const leastHeight = 320;

/** Whole pixels. @param natural  height of a page that is read and scrolled; null for a slide, which fills its box */
export const heightFor = (width: number, natural: number | null): number =>
  Math.ceil(natural ?? Math.max(leastHeight, width / slideRatio));

/** The same request as Embedly's readers take it, and as learning platforms after Canvas do. */
export const heightDialects = (height: number, src: string): readonly unknown[] => [
  JSON.stringify({ context: "iframe.resize", height, src }),
  { subject: "lti.frameResize", height },
];

/**
 * Asks the host around the frame whenever the height has changed.
 * @param page  what is as high as its words and pictures; null for a slide
 * @param onSize  for a host that has called by `theory-embed`
 */
export function askForHeight(page: Element | null, onSize: (size: Payload) => void): void {
  let asked = 0;
  const look = () => {
    const width = window.innerWidth;
    const height = heightFor(width, page?.scrollHeight ?? null);
    if (height === asked || width === 0) return;
    asked = height;
    for (const words of heightDialects(height, document.URL)) window.parent.postMessage(words, "*");
    onSize({ width, height, ratio: width / height });
  };
  new ResizeObserver(look).observe(page ?? document.documentElement);
}
