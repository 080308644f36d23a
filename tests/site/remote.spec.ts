/** A presenter's remote in a reveal.js deck, after figures in it were used: without a plugin, sandboxed and not. */
import type { Page } from "@playwright/test";
import { expect, test } from "./figure.ts";
import { figureIn, openDeck, shown } from "./reveal.ts";

const id = "two-wells";
const frames = [`${id}/?play=click&seeds=1`];
const middle = { slides: [{ frames: [] }, { frames }, { frames: [] }], query: "#/1" };

const sandboxes = { "in a sandbox": "allow-scripts", "in a frame of its own origin": undefined };

async function figureShown(page: Page) {
  const figure = figureIn(page, id);
  await expect(figure.locator(".action")).toBeEnabled();
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
  return figure;
}

const focusIsInFrame = (page: Page) => page.evaluate(() => document.activeElement?.tagName === "IFRAME");
const slide = async (page: Page) => (await shown(page)).slide;

for (const [where, sandbox] of Object.entries(sandboxes))
  test.describe(where, () => {
    const deck = sandbox === undefined ? middle : { ...middle, sandbox };

    test("a press on picture, words or button leaves every key to the deck", async ({ page }) => {
      await openDeck(page, deck);
      const figure = await figureShown(page);
      for (const part of [".panel", ".sentence", ".action"]) {
        for (const [key, to] of [
          ["PageDown", 2],
          ["PageUp", 1],
          ["ArrowRight", 2],
          ["ArrowLeft", 1],
          ["Space", 2],
          ["PageUp", 1],
        ] as const) {
          if ((await slide(page)) === 1) await figure.locator(part).first().click();
          await expect.poll(() => focusIsInFrame(page), `${part}, before ${key}`).toBe(false);
          await page.keyboard.press(key);
          await expect.poll(() => slide(page), `${key} after a press on ${part}`).toBe(to);
        }
        for (const key of ["b", "."]) {
          await figure.locator(part).first().click();
          await expect.poll(() => focusIsInFrame(page)).toBe(false);
          await page.keyboard.press(key);
          await expect.poll(async () => (await shown(page)).black, `${key} after ${part}`).toBe(true);
          await page.keyboard.press(key);
          await expect.poll(async () => (await shown(page)).black).toBe(false);
        }
      }
    });

    test("a slider has its arrows, and nothing of what a remote sends", async ({ page }) => {
      await openDeck(page, deck);
      const figure = await figureShown(page);
      const slider = figure.locator(".controls input[type=range]").first();
      const value = () => slider.inputValue();
      await slider.focus();
      const before = await value();
      await page.keyboard.press("ArrowRight");
      await expect.poll(value).not.toBe(before);
      const turned = await value();
      for (const [key, to] of [
        ["PageDown", 2],
        ["PageUp", 0],
      ] as const) {
        await slider.focus();
        expect(await focusIsInFrame(page)).toBe(true);
        await page.keyboard.press(key);
        await expect.poll(() => slide(page), key).toBe(to);
        await page.evaluate(() => (window as unknown as { made: { slide: (h: number) => void } }).made.slide(1));
        expect(await value()).toBe(turned);
      }
      for (const part of [slider, figure.locator(".value input").first()])
        for (const key of ["b", "."]) {
          // a number may have a point
          if (key === "." && part !== slider) continue;
          await part.focus();
          const held = await part.inputValue();
          await page.keyboard.press(key);
          await expect.poll(async () => (await shown(page)).black, key).toBe(true);
          expect(await part.inputValue()).toBe(held);
          // and the deck has the focus: the same key once more
          await page.keyboard.press(key);
          await expect.poll(async () => (await shown(page)).black, key).toBe(false);
        }
    });

    test("a button has Space, and Escape gives the focus back", async ({ page }) => {
      await openDeck(page, deck);
      const figure = await figureShown(page);
      await figure.locator(".action").focus();
      await page.keyboard.press("Space");
      await expect(figure).toHaveAttribute("data-state", /running|done/);
      expect(await slide(page)).toBe(1);
      await figure.locator(".controls input[type=range]").first().focus();
      await page.keyboard.press("Escape");
      await expect.poll(() => focusIsInFrame(page)).toBe(false);
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => slide(page)).toBe(2);
    });
  });

test("a figure that loads does not take the focus", async ({ page }) => {
  await openDeck(page, middle);
  await figureShown(page);
  expect(await focusIsInFrame(page)).toBe(false);
});

test("a page in a frame keeps its keys", async ({ page }) => {
  await openDeck(page, { slides: [{ frames: [] }, { frames: [`${id}/?ui=full&play=click`] }], query: "#/1" });
  const figure = await figureShown(page);
  await figure.locator(".controls input[type=range]").first().focus();
  await page.keyboard.press("PageDown");
  await expect.poll(() => focusIsInFrame(page)).toBe(true);
  expect(await slide(page)).toBe(1);
});
