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
