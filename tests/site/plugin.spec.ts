/** The plugin for reveal.js: question, run and beats are fragments; what is not shown rests; keys move the deck. */
import type { Page } from "@playwright/test";
import { speeds } from "../../src/frame/speed.ts";
import { expect, test } from "./figure.ts";
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
    // three runs are watched to their ends
    await middle(
      page,
      sandbox === undefined ? {} : { sandbox },
      `${id}/?play=host&seeds=1&pace=${Math.max(...speeds)}`,
    );
    // question, answer, and what its beats tell beyond them
    await expect(marks(page)).toHaveCount(7);
    const figure = figureIn(page, id);
    await expect(question(page)).toBeVisible();
    await expect(sentence(page)).toBeHidden();
    // the room's guess is taken in the picture, and stands beside what came out
    const guess = figure.getByRole("slider", { name: /how many will end/ });
    await guess.focus();
    await page.keyboard.press("ArrowRight");
    await expect(figure.locator(".panel").first()).toContainText("51.0 %?");
    await tellDeck(page, "next");
    await expect(question(page)).toBeHidden();
    await expect(figure).toHaveAttribute("data-state", /running|done/);
    await expect(figure.locator(".slide-answer strong")).toHaveText(/^9\d\.\d %$/);
    await expect(figure.locator(".panel").first()).toContainText("51 %");
    await tellDeck(page, "next");
    await expect(figure).toHaveAttribute("data-state", "done");
    await expect(figure.locator(".slide-said")).toContainText("half and half");
    const equal = await sentence(page).textContent();
    await tellDeck(page, "next");
    await expect(figure).toHaveAttribute("data-state", "done");
    await expect.poll(() => sentence(page).textContent()).not.toBe(equal);
    await tellDeck(page, "prev");
    await expect.poll(() => sentence(page).textContent()).toBe(equal);
    expect((await shown(page)).slide).toBe(1);
    for (let i = 0; i < 6; i++) await tellDeck(page, "next");
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
  // one that the next beat leaves alone
  const slider = figure.locator('[data-parameter="temperature"] input[type=range]');
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

test("what next will show stands in the speaker’s notes, and on no slide", async ({ page }) => {
  await middle(page);
  await expect(marks(page)).toHaveCount(7);
  const notes = page.locator("section.present aside.notes");
  await expect(notes).toHaveCount(1);
  await expect(notes).toBeHidden();
  const titles = await notes.locator("li").allTextContents();
  expect(titles).toHaveLength(8);
  expect(titles.slice(0, 3)).toEqual([
    "In five dimensions, how many will end in the wide well?",
    "The answer",
    "Equal wells: half and half",
  ]);
});

test("a figure at settings of its author’s begins there, and its question is not asked", async ({ page }) => {
  await middle(page, {}, `${id}/?play=host&seeds=1&dimension=2`);
  await expect(marks(page)).not.toHaveCount(0);
  const figure = figureIn(page, id);
  await expect(sentence(page)).toContainText("two dimensions");
  await expect(question(page)).toBeHidden();
  await tellDeck(page, "next");
  await expect(figure).toHaveAttribute("data-state", "done");
  await expect(sentence(page)).toContainText("In two dimensions");
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

for (const keepAlive of [true, false])
  test(`a figure that the deck took away is ${keepAlive ? "as it was" : "as at first"} when it is back`, async ({
    page,
  }) => {
    await middle(page, {
      slides: [
        { frames: [] },
        { frames: [`${id}/?play=click&beats=0&seeds=1`], lazily: "data-src" },
        ...Array.from({ length: 4 }, () => ({ frames: [] })),
      ],
      // it takes away what lies farther from the slide that is shown
      options: { viewDistance: 2, theory: { keepAlive } },
    });
    const figure = figureIn(page, id);
    const slider = figure.locator('[data-parameter="temperature"] input[type=range]');
    await expect(slider).toBeEnabled();
    const first = await slider.inputValue();
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    const moved = await slider.inputValue();
    expect(moved).not.toBe(first);
    // it tells where it is ten times a second
    await page.waitForTimeout(500);
    for (let i = 0; i < 4; i++) await tellDeck(page, "next");
    await expect(page.locator("iframe")).not.toHaveAttribute("src");
    for (let i = 0; i < 4; i++) await tellDeck(page, "prev");
    await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
    await expect.poll(() => slider.inputValue()).toBe(keepAlive ? moved : first);
  });
