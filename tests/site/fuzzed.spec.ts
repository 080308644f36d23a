/** Hostile addresses: each comes to a picture, in a page that throws nothing and answers (figure.ts fails what does). */
import fc from "fast-check";
import { anyQuery } from "../fixtures/hostile.ts";
import { atLength, sample } from "./dist.ts";
import { expect, site, test } from "./figure.ts";

const COUNT = atLength ? 500 : 24;

const anyAddress = fc
  .constantFrom(...sample)
  .chain(({ id, parameters }) => anyQuery(Object.keys(parameters)).map((query) => `${id}/${query}`));

for (const [i, address] of fc.sample(anyAddress, { numRuns: COUNT, seed: 1 }).entries())
  test(`${i + 1}: ${address.slice(0, 60)}`, async ({ page }) => {
    await page.goto(site(`embed/v1/${address}`));
    await expect(page.locator(".embed svg").first()).toBeVisible();
    await expect(page.locator("html.js")).toBeAttached();
  });
