/** What words do to figures on the built site; without script they are links and plain words. */
import { routeWith } from "./dist.ts";
import { expect, site, test } from "./figure.ts";

const setting = 'a[data-set="two-wells"]';

test("a setting in a sentence sets its figure, which need not be awake, and the page stays", async ({ page }) => {
  await page.goto(site(routeWith("two-wells")));
  const figure = page.locator('figure[data-widget="two-wells"]');
  await page.evaluate(() => {
    document.documentElement.dataset.same = "yes";
  });
  const equal = page.locator(`${setting}[href^="?two-wells.ratio=1#"]`);
  await expect
    .poll(async () => {
      // the words are listened to when the page stands still
      await equal.click();
      return page.evaluate(() => document.documentElement.dataset.same);
    })
    .toBe("yes");
  await expect(figure.getByRole("slider", { name: "Width of the wide well" }).first()).toHaveAttribute(
    "aria-valuetext",
    /^1 /,
  );
  await expect(figure).toBeInViewport();
  await expect(equal).toHaveAttribute("aria-current", "true");
  await expect(page).toHaveURL(/two-wells\.ratio=1/);
});

test("a learner’s name lights its marks by keyboard", async ({ page }) => {
  await page.goto(site(routeWith("learner-race")));
  const word = page.locator('[data-lights="local"][role="button"]').first();
  await word.focus();
  const dense = page.locator('figure[data-widget="learner-race"] .panels.answer path[stroke*="-dense"]').first();
  await expect(dense).toHaveCSS("opacity", "0.12");
  // the next stop may be another learner's name
  await word.blur();
  await expect(dense).not.toHaveCSS("opacity", "0.12");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a setting leads to this page with the figure so set, and a learner’s name is a word", async ({ page }) => {
    await page.goto(site(routeWith("two-wells")));
    await page.locator(`${setting}[href^="?two-wells.ratio=1#"]`).click();
    await expect(page).toHaveURL(/\/noise\/\?two-wells\.ratio=1#two-wells$/);
    await expect(page.locator("[data-lights][role]")).toHaveCount(0);
  });
});
