/** Accessibility by axe: each page at rest and while a figure trains, light and dark; and the keyboard alone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { pages, routeOf, routeWith, widgetIds } from "./dist.ts";
import { awake, expect, site, stepOf, test } from "./figure.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<string[]> {
  // evaluated, not added as a script: the page's own policy forbids that
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const file of pages) {
      test(`on /${routeOf(file)} at rest`, async ({ page }) => {
        await page.goto(site(routeOf(file)));
        expect(await violations(page)).toEqual([]);
      });
    }
    for (const id of widgetIds) {
      test(`while ${id} runs and when its parts are open`, async ({ page }) => {
        await page.goto(site(`${routeWith(id)}?${id}.seeds=1`));
        const figure = await awake(page, id);
        for (const part of await figure.locator("details > summary").all()) await part.click();
        await figure.locator(".action").click();
        await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

for (const id of widgetIds) {
  test(`${id} by keyboard alone`, async ({ page }) => {
    await page.goto(site(`embed/v1/${id}/?play=click&seeds=1`));
    const figure = await awake(page, id);
    const reached = async (selector: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        const there = await figure
          .locator(selector)
          .first()
          .evaluate((element) => element === document.activeElement);
        if (there) return;
      }
      throw new Error(`${selector} is not reached by the Tab key`);
    };
    await reached(".action");
    await page.keyboard.press("Enter");
    await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
    await reached(".controls input[type=range]");
    const slider = figure.locator(".controls input[type=range]").first();
    const before = await slider.inputValue();
    await page.keyboard.press(before === (await slider.getAttribute("max")) ? "ArrowLeft" : "ArrowRight");
    await expect(slider).not.toHaveValue(before);
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test(`${id} has names for what it is and does`, async ({ page }) => {
    await page.goto(site(`${routeWith(id)}`));
    const figure = await awake(page, id);
    await expect(figure).toHaveAccessibleName(/\p{L}{3,}/u);
    await expect(figure).toHaveAccessibleDescription(/\p{L}{3,}/u);
    for (const control of await figure.locator("button, input, select, summary").all())
      if (await control.isVisible()) await expect(control).toHaveAccessibleName(/[\p{L}\p{N}]/u);
  });
}
