/** The example lecture: paged through fast, nothing that is not shown runs; its figures' beats are the presenter's. */
import { expect, site, stepOf, test } from "./figure.ts";

test("twelve slides, paged through fast: nothing hidden runs", async ({ page }) => {
  await page.goto(site("examples/lecture/"));
  const slides = page.locator(".slides > section");
  await expect(slides).toHaveCount(12);
  const atEnd = async () => (await slides.last().getAttribute("class"))?.split(" ").includes("present") ?? false;
  for (let i = 0; i < 100 && !(await atEnd()); i++) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(150);
  }
  expect(await atEnd()).toBe(true);
  await page.waitForTimeout(1500);
  const hidden = page.frames().filter((one) => one.url().includes("/embed/v1/") && !one.url().includes("/trail/"));
  expect(hidden.length).toBeGreaterThanOrEqual(10);
  for (const frame of hidden) {
    const figure = frame.locator("figure[data-widget]");
    await expect(figure).not.toHaveAttribute("data-state", "running");
    const before = await stepOf(figure);
    await page.waitForTimeout(200);
    expect(await stepOf(figure), frame.url()).toBe(before);
  }
});

test("a figure's question stands first, and its beats follow on the remote", async ({ page }) => {
  await page.goto(`${site("examples/lecture/")}#/7`);
  const slide = page.locator(".slides > section").nth(7);
  await expect(slide.locator(".theory-beat")).toHaveCount(7);
  await expect(page.frameLocator("section.present iframe").locator(".slide-question")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(page.frameLocator("section.present iframe").locator(".slide-question")).toBeHidden();
});

test("what was left and is shown again has all the parts that it had", async ({ page }) => {
  await page.goto(`${site("examples/lecture/")}#/7`);
  const root = page.frameLocator("iframe[src*='two-wells/?play=host']").locator("html");
  await expect(root.locator(".slide-question")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(root.locator(".sentence")).toBeVisible();
  const dropped = await root.getAttribute("data-drop");
  for (const slide of [2, 7]) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, slide);
    await page.waitForTimeout(1000);
  }
  expect(dropped).not.toContain("sentence");
  expect(await root.getAttribute("data-drop")).toBe(dropped);
});
