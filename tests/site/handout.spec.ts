/** `?handout`: start, middle and end side by side, with their sentences, settings, seeds and link. */
import type { Locator } from "@playwright/test";
import { sample } from "./dist.ts";
import { expect, site, test } from "./figure.ts";
import { sheetsOf } from "./pages.ts";
import { frameOf, openDeck } from "./reveal.ts";

const wells = "two-wells/?dimension=2&ratio=1.5&seeds=1";

async function threeSideBySide(handout: Locator): Promise<void> {
  const when = handout.locator(".handout-when");
  await expect(when).toHaveText([
    "Start · step 0 of 3,000",
    "Middle · step 1,500 of 3,000",
    "End · step 3,000 of 3,000",
  ]);
  const boxes = await Promise.all(
    (await handout.locator("svg.panel:visible").all()).map((panel) => panel.boundingBox()),
  );
  expect(boxes).toHaveLength(3);
  for (const [i, box] of boxes.entries()) {
    expect(box!.width).toBeGreaterThan(150);
    expect(box!.y).toBeCloseTo(boxes[0]!.y, 0);
    if (i > 0) expect(box!.x).toBeGreaterThan(boxes[i - 1]!.x + boxes[i - 1]!.width);
  }
  const said = await handout.locator(".handout-said").allTextContents();
  expect(new Set(said).size).toBe(3);
  const small = (await handout.locator(".handout-small").allTextContents()).join(" ");
  for (const words of ["Dimensions 2", "seed 1", "two-wells.ratio=1.5"]) expect(small).toContain(words);
}

test("of a figure alone", async ({ page }) => {
  await page.goto(site(`embed/v1/${wells}&handout`));
  await threeSideBySide(page.locator(".handout"));
  const [sheet, ...others] = await sheetsOf(page);
  expect(others).toHaveLength(0);
  expect(sheet!.ink).toBeGreaterThan(0.02);
});

test("of a deck: one page for each slide, by the plugin", async ({ page }) => {
  const slides = [{ frames: [] }, { frames: [wells], lazily: "data-src" as const }];
  await openDeck(page, { slides, options: { view: "print" }, query: "?handout", plugin: true });
  await expect(page.locator("[data-theory-print=ready]")).toHaveCount(1);
  await threeSideBySide(frameOf(page, "two-wells").locator(".handout"));
  expect(await sheetsOf(page)).toHaveLength(2);
});

// the second has settings of its own to answer to first
for (const address of ["one-equation/?handout", "curse/?dimension=5&handout"])
  test(`of a figure that answers at once: its beats, ${address}`, async ({ page }) => {
    await page.goto(site(`embed/v1/${address}`));
    const pictures = page.locator(".handout li");
    await expect(page.locator(".handout-when", { hasText: "not computed" })).toHaveCount(0);
    expect(await pictures.count()).toBeGreaterThan(1);
    await expect(page.locator(".handout svg.panel:visible")).toHaveCount(await pictures.count());
  });

test("of a deck, on paper: first, middle and last of many beats, each with its room", async ({ page }) => {
  const slides = [{ frames: ["curse/"] }];
  await openDeck(page, { slides, options: { view: "print" }, query: "?handout", plugin: true });
  await expect(page.locator("[data-theory-print=ready]")).toHaveCount(1);
  const handout = frameOf(page, "curse").locator(".handout");
  const shapesOf = (panels: Element[]) =>
    panels.map((panel) => {
      const { width, height } = panel.getBoundingClientRect();
      return [Math.round(width), Math.round(height)];
    });
  const shapes = await handout.locator("svg.panel:visible").evaluateAll(shapesOf);
  await page.emulateMedia({ media: "print" });
  await expect(handout.locator("li")).toHaveCount(3);
  await expect(handout.locator(".handout-when").last()).toHaveText("Random numbers do not fit into a tree");
  const frame = (await page.locator("iframe").boundingBox())!;
  for (const panel of await handout.locator("svg.panel:visible").all())
    await expect.poll(async () => (await panel.boundingBox())!.height).toBeGreaterThan(frame.height / 5);
  // laid out for the room that paper gives it, which a page cannot do once it is printed
  expect(shapes).toEqual(await handout.locator("svg.panel:visible").evaluateAll(shapesOf));
  const last = (await handout.locator(".handout-small").last().boundingBox())!;
  expect(last.y + last.height).toBeLessThanOrEqual(frame.y + frame.height);
});

// a run of some figures takes many seconds: its end need not be there for the room to be
for (const { id } of sample)
  test(`${id} on a screen: each picture has its room, and nothing lies on it`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(site(`embed/v1/${id}/?handout`));
    const first = page.locator(".handout li").first();
    await expect(first.locator("svg.panel:visible")).toHaveCount(1);
    for (const size of [
      { width: 1280, height: 720 },
      { width: 960, height: 540 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(size);
      const [picture, when, said, wide] = await Promise.all([
        first.locator("svg.panel:visible").boundingBox(),
        first.locator(".handout-when").boundingBox(),
        first.locator(".handout-said").boundingBox(),
        page.evaluate(() => document.documentElement.scrollWidth),
      ]);
      const where = `${id} at ${size.width} x ${size.height}`;
      expect.soft(picture!.height, where).toBeGreaterThan(150);
      expect.soft(when!.y + when!.height, where).toBeLessThan(picture!.y + 1);
      expect.soft(picture!.y + picture!.height, where).toBeLessThan(said!.y + 1);
      expect.soft(wide, where).toBeLessThanOrEqual(size.width);
    }
  });
