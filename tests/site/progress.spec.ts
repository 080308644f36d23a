/** What a reader has read and tested: shown where chapters are listed, kept on the device alone, forgotten when asked. */
import type { Locator, Page } from "@playwright/test";
import { chapters, figures, read, routeOf, routeWith } from "./dist.ts";
import { expect, site, test, waiting } from "./figure.ts";

/** The shortest one: it is read to its end. */
const chapter = chapters
  .filter((file) => routeOf(file) !== "")
  .sort((a, b) => read(a).length - read(b).length)
  .map(routeOf)[0]!;
const instant = figures.find(({ kind }) => kind === "instant")!.id;
const front = (page: Page) => page.goto(site(""));

/** The end of a section comes into view, and it is marked. */
async function readToEnd(page: Page, section: Locator): Promise<void> {
  const id = await section.getAttribute("id");
  const mark = page.locator(`.toc a[href$="#${id}"]`);
  await expect(async () => {
    await section.evaluate((heading) => {
      let end: Element = heading;
      while (end.nextElementSibling && !end.nextElementSibling.matches("h2, .settled, .bibliography, nav"))
        end = end.nextElementSibling;
      end.scrollIntoView({ block: "end", behavior: "instant" });
    });
    if ((await mark.count()) > 0) await expect(mark).toHaveAttribute("data-read", "", { timeout: 1_000 });
  }).toPass();
}

test("a chapter that was read to its end is marked wherever it is listed, and is forgotten when asked", async ({
  page,
}) => {
  await front(page);
  await expect(page.locator("h2#contents")).toBeVisible();
  await expect(page.locator(".read-note, [data-read]")).toHaveCount(0);

  await page.goto(site(chapter));
  const sections = page.locator("main.chapter .column > h2[id]:not(.settled h2)");
  const inContents = page.locator(".toc a");
  await readToEnd(page, sections.first());
  await front(page);
  await expect(page.locator(".read-note").first()).toContainText(/\d+ of \d+ sections read, go on there\./);
  await page.getByRole("link", { name: "go on there" }).click();
  await expect(page).toHaveURL(/#.+/);
  await page.waitForLoadState("load");
  for (const section of await sections.all()) await readToEnd(page, section);
  expect(await inContents.count()).toBeGreaterThan(0);
  await front(page);
  await expect(page.locator(".read-note").first()).toHaveText("Read.");
  await expect(page.locator(".site-nav a[data-read]")).toHaveCount(1);

  await page.getByRole("button", { name: "Forget it" }).click();
  await expect(page.locator(".read-note, [data-read]")).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== "theme"))).toEqual([]);
});

test("a claim is tested from its passport, with its control, and counted on the front page", async ({ page }) => {
  await page.goto(site(routeWith(instant)));
  const figure = await waiting(page, instant);
  for (const summary of await figure.locator(".sketch-more > summary, .passport > summary").all())
    await summary.evaluate((element) => element.parentElement!.setAttribute("open", ""));
  await expect(figure.getByText(/^ You: /)).toHaveCount(0);
  await figure
    .getByRole("button", { name: /^Test its control/ })
    .first()
    .click();
  await expect(figure.locator(".tests strong").first()).toContainText(/measured .+: it does not hold\./);
  await figure
    .getByRole("button", { name: /^Test it yourself/ })
    .first()
    .click();
  await expect(figure.locator(".tests strong").first()).toContainText(/measured .+: it holds\./);
  await page.reload();
  await front(page);
  await expect(page.locator("p.read-note")).toContainText(/You have tested 1 of \d{2,} claims yourself\./);
});
