/** A point of a figure dragged in a deck that scales its slides: it lands where the pointer is. */
import type { Page } from "@playwright/test";
import { deck, expect, site, test } from "./figure.ts";
import { figureIn } from "./reveal.ts";

const id = "relu-bricks";
const box = { width: 960, height: 540 };

async function placed(page: Page, scale: number, element: boolean): Promise<void> {
  await page.setViewportSize({ width: Math.ceil(box.width * scale), height: Math.ceil(box.height * scale) });
  await page.goto(deck());
  if (element) await page.addScriptTag({ url: site("embed/v1/theory-embed.iife.js") });
  await page.evaluate(
    ({ id, address, scale, element, box }) => {
      const figure = document.createElement(element ? "theory-widget" : "iframe");
      figure.setAttribute(element ? "widget" : "src", element ? id : address);
      if (element) figure.setAttribute("play", "click");
      Object.assign(figure.style, {
        position: "fixed",
        inset: "0 auto auto 0",
        width: `${box.width}px`,
        height: `${box.height}px`,
        border: "0",
        transformOrigin: "0 0",
        transform: `scale(${scale})`,
      });
      document.body.append(figure);
    },
    { id, address: site(`embed/v1/${id}/?play=click`), scale, element, box },
  );
}

for (const element of [false, true])
  for (const scale of [0.49, 1, 2])
    test(`in ${element ? "an element" : "a frame"} at ${scale} of its size`, async ({ page }) => {
      await placed(page, scale, element);
      const figure = figureIn(page, id);
      const handle = figure.locator(".panels [role=slider]:visible").first();
      await expect(handle).toBeVisible();
      await expect(figure.locator(".controls :is(input, select)").first()).toBeEnabled();
      /** Its middle, in pixels of the frame. */
      const middle = () =>
        handle.evaluate((grip) => {
          const { left, top, width, height } = grip.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        });
      // the picture takes its place once the figure is alive, and the parts are left out for which it has no room
      let from = await middle();
      await expect
        .poll(async () => {
          const before = from;
          await page.waitForTimeout(300);
          from = await middle();
          return Math.hypot(from.x - before.x, from.y - before.y);
        })
        .toBe(0);
      const upright = (await handle.getAttribute("aria-orientation")) === "vertical";
      const by = upright ? { x: 0, y: 40 } : { x: 40, y: 0 };
      await page.mouse.move(from.x * scale, from.y * scale);
      await page.mouse.down();
      await page.mouse.move((from.x + by.x) * scale, (from.y + by.y) * scale, { steps: 5 });
      await page.mouse.up();
      const off = async () => {
        const { x, y } = await middle();
        return (upright ? y - from.y - by.y : x - from.x - by.x) * scale;
      };
      await expect.poll(async () => Math.abs(await off())).toBeLessThanOrEqual(1);
    });
