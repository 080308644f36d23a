/** The speaker's window of reveal.js holds two copies of the deck: only the audience's figures run. */
import type { Page } from "@playwright/test";
import { expect, site, stepOf, test } from "./figure.ts";

const figuresOf = (page: Page) =>
  page
    .frames()
    .filter((frame) => frame.url().includes("/embed/v1/two-wells/?dimension="))
    .map((frame) => frame.locator("figure[data-widget]"));

test("of three copies of a slide exactly one runs", async ({ page, context }) => {
  await page.goto(`${site("examples/lecture/")}#/8`);
  const [first] = figuresOf(page);
  await expect(first!).toHaveAttribute("data-state", /running|done/);
  const [notes] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
  // two on the slide, in the slide as it is and in the one to come
  await expect.poll(() => figuresOf(notes).length).toBe(4);
  for (const figure of figuresOf(notes)) await expect(figure).toHaveAttribute("data-state", "idle");
  await notes.waitForTimeout(2500);
  for (const figure of figuresOf(notes)) {
    await expect(figure).toHaveAttribute("data-state", "idle");
    expect(await stepOf(figure)).toBe(0);
  }
  await page.bringToFront();
  const audience = figuresOf(page);
  expect(audience).toHaveLength(2);
  for (const figure of audience) {
    await expect(figure).toHaveAttribute("data-state", /running|done/);
    await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
  }
});

test("the next step of a presenter's is there in the copies, and nothing runs for it", async ({ page, context }) => {
  await page.goto(`${site("examples/lecture/")}#/5`);
  await expect(page.locator("section.present .theory-beat").first()).toBeAttached();
  const [notes] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
  const copies = () => notes.frames().filter((frame) => frame.url().includes("/embed/v1/one-equation/"));
  await expect.poll(() => copies().length).toBe(2);
  const said = () => Promise.all(copies().map((frame) => frame.locator("figure .sentence .answer").textContent()));
  await expect.poll(async () => new Set(await said()).size).toBeGreaterThan(0);
  const shown = page.frameLocator("section.present iframe").locator("figure .sentence .answer");
  const first = await shown.textContent();
  for (let i = 0; i < 2; i++) await page.keyboard.press("PageDown");
  // the copies come after the figure, and it after the key
  await expect
    .poll(async () => {
      const [here, [there]] = [await shown.textContent(), await said()];
      return here !== first && there === here;
    })
    .toBe(true);
});
