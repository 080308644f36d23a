/** On paper a figure is at the end of its own run, a page of a deck has the picture of its beat, and what was not run is said. */
import type { Page } from "@playwright/test";
import { expect, site, test } from "./figure.ts";
import { sheetsOf } from "./pages.ts";
import { frameOf, openDeck } from "./reveal.ts";

const id = "two-wells";
/** No stored result is of these settings. */
const brief = `${id}/?play=off&dimension=2&ratio=1.5&seeds=1&beats=0`;

/** Of what is printed, at least. */
const inked = 0.02;

const printed = (page: Page) => expect(page.locator("[data-theory-print=ready]")).toHaveCount(1, { timeout: 240_000 });
const atEnd = async (page: Page, frame: number) => {
  const figure = page.frameLocator("iframe").nth(frame).locator(`figure[data-widget="${id}"]`);
  await expect(figure).toHaveAttribute("data-step", "3000");
  await expect(figure.locator(".sentence .answer")).toContainText("3,000 steps");
};

test("alone, off the screen or on it: the end of its own run, with settings, seeds and link", async ({ page }) => {
  await page.goto(site(`embed/v1/${brief}`));
  const figure = page.locator(`figure[data-widget="${id}"]`);
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
  await expect(figure).toHaveAttribute("data-step", "0");
  const [sheet, ...others] = await sheetsOf(page);
  expect(others).toHaveLength(0);
  expect(sheet!.ink).toBeGreaterThan(inked);
  await expect(figure).toHaveAttribute("data-step", "3000");
  await expect(page.locator(".paper-note")).toHaveText("");
  const line = (await page.locator(".paper-line").textContent()) ?? "";
  expect(line).toContain("1.5");
  expect(line).toContain("seed 1");
  expect(line).toContain(`${id}.ratio=1.5`);
});

test("what takes longer than it may says that it was not run", async ({ page }) => {
  await page.goto(site(`embed/v1/${id}/?play=off&dimension=10&walkers=2000&seeds=32`));
  const figure = page.locator(`figure[data-widget="${id}"]`);
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
  await sheetsOf(page);
  await expect(page.locator(".paper-note")).toContainText("Not run");
  await expect(figure).toHaveAttribute("data-step", "0");
});

test("in a deck of another origin without the plugin, by src: not blank, and run", async ({ page }) => {
  await openDeck(page, { slides: [{ frames: [brief] }, { frames: [brief] }], options: { view: "print" } });
  for (const frame of [0, 1])
    await expect(page.frameLocator("iframe").nth(frame).locator(".action")).toHaveAttribute("aria-disabled", "false");
  const sheets = await sheetsOf(page);
  expect(sheets).toHaveLength(2);
  for (const { ink } of sheets) expect(ink).toBeGreaterThan(inked);
  for (const frame of [0, 1]) await atEnd(page, frame);
});

for (const sandbox of [undefined, "allow-scripts"])
  test(`with the plugin, ${sandbox ? "in a sandbox, " : ""}whatever a frame is loaded by: not blank, and run`, async ({
    page,
  }) => {
    const slides = [
      { frames: [brief] },
      { frames: [brief], lazily: "data-src" as const },
      { frames: [brief], lazily: "data-preload" as const },
    ];
    const around = sandbox === undefined ? {} : { sandbox };
    await openDeck(page, { slides, options: { view: "print" }, plugin: true, ...around });
    await printed(page);
    for (const frame of [0, 1, 2]) await atEnd(page, frame);
    const sheets = await sheetsOf(page);
    expect(sheets).toHaveLength(3);
    for (const { ink } of sheets) expect(ink).toBeGreaterThan(inked);
  });

test("separate fragments: a page for every beat, each with another picture than the one before", async ({ page }) => {
  const slides = [{ frames: [`${id}/?play=host&seeds=1`] }];
  await openDeck(page, { slides, options: { view: "print", pdfSeparateFragments: true }, plugin: true });
  await printed(page);
  const sheets = await sheetsOf(page);
  // question, answer and six beats
  expect(sheets).toHaveLength(8);
  for (const [i, { hash, ink }] of sheets.entries()) {
    expect(hash, `page ${i}`).not.toBe(sheets[i - 1]?.hash);
    // the first is words
    if (i > 0) expect(ink, `page ${i}`).toBeGreaterThan(inked);
  }
  const steps = await page
    .locator("iframe")
    .evaluateAll((frames) => frames.map((frame) => (frame as HTMLIFrameElement).src));
  expect(steps.map((address) => new URL(address).searchParams.get("beat"))).toEqual([..."01234567"]);
});

test("a poster by the address; where it cannot be loaded, the picture", async ({ page, allowed }) => {
  allowed.push(/poster/);
  const slides = [{ frames: [`${brief}&print=poster`] }];
  for (const there of [true, false]) {
    await page.goto("about:blank");
    if (!there) await page.route(/poster\.light/, (route) => route.fulfill({ status: 404 }));
    await openDeck(page, { slides, options: { view: "print" }, plugin: true });
    await printed(page);
    const poster = frameOf(page, id).locator(".paper-poster");
    if (there) await expect(poster).toBeVisible();
    else await expect(poster).toHaveCount(0);
    expect((await sheetsOf(page))[0]!.ink).toBeGreaterThan(inked);
  }
});

test("poster: always loads no figure", async ({ page }) => {
  const options = { view: "print", theory: { poster: "always" } };
  await openDeck(page, { slides: [{ frames: [brief] }], options, plugin: true });
  await printed(page);
  await page.waitForLoadState("networkidle");
  expect(page.frames().filter((frame) => frame.url().includes("/embed/v1/"))).toHaveLength(0);
  expect((await sheetsOf(page))[0]!.ink).toBeGreaterThan(inked);
});
