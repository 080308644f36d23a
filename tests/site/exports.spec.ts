/** What readers take away, as their browser saves it. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { figures, routeWithWhole, sample } from "./dist.ts";
import { awake, expect, onPage, site, test } from "./figure.ts";

async function taken(page: Page, id: string, name: string): Promise<{ readonly file: string; readonly text: string }> {
  const figure = await awake(page, id);
  const menu = figure.locator("details.menu");
  if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
  const [download] = await Promise.all([page.waitForEvent("download"), menu.getByRole("button", { name }).click()]);
  return { file: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** The document shown alone, and what of it reaches over its edges, in pixels. */
async function cut(page: Page, svg: string): Promise<{ readonly shown: number; readonly over: string[] }> {
  await page.setContent(svg);
  return page.evaluate(() => {
    const root = document.querySelector("svg")!;
    const all = [...root.querySelectorAll("text, path, circle")].filter(
      (mark) => !mark.closest("clipPath, [clip-path]"),
    );
    const edge = root.getBoundingClientRect();
    const over = all.filter((mark) => {
      const box = mark.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) return false;
      return (
        box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1
      );
    });
    return { shown: all.length, over: over.map((mark) => mark.textContent || mark.getAttribute("d") || "") };
  });
}

/** Beside the sample the one that draws something for paper alone. */
const onPaper = figures.filter(({ id }) => id === "trail");

for (const listed of new Set([...sample, ...onPaper])) {
  const { id } = listed;
  test(`${id} in the dark, on a phone: its own ground, nothing cut, the way back`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(onPage(listed, {}));
    const { file, text } = await taken(page, id, "Download SVG");
    expect(file).toMatch(new RegExp(`^${id}-.*step-\\d+\\.svg$`));
    const paper = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue("--paper").trim(),
    );
    expect(paper).toBe("#14161a");
    expect(text).toMatch(new RegExp(`<rect[^>]*fill="${paper}"`));
    expect(text).toMatch(/made \d{4}-\d\d-\d\d/);
    expect(text).toContain(site(routeWithWhole(id)));
    for (const panel of text.match(/<svg [^>]*viewBox[^>]*>/g) ?? []) expect(panel).not.toMatch(/overflow="hidden"/);
    const { shown, over } = await cut(page, text);
    expect(shown).toBeGreaterThan(20);
    expect(over).toEqual([]);
    // a panel's own edge cuts nothing either
    const panels = await page.evaluate(() =>
      [...document.querySelectorAll("svg svg")].map((panel) => getComputedStyle(panel).overflow),
    );
    expect(new Set(panels)).toEqual(new Set(["visible"]));
  });
}
