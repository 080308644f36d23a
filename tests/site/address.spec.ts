/** What a figure's address in a deck can say: where it begins, what happens when it is left, whose keys are whose, what shows. */
import type { Page } from "@playwright/test";
import { expect, site, stepOf, test } from "./figure.ts";
import { figureIn, openDeck, shown, tellDeck } from "./reveal.ts";

const id = "two-wells";

async function alone(page: Page, query: string) {
  await page.goto(site(`embed/v1/${id}/?${query}`));
  const figure = page.locator(`figure[data-widget="${id}"]`);
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
  return figure;
}

const inDeck = (page: Page, query: string) =>
  openDeck(page, { slides: [{ frames: [] }, { frames: [`${id}/?${query}`] }, { frames: [] }], query: "#/1" });

test("it begins at the step asked for, and goes on from there", async ({ page }) => {
  const figure = await alone(page, "play=click&seeds=2&at=1200");
  await expect.poll(() => stepOf(figure)).toBe(1200);
  await expect(figure).toHaveAttribute("data-state", "paused");
  await figure.locator(".action").click();
  await expect.poll(() => stepOf(figure)).toBeGreaterThan(1200);
});

test("past its end it is at its end", async ({ page }) => {
  const figure = await alone(page, "play=click&seeds=1&at=1e9");
  await expect(figure).toHaveAttribute("data-state", "done");
});

test("a named state is the same picture by name and by place, and starts nothing", async ({ page }) => {
  const said: string[] = [];
  for (const beat of ["equal", "2", "answer"]) {
    const figure = await alone(page, `beat=${beat}`);
    await expect(figure).toHaveAttribute("data-state", "done");
    said.push((await figure.locator(".sentence .answer").textContent()) ?? "");
  }
  expect(said[0]).toBe(said[1]);
  expect(said[2]).not.toBe(said[0]);
  const start = await alone(page, "beat=start");
  await page.waitForTimeout(800);
  expect(await stepOf(start)).toBe(0);
  await expect(start).not.toHaveAttribute("data-state", "running");
});

test("what is wrong with it is said in the figure", async ({ page }) => {
  const figure = await alone(page, "play=click&ui=full&beat=nowhere&scale=99");
  await expect(figure.locator(".notes")).toContainText("beat=nowhere");
  await expect(figure.locator(".notes")).toContainText("scale=99");
});

test("left with leave=reset it is at its beginning, and starts anew when it is shown again", async ({ page }) => {
  await inDeck(page, "seeds=32&leave=reset");
  const figure = figureIn(page, id);
  await expect(figure).toHaveAttribute("data-state", "running");
  await expect.poll(() => stepOf(figure)).toBeGreaterThan(20);
  await tellDeck(page, "next");
  await expect.poll(() => stepOf(figure)).toBe(0);
  await expect(figure).not.toHaveAttribute("data-state", "running");
  await tellDeck(page, "prev");
  await expect(figure).toHaveAttribute("data-state", "running");
});

test("keys=deck: the arrows, too, are the deck's; keys=widget: they are the figure's; keys=none: nothing goes on", async ({
  page,
}) => {
  for (const [keys, key, to] of [
    ["deck", "ArrowRight", 2],
    ["widget", "ArrowRight", 1],
    ["widget", "PageDown", 2],
    ["none", "PageDown", 1],
  ] as const) {
    await page.goto("about:blank");
    await inDeck(page, `play=click&seeds=1&keys=${keys}`);
    const figure = figureIn(page, id);
    await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
    await figure.locator(".controls input[type=range]").first().focus();
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect((await shown(page)).slide, `${keys}, ${key}`).toBe(to);
  }
});

test("only what is named is shown, and motion is as the host says", async ({ page }) => {
  const figure = await alone(page, "play=click&only=sentence&motion=reduce&badge=min");
  await expect(figure.locator(".sentence")).toBeVisible();
  for (const part of [".figure-title", ".controls", ".transport"])
    await expect(figure.locator(part).first()).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-motion", "reduce");
  const badge = (await page.locator(".badge:not(.scriptless)").boundingBox())!;
  expect(badge.height).toBeLessThanOrEqual(30);
});
