/** A figure saved as one file: from a disk and in a sandbox it runs at its settings, to the same numbers, and asks for nothing. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Download, Locator, Page, TestInfo } from "@playwright/test";
import { figures } from "./dist.ts";
import { answers, ask, expect, onPage, site, test, waiting } from "./figure.ts";

async function saved(page: Page, figure: Locator, test: TestInfo): Promise<string> {
  await figure.locator(".menu summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download") as Promise<Download>,
    figure.getByRole("button", { name: "Download as one file" }).click(),
  ]);
  const file = test.outputPath("figure.html");
  await download.saveAs(file);
  return file;
}

const wells = figures.find(({ id }) => id === "two-wells")!;

test("two-wells from a disk and in a sandbox there: the same sentence, no request", async ({ page, context }, info) => {
  await page.goto(onPage(wells, { dimension: 2, seeds: 1, steps: 200 }));
  const figure = await waiting(page, wells.id);
  await ask(figure);
  await expect(figure).toHaveAttribute("data-state", "done");
  const said = await figure.locator(".sentence .answer").textContent();
  const file = await saved(page, figure, info);
  expect((await stat(file)).size).toBeLessThanOrEqual(1_500_000);
  const frame = info.outputPath("frame.html");
  await writeFile(
    frame,
    `<!doctype html><iframe sandbox="allow-scripts" src="figure.html" width="960" height="540"></iframe>`,
  );
  for (const [name, around] of [
    [file, null],
    [frame, "iframe"],
  ] as const) {
    const other = await context.newPage();
    const asked: string[] = [];
    other.on("request", (request) => {
      if (!/^(file|blob|data):/.test(request.url())) asked.push(request.url());
    });
    await other.goto(pathToFileURL(name).href);
    const root = around ? other.frameLocator(around) : other;
    const there = root.locator(`figure[data-widget="${wells.id}"]`);
    await expect(there).toHaveAttribute("data-state", "done");
    await expect(there.locator(".sentence .answer")).toHaveText(said ?? "");
    expect(asked).toEqual([]);
    await other.close();
  }
});

test("a figure with a data set carries it", async ({ page, context }, info) => {
  const locality = figures.find(({ id }) => id === "locality")!;
  await page.goto(
    site(`gallery/?id=locality&locality.task=fashion&locality.examples=500&locality.epochs=1&locality.seeds=1`),
  );
  const figure = await waiting(page, locality.id);
  // a file is of what is drawn
  await ask(figure);
  await expect(figure).toHaveAttribute("data-state", "done");
  const file = await saved(page, figure, info);
  expect(await readFile(file, "utf8")).toMatch(/name="figure-settings" content="[^"]*task=fashion/);
  expect(await readFile(file, "utf8")).toContain('<script type="application/json" id="data-');
  expect((await stat(file)).size).toBeLessThanOrEqual(1_500_000);
  const other = await context.newPage();
  await other.goto(pathToFileURL(file).href);
  const there = other.locator(`figure[data-widget="${locality.id}"]`);
  // by itself, as it is shown
  await answers(there);
});
