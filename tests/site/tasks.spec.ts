/** While a figure works, the page's own thread stays free: no task takes 50 ms of its time on a laptop. */
import { sample } from "./dist.ts";
import { answers, ask, awake, expect, onPage, test, turn } from "./figure.ts";
import { weighed } from "./reference.ts";
import { longestTask, traced } from "./trace.ts";

for (const listed of sample) {
  const { id } = listed;
  test(`${id} at its defaults makes no task of 50 ms`, async ({ page, browser }) => {
    await page.goto(onPage(listed, {}));
    const figure = await awake(page, id);
    const work = async () => {
      await ask(figure);
      await answers(figure);
      // what answers the finger works only while it is moved
      if (listed.kind === "instant") for (let moves = 0; moves < 20; moves++) await turn(figure);
      // enough pictures to be a sample, however fast this machine is
      await page.evaluate(
        () =>
          new Promise<void>((done) => {
            let left = 180;
            const next = () => (--left > 0 ? requestAnimationFrame(next) : done());
            next();
          }),
      );
    };
    const { result, slower } = await weighed(browser, () => traced(browser, page, work));
    const { longest, count } = longestTask(result);
    expect(count).toBeGreaterThan(100);
    expect(longest / slower).toBeLessThan(50);
  });
}
