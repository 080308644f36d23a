/** Links describe the screen; reset repeats; another seed is another link. On the page of each figure of the sample. */
import { gallery, routeWith, sample } from "./dist.ts";
import { advance, awake, expect, numbers, onPage, settings, site, test, turn } from "./figure.ts";

for (const listed of sample) {
  const { id, chance, brief, parameters } = listed;
  const address = onPage(listed, { ...brief, seeds: 2 });

  test(`${id}: a control changes the link, and the link brings back settings and numbers`, async ({
    page,
    context,
  }) => {
    await page.goto(address);
    const figure = await awake(page, id);
    await turn(figure);
    await expect(page).not.toHaveURL(address);
    await expect(page).toHaveURL(new RegExp(`[?&]${id}\\.(${Object.keys(parameters).join("|")})=`));
    await advance(figure, 2);
    const was = { settings: await settings(figure), numbers: await numbers(figure) };
    for (let load = 0; load < 2; load++) {
      const other = await context.newPage();
      await other.goto(page.url());
      const again = await awake(other, id);
      await advance(again, 2);
      expect({ settings: await settings(again), numbers: await numbers(again) }).toEqual(was);
      await other.close();
    }
  });

  test(`${id}: reset repeats exactly${chance ? ", another seed does not and changes the link" : ""}`, async ({
    page,
  }) => {
    await page.goto(address);
    const figure = await awake(page, id);
    await advance(figure, 2);
    const first = await numbers(figure);
    const link = page.url();
    await advance(figure, 2);
    expect(await numbers(figure)).toBe(first);
    expect(page.url()).toBe(link);
    const another = figure.getByRole("button", { name: "Another seed" });
    await expect(another).toHaveCount(chance ? 1 : 0);
    if (!chance) return;
    await another.click();
    await expect(page).toHaveURL(new RegExp(`[?&]${id}\\.seed=`));
    await advance(figure, 2);
    expect(await numbers(figure)).not.toBe(first);
  });

  test(`${id}: hostile links are clamped, and the figure says so`, async ({ page }) => {
    const name = chance ? "seeds" : Object.keys(parameters)[0]!;
    for (const text of ["1e999", "abc", "<img src=x onerror=alert(1)>"]) {
      await page.goto(onPage(listed, { [name]: text }));
      const figure = await awake(page, id);
      await expect(figure.locator(".notes")).toContainText(text.slice(0, 24));
      expect(await figure.innerText()).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
}

test("links that were changed on their way still bring their setting", async ({ page }) => {
  const id = sample.map((listed) => listed.id).find((candidate) => routeWith(candidate) !== gallery) ?? "";
  const chapter = routeWith(id);
  const embed = `embed/v1/${id}/`;
  await page.goto(site(chapter));
  const control = (await awake(page, id)).locator(".control:has(input[type=range])").first();
  const name = (await control.getAttribute("data-parameter")) ?? "";
  await control.locator("input[type=range]").focus();
  await page.keyboard.press("End");
  const value = await control.locator("input[type=text]").inputValue();
  for (const address of [
    `${embed}?theme=dark&amp;${name}=${value}`,
    `${embed}?${id}.${name.toUpperCase()}=${value}`,
    `${embed}?${name}%3D${value}`,
    `${chapter}#${id}?${id}.${name}=${value}`,
    `${chapter}?amp;${id}.${name}=${value}`,
  ]) {
    await page.goto("about:blank");
    await page.goto(site(address));
    const figure = await awake(page, id);
    const field = figure.locator(`[data-parameter="${name}"] input[type=text]`);
    await expect(field, address).toHaveValue(value);
    await expect(figure.locator(".notes"), address).toHaveText("");
  }
  await page.goto("about:blank");
  await page.goto(site(`${chapter}?${id}.nonsense=1`));
  await expect((await awake(page, id)).locator(".notes")).toContainText(`${id}.nonsense is unknown; wanted one of`);
});
