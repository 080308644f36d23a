/** Numbers as people write them, sliders as people touch them. */
import { sample } from "./dist.ts";
import { awake, expect, onPage, site, test } from "./figure.ts";

for (const listed of sample.filter(({ parameters }) =>
  Object.values(parameters).some(({ kind }) => kind === "range"),
)) {
  const { id, brief } = listed;
  test(`${id}: each number that the page prints can be typed; what is none changes nothing`, async ({ page }) => {
    await page.goto(onPage(listed, { ...brief, seeds: 1 }));
    const figure = await awake(page, id);
    const more = figure.locator("details.more summary");
    if ((await more.count()) > 0) await more.click();
    const controls = figure.locator('.control[data-kind="range"]:visible');
    expect(await controls.count()).toBeGreaterThan(0);
    for (const control of await controls.all()) {
      const slider = control.locator('input[type="range"]');
      const field = control.locator('.value input[type="text"]');
      const before = await field.inputValue();
      const state = await figure.getAttribute("data-state");
      const address = page.url();
      for (const nonsense of ["abc", "1e", "1,2,3x"]) {
        await field.fill(nonsense);
        await field.press("Enter");
        await expect(control.locator(".unread")).toContainText(nonsense);
        await expect(field).toHaveAttribute("aria-invalid", "true");
        expect(await field.inputValue()).toBe(nonsense);
        await field.press("Escape");
        await expect(field).toHaveValue(before);
        await expect(control.locator(".unread")).toBeEmpty();
      }
      // the very words of the slider, with unit and thousands apart, mean the value that it has
      await field.fill((await slider.getAttribute("aria-valuetext")) ?? "");
      await field.press("Enter");
      await expect(field).toHaveValue(before);
      expect(page.url()).toBe(address);
      expect(await figure.getAttribute("data-state")).toBe(state);
    }
  });
}

test("1,000 is a thousand", async ({ page }) => {
  await page.goto(site("gallery/?id=learner-race&learner-race.seeds=1"));
  const figure = await awake(page, "learner-race");
  const control = figure.locator('[data-parameter="parameters"]');
  const field = control.locator('.value input[type="text"]');
  for (const [typed, value] of [
    ["1,000", "1,000"],
    ["2 000", "2,000"],
    ["1e3", "1,000"],
  ] as const) {
    await field.fill(typed);
    await field.press("Enter");
    await expect(field).toHaveValue(value);
  }
  // a click on a mark of the track gives the mark
  const slider = control.locator('input[type="range"]');
  const marks = await control
    .locator("datalist option")
    .evaluateAll((options) => options.map((option) => Number(option.getAttribute("value"))));
  expect(marks.length).toBeGreaterThan(1);
  const values: string[] = [];
  for (const mark of marks) {
    const box = (await slider.boundingBox())!;
    const last = Number(await slider.getAttribute("max"));
    await slider.click({ position: { x: 8 + ((box.width - 16) * mark) / last, y: box.height / 2 } });
    await expect(slider).toHaveValue(String(mark));
    values.push(await field.inputValue());
  }
  expect(values).toContain("1,000");
  await slider.press("End");
  await expect(field).toHaveValue("4,000");
});

test("a finger on its way down the page moves no slider, one along the track does", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const id = "two-wells";
  await page.goto(site(`gallery/?id=${id}&${id}.seeds=1`));
  const figure = await awake(page, id);
  const timeline = figure.locator(".timeline input");
  const knob = figure.locator('.control[data-kind="range"] input[type="range"]').first();
  let slider = timeline;
  const at = await timeline.inputValue();
  await slider.evaluate((input) => input.scrollIntoView({ block: "center", behavior: "instant" }));
  const before = await knob.inputValue();
  const state = await figure.getAttribute("data-state");
  const devtools = await context.newCDPSession(page);
  /** A finger that meets a page in motion only stops it. */
  const atRest = () =>
    page.evaluate(async () => {
      const frames = (count: number) =>
        new Promise<void>((done) => {
          const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
          next(count);
        });
      for (let before = Number.NaN; before !== scrollY; ) {
        before = scrollY;
        await frames(20);
      }
    });
  const swipe = async (dx: number, dy: number) => {
    await atRest();
    const box = (await slider.boundingBox())!;
    const [x, y] = [box.x + box.width * 0.8, box.y + box.height / 2];
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [{ x, y }]);
    for (let i = 1; i <= 10; i++) await touch("touchMove", [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }]);
    await touch("touchEnd", []);
  };
  await swipe(0, -200);
  expect(await timeline.inputValue()).toBe(at);
  expect(await figure.getAttribute("data-state")).toBe(state);
  slider = knob;
  await slider.evaluate((input) => input.scrollIntoView({ block: "center", behavior: "instant" }));
  const top = await page.evaluate(() => scrollY);
  await swipe(0, -200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
  expect(await slider.inputValue()).toBe(before);
  expect(await figure.getAttribute("data-state")).toBe(state);
  await slider.evaluate((input) => input.scrollIntoView({ block: "center", behavior: "instant" }));
  await swipe(-100, 0);
  await expect(slider).not.toHaveValue(before);
  await expect(figure).not.toHaveAttribute("data-state", "idle");
  await context.close();
});
