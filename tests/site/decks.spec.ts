/** Every kind of deck, with a figure in it as a frame, in a sandbox, and as our element: its keys, and what runs. */
import type { Page } from "@playwright/test";
import { type Host, hosts, type Placing, placings } from "./decks.ts";
import { atLength } from "./dist.ts";
import { deck, expect, site, stepOf, test } from "./figure.ts";
import { figureIn } from "./reveal.ts";

const id = "two-wells";

/** One placing of each kind of deck stands for all in the short run. */
const short: Readonly<Record<string, Placing>> = {
  "reveal.js-5": "a frame",
  "reveal.js with the plugin": "an element",
  Marp: "a frame in a sandbox",
  "a deck that hides its slides": "an element",
};

const cases = hosts.flatMap((host) =>
  placings
    .filter((placing) => atLength || short[host.name] === placing)
    .map((placing) => ({ host, placing, title: `${host.name}, ${placing}` })),
);

const inFrame = (page: Page) =>
  page.evaluate(() => ["IFRAME", "THEORY-WIDGET"].includes(document.activeElement?.tagName ?? ""));

async function opened(page: Page, host: Host, placing: Placing, query = "play=click&seeds=1") {
  await host.open(page, `${id}/?${query}`, placing);
  const figure = figureIn(page, id);
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
  expect(await inFrame(page), "it took the focus").toBe(false);
  return figure;
}

const goes = (page: Page, host: Host, to: number, why: string) => expect.poll(() => host.at(page), why).toBe(to);

for (const { host, placing, title } of cases)
  test.describe(title, () => {
    test("after a press on picture, words or button all keys are the deck's", async ({ page }) => {
      const figure = await opened(page, host, placing);
      for (const part of [".panel", ".sentence", ".action"])
        for (const key of ["ArrowRight", "Space", "PageDown"]) {
          await figure.locator(part).first().click();
          await expect.poll(() => inFrame(page), `${part}, before ${key}`).toBe(false);
          await page.keyboard.press(key);
          await goes(page, host, 2, `${key} after a press on ${part}`);
          await page.keyboard.press("PageUp");
          await goes(page, host, 1, "back");
        }
    });

    test("a slider has its arrows, ten steps with Shift, and never what a remote sends", async ({ page }) => {
      const figure = await opened(page, host, placing);
      const slider = figure.locator(".controls input[type=range]:visible").last();
      const value = async () => Number(await slider.inputValue());
      await slider.focus();
      const first = await value();
      const step = Number(await slider.getAttribute("step"));
      await page.keyboard.press("ArrowLeft");
      await expect.poll(value).toBeCloseTo(first - step, 9);
      await page.keyboard.press("Shift+ArrowLeft");
      await expect.poll(value).toBeCloseTo(first - 11 * step, 9);
      expect(await host.at(page)).toBe(1);
      const hears = host.hearsFrames || placing === "an element";
      await page.keyboard.press("PageDown");
      // the focus is the deck's from here on, whether it heard the key or not
      await expect.poll(() => inFrame(page)).toBe(false);
      if (!hears) await page.keyboard.press("PageDown");
      await goes(page, host, 2, "PageDown on a slider");
      await page.keyboard.press("PageUp");
      await goes(page, host, 1, "back");
      expect(await value()).toBeCloseTo(first - 11 * step, 9);
    });

    test("a button has Space once, Escape gives the focus back, Tab goes in and out", async ({ page }) => {
      const figure = await opened(page, host, placing);
      const button = figure.locator(".action");
      await button.evaluate((element) => {
        element.addEventListener("click", () => {
          element.dataset.pressed = String(Number(element.dataset.pressed ?? 0) + 1);
        });
      });
      await button.focus();
      await page.keyboard.press("Space");
      await expect(figure).toHaveAttribute("data-state", /running|done/);
      await expect(button).toHaveAttribute("data-pressed", "1");
      expect(await host.at(page)).toBe(1);
      await page.keyboard.press("Escape");
      await expect.poll(() => inFrame(page)).toBe(false);
      const walk = async (until: boolean) => {
        for (let presses = 0; presses < 40 && (await inFrame(page)) !== until; presses++)
          await page.keyboard.press("Tab");
        expect(await inFrame(page)).toBe(until);
      };
      await walk(true);
      await walk(false);
    });

    test("it runs while its slide is shown: also when that is where the deck opens, and after it was left", async ({
      page,
    }) => {
      const figure = await opened(page, host, placing, "seeds=32");
      const runs = async () => {
        await expect(figure).toHaveAttribute("data-state", "running");
        const before = await stepOf(figure);
        // the stored picture is of the last step
        await expect.poll(() => stepOf(figure)).not.toBe(before);
      };
      await runs();
      await page.keyboard.press("PageDown");
      await goes(page, host, 2, "on");
      await expect(figure).not.toHaveAttribute("data-state", "running");
      // what workers had begun comes in
      await page.waitForTimeout(2000);
      const left = await stepOf(figure);
      await page.waitForTimeout(2000);
      expect(await stepOf(figure)).toBe(left);
      await expect(figure).not.toHaveAttribute("data-state", "running");
      await page.keyboard.press("PageUp");
      await goes(page, host, 1, "back");
      await runs();
    });
  });

test("ten figures below the fold of a page neither take its focus nor move it", async ({ page }) => {
  await page.goto(deck());
  const addresses = Array.from({ length: 10 }, (_, place) => site(`embed/v1/${place % 2 ? id : "langevin"}/`));
  await page.setContent(
    `<h1>Words</h1><div style="height: 2000px"></div>${addresses
      .map((address) => `<iframe title="A figure" src="${address}" width="960" height="540"></iframe>`)
      .join("")}`,
  );
  for (const frame of await page.locator("iframe").all())
    await expect(frame.contentFrame().locator("figure .panel").first()).toBeAttached();
  await page.waitForTimeout(2000);
  expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(["BODY", 0]);
});
