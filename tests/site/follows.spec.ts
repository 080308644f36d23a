/**
 * What answers the finger keeps up with it: from a movement to the drawn picture no task takes two frames of the page's
 * thread on a processor four times slower. It is the thread's own time that counts, times four: the browser's throttle
 * stretches the time of all that shares the machine, and so measures them.
 */
import type { Page } from "@playwright/test";
import { read, widgetIds } from "./dist.ts";
import { expect, site, test } from "./figure.ts";
import { longestTask, traced } from "./trace.ts";

const SLOWER = 4;
/** Two frames, milliseconds. */
const MOST = 33;
const MOVES = 30;
/** What else the machine does only adds: the quickest of so many rounds counts, and the first that is quick enough ends it. */
const ROUNDS = 10;

const instant = widgetIds.filter((id) => read(`embed/v1/${id}/index.html`).includes('data-kind="instant"'));

/** Once around the place where it was taken, a picture for each move. */
async function round(page: Page, x: number, y: number): Promise<void> {
  for (let i = 0; i <= MOVES; i++) {
    const turn = (2 * Math.PI * i) / MOVES;
    await page.mouse.move(x + 40 * Math.sin(turn), y + 15 * Math.sin(2 * turn));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

test("some figures answer the finger", () => expect(instant.length).toBeGreaterThan(0));

for (const id of instant) {
  test(`${id} follows the finger`, async ({ page, browser }) => {
    await page.goto(site(`embed/v1/${id}/?ui=full`));
    const figure = page.locator("figure[data-widget]");
    await expect(figure.locator(".controls :is(input, select)").first()).toBeEnabled();
    // by hand where there is one, else by the first slider
    const hand = figure.locator(".handle, input[type=range]").first();
    await hand.scrollIntoViewIfNeeded();
    const box = await hand.boundingBox();
    if (!box) throw new Error("nothing to take hold of");
    const drawing = figure.locator(".panels");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    // its code is compiled on the way
    await round(page, x, y);
    let longest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < ROUNDS && longest * SLOWER >= MOST; i++) {
      const trace = await traced(browser, page, () => round(page, x, y));
      const tasks = longestTask(trace);
      expect(tasks.count).toBeGreaterThan(MOVES);
      longest = Math.min(longest, tasks.longest);
    }
    // from one side to the other: some hands go along one axis only, and some begin at its end
    await page.mouse.move(x - 40, y - 40);
    await page.waitForTimeout(300);
    const before = await drawing.innerHTML();
    await page.mouse.move(x + 40, y + 40);
    await page.mouse.up();
    await expect.poll(() => drawing.innerHTML()).not.toBe(before);
    expect(longest * SLOWER).toBeLessThan(MOST);
  });
}
