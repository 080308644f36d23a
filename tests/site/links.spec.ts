/** Links describe the screen; reset repeats; another seed is another link. For every widget, on its own page. */
import { routeWith, widgetIds } from "./dist.ts";
import { awake, expect, numbers, reset, settings, site, steps, test } from "./figure.ts";

for (const id of widgetIds) {
  const address = () => site(`${routeWith(id)}?${id}.seeds=2`);

  test(`${id}: a slider changes the link, and the link brings back settings and numbers`, async ({ page, context }) => {
    await page.goto(address());
    const figure = await awake(page, id);
    const slider = figure.locator(".controls input[type=range]").first();
    await slider.focus();
    const atEnd = (await slider.inputValue()) === (await slider.getAttribute("max"));
    await page.keyboard.press(atEnd ? "ArrowLeft" : "ArrowRight");
    const name = await figure.locator(".control:has(input[type=range])").first().getAttribute("data-parameter");
    await expect(page).toHaveURL(new RegExp(`[?&]${id}\\.${name}=`));
    await reset(figure);
    await steps(figure, 2);
    const was = { settings: await settings(figure), numbers: await numbers(figure) };
    for (let load = 0; load < 2; load++) {
      const other = await context.newPage();
      await other.goto(page.url());
      const again = await awake(other, id);
      await steps(again, 2);
      expect({ settings: await settings(again), numbers: await numbers(again) }).toEqual(was);
      await other.close();
    }
  });

  test(`${id}: reset repeats exactly, another seed does not and changes the link`, async ({ page }) => {
    await page.goto(address());
    const figure = await awake(page, id);
    await steps(figure, 2);
    const first = await numbers(figure);
    const link = page.url();
    await reset(figure);
    await steps(figure, 2);
    expect(await numbers(figure)).toBe(first);
    expect(page.url()).toBe(link);
    await figure.getByRole("button", { name: "Another seed" }).click();
    await expect(page).toHaveURL(new RegExp(`[?&]${id}\\.seed=`));
    await reset(figure);
    await steps(figure, 2);
    expect(await numbers(figure)).not.toBe(first);
  });

  test(`${id}: hostile links are clamped, and the figure says so`, async ({ page }) => {
    for (const text of ["1e999", "-7", "abc", "<img src=x onerror=alert(1)>"]) {
      await page.goto(site(`${routeWith(id)}?${id}.seeds=${encodeURIComponent(text)}`));
      const figure = await awake(page, id);
      await expect(figure.locator(".notes")).toContainText(text.slice(0, 24));
      expect(await figure.innerText()).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
}

test("links that were changed on their way still bring their setting", async ({ page }) => {
  const id = widgetIds.find((candidate) => routeWith(candidate) !== "gallery/") ?? "";
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
