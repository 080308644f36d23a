/** A figure in a frame without an origin, on a page of another host whose server sends no header of its own. */
import { widgetIds } from "./dist.ts";
import { deck, expect, site, stepOf, test } from "./figure.ts";

for (const id of widgetIds) {
  test(`${id} trains in a sandbox on another origin`, async ({ page }) => {
    await page.goto(deck());
    expect(new URL(page.url()).origin).not.toBe(new URL(site("")).origin);
    await page.evaluate(
      (address) => {
        const frame = document.createElement("iframe");
        frame.sandbox.add("allow-scripts");
        frame.width = "960";
        frame.height = "540";
        frame.src = address;
        document.body.append(frame);
      },
      site(`embed/v1/${id}/?play=click&seeds=1`),
    );
    const figure = page.frameLocator("iframe").locator(`figure[data-widget="${id}"]`);
    await figure.locator(".action").click();
    await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
    await expect(figure).toHaveAttribute("data-state", /running|done/);
    await expect(figure.locator(".notes")).not.toContainText("may not start workers");
    expect(await figure.evaluate(() => origin)).toBe("null");
  });

  test(`${id} takes its settings from the address, and clamps them`, async ({ page }) => {
    await page.goto(site(`embed/v1/${id}/?play=click&seeds=999`));
    const figure = page.locator(`figure[data-widget="${id}"]`);
    await expect(figure.locator(".action")).toBeEnabled();
    await expect(figure.locator(".notes")).toContainText("seeds=999");
  });
}
