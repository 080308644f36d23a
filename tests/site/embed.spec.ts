/** A figure in a frame without an origin, on a page of another host whose server sends no header of its own. */
import { figures, sample } from "./dist.ts";
import { alone, answers, ask, awake, deck, expect, site, stepOf, test } from "./figure.ts";

for (const listed of sample) {
  const { id, chance, parameters } = listed;
  test(`${id} works in a sandbox on another origin`, async ({ page }) => {
    await page.goto(deck());
    expect(new URL(page.url()).origin).not.toBe(new URL(site("")).origin);
    await page.evaluate((address) => {
      const frame = document.createElement("iframe");
      frame.sandbox.add("allow-scripts");
      frame.width = "960";
      frame.height = "540";
      frame.src = address;
      document.body.append(frame);
    }, alone(listed));
    const figure = page.frameLocator("iframe").locator(`figure[data-widget="${id}"]`);
    await expect(figure.locator(".action, .controls :is(input, select)").first()).toBeEnabled();
    await ask(figure);
    await answers(figure);
    await expect(figure.locator(".notes")).not.toContainText("may not start workers");
    expect(await figure.evaluate(() => origin)).toBe("null");
  });

  test(`${id} takes its settings from the address, and clamps them`, async ({ page }) => {
    const name = chance ? "seeds" : Object.keys(parameters)[0]!;
    await page.goto(site(`embed/v1/${id}/?play=click&${name}=1e9`));
    const figure = await awake(page, id);
    await expect(figure.locator(".notes")).toContainText(`${name}=1e9`);
  });
}

test("a figure many times as tall as its frame runs there, on another origin too", async ({ page }) => {
  // of all figures the one with the most to read in so narrow a frame
  const listed = figures.find(({ id }) => id === "learner-race") ?? sample[0]!;
  await page.goto(deck());
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.width = "320";
    frame.height = "180";
    frame.src = address;
    document.body.append(frame);
  }, alone(listed));
  const figure = page.frameLocator("iframe").locator("figure[data-widget]");
  await expect(figure.locator(".action").first()).toBeEnabled();
  expect(await figure.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(4 * 180);
  await ask(figure);
  await answers(figure);
  const before = await stepOf(figure);
  // a quick machine may be at the end already
  await expect
    .poll(async () => (await figure.getAttribute("data-state")) === "done" || (await stepOf(figure)) > before)
    .toBe(true);
});

test("the first picture is of the settings asked for, without a worker and without a frame of the display", async ({
  page,
}) => {
  await page.addInitScript(() => {
    // a slide that is printed, or not shown: workers have not started, and nothing is drawn
    Object.assign(window, {
      requestAnimationFrame: () => 0,
      Worker: class extends EventTarget {
        postMessage() {}
        terminate() {}
      },
    });
  });
  for (const dimension of [3, 7]) {
    await page.goto(site(`embed/v1/two-wells/?play=off&dimension=${dimension}&seeds=2`));
    const figure = page.locator("figure[data-widget]");
    await expect(figure).toHaveAttribute("data-step", "0");
    await expect(figure).not.toHaveAttribute("data-foreign");
    await expect(figure.locator(".panel")).toContainText(`First of ${dimension} coordinates`);
  }
});
