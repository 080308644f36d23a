/** What an embed shows by option: a code in a corner, one large number, its pace; and the run before, pale. */
import type { Page } from "@playwright/test";
import { codeIn } from "./code.ts";
import { deck, expect, site, test, waiting } from "./figure.ts";

const id = "two-wells";
const embed = (query: string, widget = id) => site(`embed/v1/${widget}/?play=click&${query}`);

async function inSandbox(page: Page, address: string) {
  await page.goto(deck());
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement("iframe"), { src, width: "1280", height: "720" });
    frame.sandbox.add("allow-scripts");
    document.body.replaceChildren(frame);
  }, address);
  return page.frameLocator("iframe");
}

test.describe("a code in a corner", () => {
  test.use({ viewport: { width: 1300, height: 760 } });

  test("is read off the slide, in a sandbox, and goes with the settings", async ({ page }) => {
    const frame = await inSandbox(page, embed("qr=1&dimension=2&seeds=1"));
    const code = frame.getByRole("link", { name: "to open on another device" });
    await expect(code.locator("svg")).toBeVisible();
    const link = new URL(site(`gallery/?id=${id}&${id}.dimension=2&${id}.seeds=1`)).href;
    expect(await codeIn(code.locator("svg"))).toBe(link);
    await frame.getByRole("slider", { name: "Dimensions" }).press("ArrowRight");
    await expect(code).toHaveAttribute("href", link.replace("dimension=2", "dimension=3"));
    await expect.poll(() => codeIn(code.locator("svg"))).toBe(link.replace("dimension=2", "dimension=3"));
  });

  test("is the address in words where what draws it may not come", async ({ page, allowed }) => {
    allowed.push(/theory-code|ERR_FAILED/);
    await page.route(/theory-code/, (route) => route.abort());
    await page.goto(embed("qr=1"));
    const link = page.getByRole("link", { name: "to open on another device" });
    await expect(link).toHaveText(/^[^/]+\/some\/where\/gallery\/\?id=two-wells$/);
  });

  test("is not asked for where no address asks for it", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(embed("seeds=1"));
    await waiting(page, id);
    expect(asked.filter((url) => url.includes("theory-code"))).toEqual([]);
  });

  for (const [width, height] of [
    [1280, 720],
    [600, 560],
    [640, 360],
  ] as const)
    test(`lies on nothing at ${width} x ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(embed("qr=1&seeds=1"));
      await expect(page.locator(".corner-code svg")).toBeVisible();
      const box = (await page.locator(".corner-code").boundingBox())!;
      const others = page.locator(".panel, .sentence, .control, .transport > *, .again > *, .badge a");
      for (const other of await others.all()) {
        const there = await other.boundingBox();
        if (!there || !(await other.isVisible())) continue;
        const apart =
          there.x + there.width <= box.x + 1 || there.y + there.height <= box.y + 1 || there.y >= box.y + box.height;
        expect(apart, await other.evaluate((element) => element.outerHTML.slice(0, 80))).toBe(true);
      }
    });
});

test("one number stands large in the place of the sentence, and is that of the run", async ({ page }) => {
  await page.goto(embed("big=share.wide&dimension=1&seeds=1"));
  const figure = page.locator(`figure[data-widget="${id}"]`);
  const number = figure.locator(".big b");
  const sentence = figure.locator(".sentence .answer");
  await expect(sentence).toBeHidden();
  await figure.locator(".action").click();
  await expect(figure).toHaveAttribute("data-state", "done");
  const value = (await number.textContent()) ?? "";
  expect(value).toMatch(/^\d+\.\d %$/);
  expect((await sentence.textContent())?.replaceAll("\u00a0", " ")).toContain(`${value} of the walkers`);
  await expect(figure.locator(".big span")).toHaveText("Share in the wide well");
});

test("a pace is taken from the address, and where there is none that is said", async ({ page }) => {
  await page.goto(embed("ui=full&pace=0.25"));
  await expect((await waiting(page, id)).getByLabel("Pace")).toHaveValue("0.25");
  await page.goto(embed("ui=full&pace=3&big=nothing&qr=maybe"));
  await expect(page.locator(".notes")).toContainText(/pace=3 is not one of.*big=nothing is not one of/s);
  await page.goto(embed("ui=full&pace=2", "learner-race"));
  const race = await waiting(page, "learner-race");
  await expect(race.locator(".notes")).toContainText("goes as fast as it can");
  await expect(race.getByLabel("Pace")).toHaveCount(0);
});

test("the run before is pale, and says what it differed in", async ({ page }) => {
  await page.goto(embed("ui=full&dimension=1&seeds=1"));
  const figure = await waiting(page, id);
  await figure.locator(".action").click();
  await expect(figure).toHaveAttribute("data-state", "done");
  await figure.getByRole("slider", { name: "Dimensions" }).press("ArrowRight");
  await expect(figure).toHaveAttribute("data-state", "done");
  await expect(figure.locator(".before-label")).toContainText("dimensions 1");
  // where no line says so, the caption does: of the slide’s one panel
  await page.goto(embed("dimension=1&seeds=1"));
  await figure.locator(".action").click();
  await expect(figure).toHaveAttribute("data-state", "done");
  await figure.getByRole("slider", { name: "Dimensions" }).press("ArrowRight");
  await expect(figure.locator(".panels > :first-child .ghost").first()).toBeAttached();
  await expect(figure.locator(".before")).toHaveText("Pale: the run before, at dimensions 1.");
  await expect(figure.locator(".before")).toBeVisible();
});
