/** The gallery: an index that stays still, wakes one figure in its place, and shows one that the address asks for. */
import { violations } from "./axe.ts";
import { figures, gallery, sample } from "./dist.ts";
import { awake, expect, settings, site, test } from "./figure.ts";

const [first] = sample;
if (!first) throw new Error("there is no figure");
const { id } = first;

test("has a picture, a question and ways for each figure, and none awake", async ({ page }) => {
  await page.goto(site(gallery));
  await expect(page.locator(".gallery-item")).toHaveCount(figures.length);
  await expect(page.locator("figure.figure")).toHaveCount(0);
  for (const { id: each } of figures) {
    const card = page.locator(`.gallery-item[data-id="${each}"]`);
    await card.scrollIntoViewIfNeeded();
    const picture = card.locator("img:visible");
    await expect(picture).toHaveCount(1);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await expect(card.locator("h3 + p")).toHaveText(/\?$/);
  }
});

test("wakes a figure in its place by keyboard, and keeps the focus there", async ({ page }) => {
  await page.goto(site(gallery));
  const card = page.locator(`.gallery-item[data-id="${id}"]`);
  await card.locator(".gallery-open").focus();
  await page.keyboard.press("Enter");
  await awake(page, id);
  await expect(card.locator("[data-figure]")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(card.locator("figure :focus")).toHaveCount(1);
  await expect(page.locator("figure.figure")).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
});

test("shows the one that the address asks for, at the settings that it asks for", async ({ page }) => {
  await page.goto(site(`${gallery}?id=${id}`));
  const usual = await settings(await awake(page, id));
  await expect(page.locator(".gallery-item:visible")).toHaveCount(1);
  const [name, { value }] = Object.entries(first.parameters).find(([, { kind }]) => kind === "range") ?? [
    "",
    { value: 0 },
  ];
  await page.goto(site(`${gallery}?id=${id}&${id}.${name}=${Number(value) + 1}`));
  expect(await settings(await awake(page, id))).not.toEqual(usual);
  await page.getByRole("link", { name: "All figures" }).click();
  await expect(page.locator(".gallery-item:visible")).toHaveCount(figures.length);
});

test("opens a figure among the others by its anchor", async ({ page }) => {
  await page.goto(site(`${gallery}#${id}`));
  await awake(page, id);
  await expect(page.locator(".gallery-item:visible")).toHaveCount(figures.length);
  await expect(page.locator(`#${id}`)).toHaveCount(1);
});

test("says that there is no such figure, and offers the others", async ({ page }) => {
  await page.goto(site(`${gallery}?id=nope`));
  await expect(page.getByRole("status")).toContainText("no figure “nope”");
  await expect(page.locator(".gallery-item:visible")).toHaveCount(figures.length);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("is all there, with ways instead of buttons", async ({ page }) => {
    await page.goto(site(`${gallery}?id=${id}`));
    await expect(page.locator(".gallery-item:visible")).toHaveCount(figures.length);
    await expect(page.locator(".gallery-open:visible")).toHaveCount(0);
    await expect(page.locator(`a[href$="embed/v1/${id}/"]`)).toBeVisible();
  });
});
