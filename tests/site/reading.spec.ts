/** Without script, and on screens of all widths: the words and figures are there. */
import { chapters, pages, read, routeOf, wordsOf } from "./dist.ts";
import { expect, site, test } from "./figure.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  for (const file of chapters) {
    test(`/${routeOf(file)} has its words, formulas and figures`, async ({ page }) => {
      await page.goto(site(routeOf(file)));
      const html = read(file);
      const shown = (await page.locator("body").innerText()).split(/\s+/).length;
      // what is folded in is not shown until it is opened
      expect(shown).toBeGreaterThan(150);
      expect(wordsOf(html).length).toBeGreaterThan(200);
      const formulas = (html.match(/class="katex"/g) ?? []).length;
      await expect(page.locator(".katex")).toHaveCount(formulas);
      for (const figure of await page.locator("figure.figure").all()) {
        await expect(figure.locator("svg.panel").first()).toBeVisible();
        expect(await figure.locator("svg.panel path, svg.panel rect, svg.panel circle").count()).toBeGreaterThan(3);
        expect(await figure.locator(".sentence").innerText()).toMatch(/\p{L}.*[.?!]/u);
      }
    });
  }
  test("the front page has a figure on its first screen", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(site(""));
    const box = await page.locator("figure.figure svg.panel").first().boundingBox();
    expect(box && box.y + box.height / 2).toBeLessThan(800);
  });
});

test("a sketch shows one picture: a panel, or a pair side by side in the column and one below the other on a phone", async ({
  page,
}) => {
  for (const [width, beside] of [
    [1280, true],
    [390, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    let pairs = 0;
    for (const file of chapters) {
      await page.goto(site(routeOf(file)));
      for (const figure of await page.locator('figure[data-place="sketch"]').all()) {
        const shown = figure.locator(".panels:not(.asking) > svg.panel");
        const boxes = (await Promise.all((await shown.all()).map((panel) => panel.boundingBox()))).filter(
          (box) => box !== null,
        );
        const pair = (await figure.getAttribute("data-pair")) !== null;
        expect(boxes.length, `${await figure.getAttribute("data-widget")} at ${width}`).toBe(pair ? 2 : 1);
        if (!pair) continue;
        pairs++;
        expect(boxes[0]!.y === boxes[1]!.y).toBe(beside);
      }
    }
    expect(pairs).toBeGreaterThan(0);
  }
});

for (const width of [320, 390, 768, 1280]) {
  test(`no page scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const file of pages) {
      await page.goto(site(routeOf(file)));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const beyond = [...document.querySelectorAll("body *")].filter(
          (element) => element.getBoundingClientRect().right > clientWidth + 1,
        );
        return beyond.slice(0, 5).map((element) => `${element.tagName} ${element.getAttribute("class") ?? ""}`);
      });
      expect(wide, `${routeOf(file)} at ${width}`).toEqual([]);
    }
  });
}
