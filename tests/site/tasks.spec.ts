/** While a figure trains, the page's own thread stays free: no task takes 50 ms of its time. */
import { routeWith, widgetIds } from "./dist.ts";
import { awake, expect, site, stepOf, test } from "./figure.ts";
import { longestTask, traced } from "./trace.ts";

for (const id of widgetIds) {
  test(`${id} with 8 seeds makes no task of 50 ms`, async ({ page, browser }) => {
    await page.goto(site(routeWith(id)));
    const figure = await awake(page, id);
    const trace = await traced(browser, page, async () => {
      await figure.locator(".action").click();
      await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
      // enough pictures to be a sample, however fast this machine is
      await page.evaluate(
        () =>
          new Promise<void>((done) => {
            let left = 180;
            const next = () => (--left > 0 ? requestAnimationFrame(next) : done());
            next();
          }),
      );
    });
    const { longest, count } = longestTask(trace);
    expect(count).toBeGreaterThan(100);
    expect(longest).toBeLessThan(50);
  });
}
