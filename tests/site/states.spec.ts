/** A figure's state goes out of its frame; the frame is loaded anew; the state goes in, and the same picture stands there. */
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Parameter } from "../../src/experiments/types.ts";
import { type Listed, sample } from "./dist.ts";
import { deck, expect, site, test } from "./figure.ts";

interface Widget extends HTMLElement {
  readonly ready: Promise<void>;
  getState(): Promise<unknown>;
  setState(state: unknown): Promise<boolean>;
}

async function placed(page: Page, id: string, params: string) {
  await page.goto(deck());
  await page.evaluate(
    ([widget, query]) => {
      const element = document.createElement("theory-widget");
      for (const [name, value] of Object.entries({ widget, params: query, play: "host" }))
        element.setAttribute(name, value);
      element.style.width = "960px";
      document.body.append(element);
    },
    [id, params] as const,
  );
  await page.addScriptTag({ url: site("embed/v1/theory-embed.iife.js") });
  await page.evaluate(() => (document.querySelector("theory-widget") as Widget).ready);
  return page.frameLocator("theory-widget iframe").locator(`figure[data-widget="${id}"]`);
}

const state = (page: Page) => page.evaluate(() => (document.querySelector("theory-widget") as Widget).getState());

/** Of everything that is drawn: lines and words as they are, and what is painted. */
async function pictureIn(page: Page, id: string): Promise<string> {
  const parts = await page
    .frameLocator("theory-widget iframe")
    .locator(`figure[data-widget="${id}"] .panels`)
    .evaluate((panels) => [
      panels.innerHTML,
      ...[...panels.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL()),
    ]);
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}

/** The picture once it stands still. */
async function picture(page: Page, id: string): Promise<string> {
  let last = "";
  await expect
    .poll(async () => {
      const before = last;
      last = await pictureIn(page, id);
      return last === before;
    })
    .toBe(true);
  return last;
}

/** Another end of the first parameter that has ends: another picture. */
function changed(parameters: Readonly<Record<string, Parameter>>): Record<string, string> {
  for (const [name, parameter] of Object.entries(parameters)) {
    const { kind, value } = parameter;
    if (kind === "range") return { [name]: String(value === parameter.min ? parameter.max : parameter.min) };
    if (kind === "choice") return { [name]: parameter.choices.find((choice) => choice.value !== value)!.value };
  }
  throw new Error("a figure without a range or a choice");
}

/** Settings away from the defaults at which a run is short, and a place on its way. */
function settingsOf({ brief, chance, kind, parameters }: Listed): string {
  const own = kind === "instant" ? changed(parameters as Readonly<Record<string, Parameter>>) : brief;
  const query = new URLSearchParams(Object.entries(own).map(([name, value]) => [name, String(value)]));
  if (chance) query.set("seed", "3");
  if (chance && kind !== "survey") query.set("seeds", "2");
  if (kind === "seeded" || kind === "certain" || kind === "map") query.set("at", "7");
  return String(query);
}

for (const listed of sample)
  test(`${listed.id}: out, and in again`, async ({ page }) => {
    const { id, kind } = listed;
    const figure = await placed(page, id, settingsOf(listed));
    if (kind === "survey")
      await page.evaluate(() => (document.querySelector("theory-widget") as unknown as { play(): void }).play());
    const moves = kind === "seeded" || kind === "certain" || kind === "map";
    const there = moves ? { name: "data-step", value: /^[1-7]$/ } : { name: "data-state", value: "done" };
    await expect(figure).toHaveAttribute(there.name, there.value);
    await expect(figure).not.toHaveAttribute("data-foreign");
    // a step that is sought may be drawn after it is told
    let [kept, before] = [await state(page), await picture(page, id)];
    await expect(async () => {
      const last = before;
      [kept, before] = [await state(page), await picture(page, id)];
      expect(before).toBe(last);
      expect(await state(page)).toEqual(kept);
    }).toPass();

    const again = await placed(page, id, "");
    const other = await picture(page, id);
    expect(
      await page.evaluate((given) => (document.querySelector("theory-widget") as Widget).setState(given), kept),
    ).toBe(true);
    await expect(again).toHaveAttribute(there.name, there.value);
    await expect(again).not.toHaveAttribute("data-foreign");
    expect(await state(page)).toEqual(kept);
    await expect.poll(() => picture(page, id)).toBe(before);
    // the picture of the settings that nobody has touched is another one
    expect(other).not.toBe(before);
  });
