/** A data set comes when a reader asks for it, into a frame without an origin too; one that does not come is said so. */
import { figures } from "./dist.ts";
import { alone, awake, deck, expect, onPage, stepOf, test } from "./figure.ts";

const id = "locality";
const locality = figures.find((listed) => listed.id === id)!;
const set = /fashion-mnist[^/]*\.js$/;
const garments = "&task=fashion&examples=100&epochs=5";
const step = 'figure[data-widget="locality"]';

test("on a page: not before it is asked for, and again when the line is back", async ({ page, allowed }) => {
  allowed.push(/Failed to fetch|ERR_FAILED|dynamically imported/);
  const asked: string[] = [];
  page.on("request", (request) => set.test(request.url()) && asked.push(request.url()));
  await page.goto(onPage(locality, { seeds: 1, examples: 100 }));
  const figure = await awake(page, id);
  await figure.locator(".action").click();
  await expect(figure).toHaveAttribute("data-state", "done");
  expect(asked).toEqual([]);

  await page.route(set, (route) => route.abort());
  await figure.getByRole("radio", { name: "garments" }).check();
  await expect(figure.locator(".notes")).toContainText("tried again when the connection is back");
  await page.unroute(set);
  await expect(figure).toHaveAttribute("data-state", "done");
  await expect(figure.locator(".panel").first()).toHaveAttribute("aria-label", /T-shirt, trousers/);
  expect(asked.length).toBeGreaterThan(1);
});

test("in a sandbox on another origin", async ({ page }) => {
  await page.goto(deck());
  await page.evaluate(
    (address) => {
      const frame = document.createElement("iframe");
      frame.sandbox.add("allow-scripts");
      frame.width = "960";
      frame.height = "800";
      frame.src = address;
      document.body.append(frame);
    },
    alone({ id, chance: true }, garments),
  );
  const figure = page.frameLocator("iframe").locator(step);
  await figure.locator(".action").click();
  await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
  await expect(figure.locator(".notes")).not.toContainText("may not start workers");
});

test("in an embed whose page may not start workers", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "Worker", { value: undefined });
  });
  await page.goto(alone({ id, chance: true }, garments));
  const figure = page.locator(step);
  await figure.locator(".action").click();
  await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
});
