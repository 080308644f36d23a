/** A whole lecture as one file: from a disk it asks for nothing, and its figures are on the remote and run as hosted ones do. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page, TestInfo } from "@playwright/test";
import { root } from "./dist.ts";
import { expect, site, test } from "./figure.ts";

/** The address of the file that the command writes. */
function written(deck: string, info: TestInfo): string {
  const out = info.outputPath("lecture-in-one.html");
  const { status, stderr } = spawnSync(process.execPath, ["src/commands/launch.mjs", "lecture", deck, out], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return pathToFileURL(out).href;
}

function requests(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  return asked;
}

const said = async (page: Page, address: string) => {
  await page.goto(address);
  const figure = page.locator("figure[data-widget]");
  await expect(figure).toHaveAttribute("data-state", "done");
  return (await figure.locator(".sentence .answer").textContent()) ?? "";
};

test("the example lecture, paged through from a disk", async ({ page }, info) => {
  const hosted = await said(page, site("embed/v1/two-wells/?beat=answer"));
  const asked = requests(page);
  const file = written("examples/lecture/index.html", info);
  await page.goto(`${file}#/7`);
  const shown = page.frameLocator("section.present iframe");
  await expect(page.locator("section.present .theory-beat")).not.toHaveCount(0);
  await expect(shown.locator(".slide-question")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(shown.locator("figure[data-widget]")).toHaveAttribute("data-state", "done");
  await expect(shown.locator(".sentence .answer")).toHaveText(hosted);
  // a frame that an author wants without beats has none
  const two = page.locator("section.future .two");
  await expect(two.locator("iframe")).toHaveCount(2);
  await expect(two.locator(".theory-beat")).toHaveCount(0);
  const last = page.locator(".slides > section").last();
  for (let i = 0; i < 60 && !(await last.getAttribute("class"))?.includes("present"); i++) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(150);
  }
  await expect(last).toHaveClass(/present/);
  for (const frame of page.frames().slice(1))
    await expect(frame.locator("figure[data-widget] .panel").first()).toBeAttached();
  expect(asked.filter((address) => !/^(file|blob|data|about):/.test(address))).toEqual([]);
  expect(asked.filter((address) => address.startsWith("file:"))).toEqual([`${file}#/7`.replace(/#.*/, "")]);
});

test("a deck of somebody else’s, with a frame in a sandbox", async ({ page }, info) => {
  const settings = "play=visible&seeds=1&dimension=2";
  const hosted = await said(page, site(`embed/v1/two-wells/?${settings}`));
  const asked = requests(page);
  const deck = info.outputPath("deck.html");
  const source = `https://example.org/embed/v1/two-wells/?${settings.replaceAll("&", "&amp;")}`;
  writeFileSync(
    deck,
    `<!doctype html><title>A deck</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="960" height="540" src="${source}"></iframe>`,
  );
  await page.goto(written(deck, info));
  const figure = page.frameLocator("iframe").locator("figure[data-widget]");
  await expect(figure).toHaveAttribute("data-state", "done");
  await expect(figure.locator(".sentence .answer")).toHaveText(hosted);
  expect(asked.filter((address) => !/^(file|blob|data|about):/.test(address))).toEqual([]);
});
