/**
 * What answers the finger keeps up with it: from a movement to the drawn picture no task takes two frames of the page's
 * thread on a processor four times slower than the one on which the reference takes REFERENCE_MS. It is the thread's own
 * time that counts, and what of the reference's it is: the browser's throttle measures whatever shares the machine.
 */
import type { Page } from "@playwright/test";
import { read, widgetIds } from "./dist.ts";
import { expect, site, test } from "./figure.ts";
import { REFERENCE_MS, referenceTasks } from "./reference.ts";
import { longestAfter, traced } from "./trace.ts";

const SLOWER = 4;
/** Two frames, milliseconds. */
const MOST = 33;
const MOVES = 30;
/** What else the machine does only adds: of each movement the quickest of so many rounds counts; the first that will do ends it. */
const ROUNDS = 10;
const MARK = "moved";

const instant = widgetIds.filter((id) => read(`embed/v1/${id}/index.html`).includes('data-kind="instant"'));

/** Once around the place where it was taken, a picture for each move. */
async function round(page: Page, x: number, y: number): Promise<void> {
  for (let i = 0; i <= MOVES; i++) {
    const turn = (2 * Math.PI * i) / MOVES;
    await page.evaluate((mark) => performance.mark(mark), MARK);
    await page.mouse.move(x + 40 * Math.sin(turn), y + 15 * Math.sin(2 * turn));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

test("some figures answer the finger", () => expect(instant.length).toBeGreaterThan(0));

for (const id of instant) {
  test(`${id} follows the finger`, async ({ page, browser }) => {
    const empty = await browser.newPage();
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
    let quickest: readonly number[] = Array.from({ length: MOVES + 1 }, () => Number.POSITIVE_INFINITY);
    let reference = Number.POSITIVE_INFINITY;
    const most = () => (Math.max(...quickest) / reference) * REFERENCE_MS * SLOWER;
    for (let i = 0; i < ROUNDS && !(most() < MOST); i++) {
      reference = Math.min(reference, ...(await referenceTasks(browser, empty)));
      const costs = longestAfter(MARK, await traced(browser, page, () => round(page, x, y)));
      expect(costs.length).toBe(quickest.length);
      quickest = quickest.map((least, move) => Math.min(least, costs[move]!));
    }
    // each answered
    expect(Math.min(...quickest)).toBeGreaterThan(0);
    await empty.close();
    // from one side to the other: some hands go along one axis only, and some begin at its end
    await page.mouse.move(x - 40, y - 40);
    await page.waitForTimeout(300);
    const before = await drawing.innerHTML();
    await page.mouse.move(x + 40, y + 40);
    await page.mouse.up();
    await expect.poll(() => drawing.innerHTML()).not.toBe(before);
    expect(most()).toBeLessThan(MOST);
  });
}
