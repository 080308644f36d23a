/** The plugin for reveal.js: question, run and beats are fragments; what is not shown rests; keys move the deck. */
import type { Page } from "@playwright/test";
import { expect, stepOf, test } from "./figure.ts";
import { figureIn, frameOf, openDeck, shown, tellDeck } from "./reveal.ts";

const id = "two-wells";
const sandboxes = { "in a sandbox": "allow-scripts", "in a frame of its own origin": undefined };

const middle = (page: Page, more: object = {}, frame = `${id}/?play=host&seeds=1`) =>
  openDeck(page, {
    slides: [{ frames: [] }, { frames: [frame] }, { frames: [] }],
    query: "#/1",
    plugin: true,
    ...more,
  });

const marks = (page: Page) => page.locator(".theory-beat");
const question = (page: Page) => frameOf(page, id).locator(".slide-question");
const sentence = (page: Page) => figureIn(page, id).locator(".sentence .answer");

for (const [where, sandbox] of Object.entries(sandboxes))
  test(`${where}: next asks, next runs, next is the following beat; and back`, async ({ page }) => {
    await middle(page, sandbox === undefined ? {} : { sandbox });
    // question, answer and six beats
    await expect(marks(page)).toHaveCount(7);
    const figure = figureIn(page, id);
    await expect(question(page)).toBeVisible();
    await expect(figure.locator(".panel").first()).toBeHidden();
    await tellDeck(page, "next");
    await expect(question(page)).toBeHidden();
    await expect(figure).toHaveAttribute("data-state", "running");
    await tellDeck(page, "next");
    await expect.poll(() => stepOf(figure)).toBe(0);
    await tellDeck(page, "next");
    await expect(figure).toHaveAttribute("data-state", "done");
    const equal = await sentence(page).textContent();
    await tellDeck(page, "next");
    await expect(figure).toHaveAttribute("data-state", "done");
    await expect.poll(() => sentence(page).textContent()).not.toBe(equal);
    await tellDeck(page, "prev");
    await expect.poll(() => sentence(page).textContent()).toBe(equal);
    expect((await shown(page)).slide).toBe(1);
    for (let i = 0; i < 5; i++) await tellDeck(page, "next");
    expect((await shown(page)).slide).toBe(2);
    await tellDeck(page, "prev");
    await expect(figure).toHaveAttribute("data-state", /done|paused/);
  });

test("a link into the deck shows the beat that it names", async ({ page }) => {
  await middle(page, { query: "#/1/0/0", options: { hash: true, fragmentInURL: true } });
  await expect(marks(page)).toHaveCount(7);
  await expect(question(page)).toBeHidden();
});

test("a key that the figure does not use moves the deck, by the plugin", async ({ page }) => {
  await middle(page);
  await expect(marks(page)).toHaveCount(7);
  const figure = figureIn(page, id);
  await tellDeck(page, "next");
  const slider = figure.locator(".controls input[type=range]").first();
  await slider.focus();
  const value = await slider.inputValue();
  await page.keyboard.press("PageDown");
  await expect(page.locator(".theory-beat.visible")).toHaveCount(2);
  expect(await slider.inputValue()).toBe(value);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
});

test("what is not shown rests, under a black screen and in the overview too", async ({ page }) => {
  await middle(page, {}, `${id}/?seeds=32`);
  await expect(marks(page)).toHaveCount(7);
  const figure = figureIn(page, id);
  // by itself it starts, but not under its question
  await page.waitForTimeout(1000);
  await expect(figure).toHaveAttribute("data-state", "idle");
  await tellDeck(page, "next");
  await expect(figure).toHaveAttribute("data-state", "running");
  for (const what of ["togglePause", "toggleOverview"] as const) {
    await tellDeck(page, what);
    await expect(figure).not.toHaveAttribute("data-state", "running");
    await tellDeck(page, what);
    await expect(figure).toHaveAttribute("data-state", /running|done/);
  }
});

test("an author may do without beats", async ({ page }) => {
  await middle(page, {}, `${id}/?play=click&beats=0`);
  const figure = figureIn(page, id);
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
  await page.waitForTimeout(1000);
  expect(await marks(page).count()).toBe(0);
  await tellDeck(page, "next");
  expect((await shown(page)).slide).toBe(2);
});
