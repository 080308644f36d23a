/** Parts that load late: they may be gone, the line may be down, the host may serve another site by now. */
import { routeWith } from "./dist.ts";
import { awake, expect, site, test } from "./figure.ts";

const id = "degenerate-minima";
const lost = [/Failed to (fetch|load)|ERR_|dynamically imported|404/];
const island = "**/assets/island-*.js";

test("a figure whose script is out of reach says so, and comes when the line is back", async ({
  page,
  context,
  allowed,
}) => {
  allowed.push(...lost);
  await page.goto(site(routeWith(id)));
  await context.setOffline(true);
  const place = page.locator(`[data-island="${id}"]`).first();
  await place.scrollIntoViewIfNeeded();
  const note = place.locator(":scope > .figure-error");
  await expect(note).toContainText("could not be started");
  await expect(note).toContainText("line seems to be down");
  await expect(note).not.toContainText("http");
  await context.setOffline(false);
  await awake(page, id);
  await expect(note).toHaveCount(0);
});

test("a figure whose script is gone asks for a reload where the site has changed", async ({ page, allowed }) => {
  allowed.push(...lost);
  await page.goto(site(routeWith(id)));
  // a figure above it may have brought what all of them share
  const own = `**/assets/${id}-*.js`;
  for (const gone of [island, own])
    await page.route(gone, (route) => route.fulfill({ status: 404, contentType: "text/html", body: "gone" }));
  await page.route(site(routeWith(id)), (route) => route.fulfill({ contentType: "text/html", body: "another site" }));
  const place = page.locator(`[data-island="${id}"]`).first();
  await place.scrollIntoViewIfNeeded();
  const note = place.locator(":scope > .figure-error");
  await expect(note).toContainText("changed since you opened it. Reload the page");
  for (const gone of [island, own]) await page.unroute(gone);
  await note.getByRole("button", { name: "Try again" }).click();
  await awake(page, id);
  await expect(note).toHaveCount(0);
});

test("a file that cannot be made is told in words, and made at the next try", async ({ page, allowed }) => {
  allowed.push(...lost);
  await page.goto(site(routeWith(id)));
  const figure = await awake(page, id);
  await page.route("**/assets/export-data-*.js", (route) => route.abort());
  await figure.locator("details.menu summary").click();
  const told = figure.locator(".menu p");
  await figure.getByRole("button", { name: "Download CSV" }).click();
  await expect(told).toContainText("what makes files did not load. Try again");
  await expect(told).not.toContainText(/http|import/);
  await page.unroute("**/assets/export-data-*.js");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

test("a waking figure loads nothing that the page has: no style sheet, no font again", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(site(routeWith(id)));
  await page.evaluate(() => document.fonts.ready);
  await awake(page, id);
  expect(asked.some((address) => address.includes("island-"))).toBe(true);
  expect(asked.filter((address) => /\.css(\?|$)/.test(address))).toEqual([]);
  const fonts = asked.filter((address) => /\.woff2/.test(address));
  expect(new Set(fonts).size).toBe(fonts.length);
});
