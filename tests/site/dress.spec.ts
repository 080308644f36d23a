/** How a figure looks in a frame: light on slides whatever the laptop prefers, and transparent where it is asked to be. */
import type { Page } from "@playwright/test";
import { deck, expect, site, test } from "./figure.ts";

const id = "two-wells";

async function framed(page: Page, query: string) {
  await page.goto(deck());
  await page.evaluate(
    (address) => {
      document.body.style.cssText = "margin: 0; background: rgb(20, 140, 90)";
      const frame = document.createElement("iframe");
      frame.style.cssText = "position: absolute; left: 100px; top: 0; width: 960px; height: 540px; border: 0";
      frame.src = address;
      document.body.append(frame);
    },
    site(`embed/v1/${id}/?play=off${query}`),
  );
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".action")).toHaveAttribute("aria-disabled", "false");
  return frame.locator("html");
}

const pixel = (page: Page, x: number, y: number) =>
  page.screenshot({ clip: { x, y, width: 4, height: 4 } }).then((picture) => picture.toString("base64"));
const paper = (element: HTMLElement) => getComputedStyle(element).getPropertyValue("--paper").trim();

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`where the system is ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("a frame is light, unless its address says otherwise", async ({ page }) => {
      const light = await (await framed(page, "&theme=light")).evaluate(paper);
      const dark = await (await framed(page, "&theme=dark")).evaluate(paper);
      expect(dark).not.toBe(light);
      expect(await (await framed(page, "")).evaluate(paper)).toBe(light);
      expect(await (await framed(page, "&theme=auto")).evaluate(paper)).toBe(light);
      await page.goto(site(`embed/v1/${id}/?play=off`));
      expect(await page.locator("html").evaluate(paper)).toBe(colorScheme === "dark" ? dark : light);
    });

    for (const theme of ["light", "dark", "contrast"])
      test(`a transparent frame is transparent, ${theme}`, async ({ page }) => {
        await framed(page, `&bg=transparent&theme=${theme}`);
        expect(await pixel(page, 102, 2)).toBe(await pixel(page, 20, 2));
        await framed(page, `&theme=${theme}`);
        expect(await pixel(page, 102, 2)).not.toBe(await pixel(page, 20, 2));
      });
  });
