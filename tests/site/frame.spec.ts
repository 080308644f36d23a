/** A figure as a reader meets it: picture and controls in one view, a run without being asked, keys, early taps. */
import type { Locator, Page } from "@playwright/test";
import { routeWith, sample } from "./dist.ts";
import { answers, awake, expect, onPage, site, stepOf, test } from "./figure.ts";
import { weighed } from "./reference.ts";
import { longestTask, traced } from "./trace.ts";

/** The figure of a parameter whose words are looked for below. */
const first = "two-wells";
const withButton = sample.filter(({ kind }) => kind !== "instant");

/** The figure's head at the upper edge, at once. */
const showFrom = (figure: Locator) =>
  figure.evaluate((element) => {
    document.documentElement.style.scrollBehavior = "auto";
    element.scrollIntoView({ block: "start" });
  });

interface Box {
  readonly top: number;
  readonly bottom: number;
}
const boxOf = (locator: Locator): Promise<Box> =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });

/** Lets the page draw a few pictures. */
const settle = (page: Page, pictures = 3) =>
  page.evaluate(
    (many) =>
      new Promise<void>((done) => {
        let left = many;
        const next = () => (--left > 0 ? requestAnimationFrame(next) : done());
        next();
      }),
    pictures,
  );

test.describe("on a laptop", () => {
  test.use({ viewport: { width: 1280, height: 800 } });
  for (const listed of withButton) {
    const { id } = listed;
    test(`${id} shows its picture, its button and its first controls at once`, async ({ page }) => {
      await page.goto(onPage(listed, {}));
      const figure = await awake(page, id);
      await showFrom(figure);
      const parts = [
        figure.locator(".panel").first(),
        figure.locator(".action"),
        ...(await figure.locator(".control").all()).slice(0, 2),
      ];
      for (const part of parts) {
        const { top, bottom } = await boxOf(part);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(800);
      }
      // and the button goes along with the last picture
      await figure
        .locator(".panels > *")
        .last()
        .evaluate((panel) => panel.scrollIntoView({ block: "end" }));
      const { top, bottom } = await boxOf(figure.locator(".action"));
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(800);
    });
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  for (const listed of withButton) {
    const { id } = listed;
    test(`${id} keeps its button under the thumb, and covers nothing with it`, async ({ page }) => {
      await page.goto(onPage(listed, { seeds: 1 }));
      const figure = await awake(page, id);
      await showFrom(figure);
      const button = figure.locator(".action");
      const before = await boxOf(button);
      expect(before.bottom).toBeLessThanOrEqual(844);
      expect(before.top).toBeGreaterThan(700);
      // where it is: a tap by name may scroll to it first
      await page.touchscreen.tap(80, (before.top + before.bottom) / 2);
      await expect(figure).toHaveAttribute("data-state", /running|done/);
      for (let look = 0; look < 30; look++) {
        await settle(page);
        expect(await boxOf(button)).toEqual(before);
      }
      await answers(figure);
      // at the end of the figure everything else stands above it
      await figure.evaluate((element) => element.scrollIntoView({ block: "end" }));
      const strip = await boxOf(figure.locator(".transport"));
      for (const part of await figure.locator(".figure-foot > *, .more, .presets, .again").all())
        expect((await boxOf(part)).bottom).toBeLessThanOrEqual(strip.top + 1);
    });
  }
});

test.describe("by itself", () => {
  test.use({ restless: true, viewport: { width: 1280, height: 800 } });
  for (const listed of withButton) {
    const { id } = listed;
    test(`${id} runs once when it is seen, if it is to, and makes no task of 50 ms`, async ({ page, browser }) => {
      await page.goto(onPage(listed, {}));
      const figure = page.locator(`figure[data-widget="${id}"]`).first();
      const asked = await figure.getAttribute("data-guess");
      // surveys wait for the button, and so do sketches and what stands in the gallery alone
      const waits = (await figure.getAttribute("data-place")) !== "page" || !/seeded|certain/.test(listed.kind);
      const look = async () => {
        await showFrom(figure);
        if (asked === "open" || waits) {
          await settle(page, 120);
          await expect(figure).toHaveAttribute("data-state", "idle");
        } else {
          await expect(figure).toHaveAttribute("data-state", /running|done/);
          await settle(page, 120);
        }
      };
      const { result, slower } = await weighed(browser, () => traced(browser, page, look));
      const { longest, count } = longestTask(result);
      expect(count).toBeGreaterThan(100);
      expect(longest / slower).toBeLessThan(50);
    });
  }

  test("not where motion is unwelcome, and not once it was touched", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(site(`gallery/?id=${first}`));
    const figure = await awake(page, first);
    await showFrom(figure);
    await settle(page, 120);
    await expect(figure).toHaveAttribute("data-state", "idle");
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await page.goto(site(`gallery/?id=${first}`));
    await page.locator(`[data-island="${first}"]`).first().locator(".action").focus();
    const again = await awake(page, first);
    await again.getByRole("button", { name: /^Reset/ }).click();
    await showFrom(again);
    await settle(page, 120);
    await expect(again).toHaveAttribute("data-state", "idle");
  });

  test("with the settings of its link, wherever it stands", async ({ page }) => {
    await page.goto(site(`gallery/?${first}.ratio=1&${first}.seeds=1#${first}`));
    const figure = await awake(page, first);
    await showFrom(figure);
    await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
    await expect(figure).toHaveAttribute("data-state", /running|done/);
  });
});

test("the keyboard wakes a figure that is far away", async ({ page }) => {
  await page.goto(site(routeWith(first)));
  const action = page.locator(`figure[data-widget="${first}"] .action`).first();
  await expect(action).toHaveAttribute("aria-disabled", "true");
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await action.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(action).toBeFocused();
  await expect(action).toHaveAttribute("aria-disabled", "false");
  await page.keyboard.press("Enter");
  await expect.poll(() => stepOf(page.locator(`figure[data-widget="${first}"]`).first())).toBeGreaterThan(0);
});

test("a tap that comes before the figure is alive is kept", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/assets/island-*.js`, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site(routeWith(first)));
  const figure = page.locator(`figure[data-widget="${first}"]`).first();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator(".action").click({ force: true });
  await expect(figure.locator(".action")).toHaveAttribute("data-kept", "");
  release();
  await expect(figure).toHaveAttribute("data-state", /running|done/);
  await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
});

test("what a link asked for is not passed off as another's numbers while it loads", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/worker*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site(`${routeWith(first)}?${first}.ratio=1`));
  const figure = await awake(page, first);
  await expect(figure).toHaveAttribute("data-foreign", "");
  await expect(figure.locator(".waiting > span")).toContainText(/Still the picture for width of the wide well 2/);
  await expect(figure.locator(".waiting > span")).toBeVisible();
  release();
  await expect(figure).not.toHaveAttribute("data-foreign", "");
  await expect(figure).toHaveAttribute("data-step", "0");
  await expect(figure.locator(".waiting")).toBeEmpty();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("nothing is offered that does not work", async ({ page }) => {
    await page.goto(site(routeWith(first)));
    const figure = page.locator(`figure[data-widget="${first}"]`).first();
    await expect(figure.locator(".action")).toBeHidden();
    await expect(figure.locator(".without-script")).toBeVisible();
    await expect(figure.locator(".sentence")).toBeVisible();
  });
});
