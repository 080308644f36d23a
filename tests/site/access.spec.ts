/** Accessibility by axe: each page at rest, each figure of the sample while it works; and the keyboard alone. */
import { violations } from "./axe.ts";
import { pages, routeOf, sample } from "./dist.ts";
import { alone, answers, ask, awake, expect, onPage, site, test, turn } from "./figure.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const file of pages) {
      test(`on /${routeOf(file)} at rest`, async ({ page }) => {
        await page.goto(site(routeOf(file)));
        expect(await violations(page)).toEqual([]);
      });
    }
    for (const listed of sample) {
      // alone, so that the rest of a page is not looked at again for each of its figures
      test(`while ${listed.id} runs and when its parts are open`, async ({ page }) => {
        await page.goto(alone(listed));
        const figure = await awake(page, listed.id);
        for (const part of await figure.locator("details > summary").all()) await part.click();
        await ask(figure);
        await answers(figure);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

for (const { id } of sample)
  test(`axe finds nothing on a slide of ${id}, in any theme; contrast is 7:1`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const theme of ["light", "dark", "contrast"]) {
      await page.goto(site(`embed/v1/${id}/?play=off&theme=${theme}`));
      await expect(page.locator("html[data-drop]")).toBeAttached();
      const further = theme === "contrast" ? ["color-contrast-enhanced"] : [];
      expect(await violations(page, further), theme).toEqual([]);
    }
  });

for (const listed of sample) {
  const { id, kind } = listed;
  test(`${id} by keyboard alone`, async ({ page }) => {
    await page.goto(alone(listed));
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
    if ((await figure.locator(".action").count()) > 0) {
      await reached(".action");
      await page.keyboard.press("Enter");
      await answers(figure);
    }
    await reached(".controls :is(input, select), [role=slider]");
    await turn(figure);
    // many runs are not begun again unless they are asked for; they go on if what was turned asks for no others
    const goesOn = (await figure.getAttribute("data-state")) === "running";
    if (kind === "survey" && !goesOn) await figure.locator(".action").first().press("Enter");
    await answers(figure);
    expect(await figure.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  test(`${id} has names for what it is and does`, async ({ page }) => {
    await page.goto(onPage(listed, {}));
    const figure = await awake(page, id);
    await expect(figure).toHaveAccessibleName(/\p{L}{3,}/u);
    await expect(figure).toHaveAccessibleDescription(/\p{L}{3,}/u);
    for (const control of await figure.locator("button, input, select, summary").all())
      if (await control.isVisible()) await expect(control).toHaveAccessibleName(/[\p{L}\p{N}]/u);
  });
}
