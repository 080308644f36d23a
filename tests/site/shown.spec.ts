/** What a deck does not show does not run: other slides, overview, black screen; and it goes on when it is shown again. */
import type { Page } from "@playwright/test";
import { deck, expect, site, stepOf, test } from "./figure.ts";
import { figureIn, frameOf, openDeck, tellDeck } from "./reveal.ts";

/** Runs that last. */
const first = "two-wells";
const second = "langevin";
const slides = [{ frames: [`${first}/?seeds=32`] }, { frames: [`${second}/?seeds=32`] }, { frames: [] }];

const settle = (page: Page) => page.waitForTimeout(800);

async function rests(page: Page, id: string) {
  const figure = figureIn(page, id);
  await settle(page);
  const before = await stepOf(figure);
  await settle(page);
  expect(await stepOf(figure), `${id} went on`).toBe(before);
  await expect(figure).not.toHaveAttribute("data-state", "running");
}

async function runs(page: Page, id: string) {
  const figure = figureIn(page, id);
  await expect(figure).toHaveAttribute("data-state", "running");
  const before = await stepOf(figure);
  // the stored picture is of the last step
  await expect.poll(() => stepOf(figure)).not.toBe(before);
}

for (const transition of ["none", "fade", "slide"])
  for (const atHome of [true, false])
    test(`${transition}, ${atHome ? "the deck's own" : "another"} origin: what was left rests, and goes on`, async ({
      page,
    }) => {
      await openDeck(page, { slides, options: { transition }, atHome });
      await runs(page, first);
      // frames of another origin are not told that they have yet to be shown
      if (atHome || transition === "slide") await rests(page, second);
      await tellDeck(page, "next");
      await rests(page, first);
      await tellDeck(page, "prev");
      await runs(page, first);
      await rests(page, second);
      await tellDeck(page, "next");
      await tellDeck(page, "next");
      await rests(page, first);
      await rests(page, second);
    });

test("of the same origin: not in the overview, nor under a black screen", async ({ page }) => {
  await openDeck(page, { slides, atHome: true });
  await runs(page, first);
  for (const what of ["togglePause", "toggleOverview"] as const) {
    await tellDeck(page, what);
    await rests(page, first);
    await rests(page, second);
    await tellDeck(page, what);
    await runs(page, first);
  }
});

test("a host that says so, in its words; nobody else may", async ({ page }) => {
  await page.goto(deck());
  await page.evaluate(
    (addresses) => {
      for (const address of addresses) {
        const frame = document.createElement("iframe");
        frame.width = "600";
        frame.height = "340";
        frame.src = address;
        document.body.append(frame);
      }
    },
    [first, second].map((id) => site(`embed/v1/${id}/?seeds=32`)),
  );
  const say = (words: string) =>
    page.evaluate((what) => {
      for (const frame of document.querySelectorAll("iframe")) frame.contentWindow?.postMessage(what, "*");
    }, words);
  await expect(figureIn(page, first).locator(".action")).toHaveAttribute("aria-disabled", "false");
  await say("slide:stop");
  await rests(page, first);
  // a frame beside it is not its host
  await frameOf(page, second)
    .locator("body")
    .evaluate(() => window.parent.frames[0]?.postMessage("slide:start", "*"));
  await rests(page, first);
  await say("slide:start");
  await say("slide:start");
  await runs(page, first);
});
