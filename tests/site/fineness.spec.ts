/** What is painted is as fine as the deck around it is large, or as the address asks. */
import type { Locator } from "@playwright/test";
import { expect, site, test } from "./figure.ts";
import { figureIn, openDeck } from "./reveal.ts";

const id = "two-wells";
const finenessOf = (canvas: Locator) =>
  canvas.evaluate((element) => (element as HTMLCanvasElement).width / (element as HTMLCanvasElement).offsetWidth);

test("as the address asks", async ({ page }) => {
  for (const dpr of [1, 3]) {
    await page.goto(site(`embed/v1/${id}/?play=off&dpr=${dpr}`));
    await expect.poll(() => finenessOf(page.locator("canvas").first())).toBeCloseTo(dpr, 1);
  }
});

for (const [width, scale] of [
  [960, 1],
  [1920, 2],
] as const)
  test(`in a deck that is enlarged by ${scale}`, async ({ page }) => {
    await page.setViewportSize({ width, height: (width * 9) / 16 });
    await openDeck(page, {
      slides: [{ frames: [`${id}/?play=off&beats=0`] }],
      options: { width: 960, height: 540, margin: 0 },
      plugin: true,
    });
    await expect.poll(() => finenessOf(figureIn(page, id).locator("canvas").first())).toBeCloseTo(scale, 1);
  });
