/** Large text, forced colours, fingers, ears, paper, no script. */
import { chromium, type Locator } from "@playwright/test";
import { browserFlags, findBrowser } from "../../src/commands/browser.mjs";
import { chapters, pages, read, routeOf, routeWith, sample } from "./dist.ts";
import { ask, awake, expect, onPage, site, test } from "./figure.ts";

/** The shares of its panels that the plots of a figure have, by their widths. */
const plotShares = (figure: Locator) =>
  figure.evaluate((element) =>
    [...element.querySelectorAll("svg.panel")].flatMap((panel) =>
      [...panel.querySelectorAll("clipPath rect")].map(
        (rect) => Number(rect.getAttribute("width")) / panel.getBoundingClientRect().width,
      ),
    ),
  );

test("text of twice the size: no page scrolls sideways, no plot collapses", async ({ page: usual }) => {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: [...browserFlags, "--blink-settings=defaultFontSize=32"],
  });
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    const page = await browser.newPage({ viewport });
    for (const file of pages) {
      await page.goto(site(routeOf(file)));
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
      const [wide, window] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect(wide, `${file} at ${viewport.width}`).toBeLessThanOrEqual(window);
    }
    for (const listed of sample) {
      const { id } = listed;
      await page.goto(onPage(listed, {}));
      const shares = await plotShares(await awake(page, id));
      if (shares.every((share) => share > 0.25)) continue;
      // many small ones stand side by side in one panel, whatever the size of the text
      await usual.setViewportSize(viewport);
      await usual.goto(onPage(listed, {}));
      const before = await plotShares(await awake(usual, id));
      expect(shares.length, `${id} at ${viewport.width}`).toBe(before.length);
      for (const [i, share] of shares.entries())
        expect(share, `${id} at ${viewport.width}, plot ${i}`).toBeGreaterThan(Math.min(0.25, 0.5 * before[i]!));
    }
    await page.close();
  }
  await browser.close();
});

test("maps keep their sign where colours are forced", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const id = "degenerate-minima";
  await page.goto(site(routeWith(id)));
  const figure = await awake(page, id);
  const looks = await figure.locator('path[fill*="map-negative"], path[fill*="ink-shallow"]').evaluateAll((paths) =>
    paths.map((path) => {
      const { fill, stroke } = getComputedStyle(path);
      return [path.getAttribute("fill")?.includes("negative"), fill !== "none", stroke !== "none"];
    }),
  );
  const outlines = looks.filter(([negative]) => negative);
  const areas = looks.filter(([negative]) => !negative);
  expect(outlines.length).toBeGreaterThan(0);
  expect(areas.length).toBeGreaterThan(0);
  for (const look of outlines) expect(look).toEqual([true, false, true]);
  for (const look of areas) expect(look).toEqual([false, true, false]);
});

test("what a finger meets is 44 pixels high", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const embeds = sample.map(({ id }) => `embed/v1/${id}/`);
  for (const route of [...pages.map(routeOf), ...embeds]) {
    await page.goto(site(route));
    const low = await page.evaluate(() => {
      const inText = (element: Element) =>
        element.closest("p:not(.badge, .gallery-ways), li:not(.toc li, .contents-list li), dd, td, figcaption");
      return [...document.querySelectorAll("a[href], button, summary, select")]
        .filter((element) => element.checkVisibility() && (element.tagName !== "A" || !inText(element)))
        .map(
          (element) => [element.textContent?.slice(0, 30), Math.round(element.getBoundingClientRect().height)] as const,
        )
        .filter(([, height]) => height > 1 && height < 44);
    });
    expect(low, route).toEqual([]);
  }
  await context.close();
});

for (const listed of sample) {
  const { id, kind } = listed;
  // an instant figure is not started
  if (kind !== "instant")
    test(`${id}: after the start a screen reader hears the new result first`, async ({ page }) => {
      await page.goto(onPage(listed, {}));
      const figure = await awake(page, id);
      const old = await figure.locator(".sentence").innerText();
      await figure.locator("[data-heard]").evaluate((region) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        new MutationObserver(() => heard.push(region.textContent ?? "")).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
      await ask(figure);
      const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
      expect((await heard())[0]).not.toBe("");
      expect((await heard())[0]).not.toBe(old);
    });

  test(`${id} alone: one heading of the first level, and a word where there is no script`, async ({ browser }) => {
    const html = read(`embed/v1/${id}/index.html`);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site(`embed/v1/${id}/`));
    const panels = await page.locator("svg.panel:visible").count();
    const whole = await context.newPage();
    await whole.goto(onPage(listed, {}));
    const all = await whole.locator(`figure[data-widget="${id}"] svg.panel`).count();
    if (panels < all) await expect(page.getByText("may show one picture of the figure")).toBeVisible();
    await context.close();
    const alive = await browser.newPage();
    await alive.goto(site(`embed/v1/${id}/`));
    await expect(alive.getByText("may show one picture of the figure")).toBeHidden();
    await alive.close();
  });
}

test("paper: a passport is short, a page says where it is from", async ({ page }) => {
  // a figure that stands in a chapter with all of its parts
  const { id = "" } =
    sample.find((one) => chapters.some((file) => read(file).includes(`data-island="${one.id}" data-place="page"`))) ??
    {};
  await page.goto(site(routeWith(id)));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const figure = page.locator(`figure[data-widget="${id}"]`).first();
  expect(await figure.locator(".passport dd:visible").count()).toBeGreaterThan(2);
  for (const claim of await figure.locator(".passport dd.long").all()) await expect(claim).toBeHidden();
  const from = await page.evaluate(() => getComputedStyle(document.querySelector(".site-footer")!, "::after").content);
  expect(from).toContain("Printed from");
  expect(from).toContain(page.url());
});
