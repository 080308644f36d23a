/** The example lecture: every figure answers on its slide, nothing that is not shown runs, and it can be paged through fast. */
import { expect, site, stepOf, test } from "./figure.ts";


test("twelve slides, paged through fast: nothing hidden runs, and the figures are there", async ({ page }) => {
  await page.goto(site("examples/lecture/"));
  await expect(page.locator("iframe").first()).toBeAttached();
  expect(await page.locator(".slides > section").count()).toBe(12);
  for (let i = 0; i < 80 && !(await page.locator(".slides > section").last().getAttribute("class"))?.includes("present"); i++) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(150);
  }
  await expect(page.locator(".slides > section").last()).toHaveClass(/present/);
  await page.waitForTimeout(1500);
  for (const frame of page.frames().filter((one) => one.url().includes("/embed/v1/") && !one.url().includes("/trail/"))) {
    const figure = frame.locator("figure[data-widget]");
    await expect(figure).not.toHaveAttribute("data-state", "running");
    const before = await stepOf(figure);
    await page.waitForTimeout(200);
    expect(await stepOf(figure), frame.url()).toBe(before);
  }
